import { concat, fromLatin1 } from '#shared/signature/bytes.ts'
import { attack } from '../attack.ts'

export const specimen = attack({
  about: 'Bytes after the ZIP’s end.',
  kind: 'xlsx',
  reasons: ['xlsx.malformed', 'signer.missing', 'result.missing'],
  make: ({ workbook }) => concat(workbook, fromLatin1('junk')),
})
