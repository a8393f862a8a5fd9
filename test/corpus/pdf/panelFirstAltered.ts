import { attack } from '../attack.ts'
import { flip, placeOf } from '../edit.ts'
import { panelPdf } from '../pdf.ts'

export const specimen = attack({
  about: 'A byte of the text signed first is flipped; both digests fail.',
  kind: 'pdf',
  reasons: ['signature.digest', 'signer.missing'],
  make: async (clean) => {
    const bytes = await panelPdf(clean, 2)
    return flip(bytes, placeOf(bytes, 'stream\n') + 40)
  },
})
