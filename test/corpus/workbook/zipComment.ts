import { concat, fromLatin1 } from '#shared/signature/bytes.ts'
import { attack } from '../attack.ts'

export const specimen = attack({
  about: 'The ZIP has a comment.',
  kind: 'xlsx',
  reasons: ['xlsx.malformed', 'signer.missing', 'result.missing'],
  make: ({ workbook }) => {
    const copy = concat(workbook, fromLatin1('hi'))
    copy[workbook.length - 2] = 2
    return copy
  },
})
