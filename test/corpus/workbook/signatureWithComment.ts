import { attack } from '../attack.ts'
import { editParts, editText } from '../edit.ts'
import { sig1 } from '../workbook.ts'

export const specimen = attack({
  about: 'A comment cuts a digest in two; canonical XML drops it, text readers stop there.',
  kind: 'xlsx',
  reasons: ['xlsx.malformed', 'signer.missing', 'result.missing'],
  make: ({ workbook }) => editParts(workbook, (parts) => editText(parts, sig1, /<DigestValue>(....)/, '<DigestValue>$1<!-- -->')),
})
