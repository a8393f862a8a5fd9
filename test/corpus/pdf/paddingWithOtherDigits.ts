import { attack } from '../attack.ts'
import { placeOf } from '../edit.ts'

export const specimen = attack({
  about: 'The space kept for the signature holds white space instead of zeros.',
  kind: 'pdf',
  reasons: ['pdf.unaccounted', 'signer.missing'],
  make: ({ pdf }) => {
    const end = placeOf(pdf, '00> /Name')
    const copy = pdf.slice()
    copy.fill(0x20, end - 61, end)
    return copy
  },
})
