import { attack } from '../attack.ts'
import { editParts, editText } from '../edit.ts'
import { sig1 } from '../workbook.ts'

export const specimen = attack({
  about: 'The manifest is put into a foreign namespace by a prefix.',
  kind: 'xlsx',
  reasons: ['xlsx.signature', 'signer.missing'],
  make: ({ workbook }) => editParts(workbook, (parts) => editText(parts, sig1, '<Manifest>', '<Manifest xmlns:x="urn:x">')),
})
