import { concat, fromLatin1 } from '#shared/signature/bytes.ts'
import { attack } from '../attack.ts'

export const specimen = attack({
  about: 'Bytes before the first entry, which belong to no part.',
  kind: 'xlsx',
  reasons: ['xlsx.malformed', 'signer.missing', 'result.missing'],
  make: ({ workbook }) => concat(fromLatin1('MZ'), workbook),
})
