import { attack } from '../attack.ts'
import { flip, placeOf } from '../edit.ts'

export const specimen = attack({
  about: 'One bit of a page’s content is flipped after signing.',
  kind: 'pdf',
  reasons: ['signature.digest', 'signer.missing'],
  make: ({ pdf }) => flip(pdf, placeOf(pdf, 'stream\n') + 60),
})
