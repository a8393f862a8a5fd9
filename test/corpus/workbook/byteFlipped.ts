import { attack } from '../attack.ts'
import { flip } from '../edit.ts'

export const specimen = attack({
  about: 'One bit of a packed part is flipped.',
  kind: 'xlsx',
  reasons: ['xlsx.malformed', 'signer.missing', 'result.missing'],
  make: ({ workbook }) => flip(workbook, Math.floor(workbook.length / 3)),
})
