import { attack } from '../attack.ts'
import { editParts, editText } from '../edit.ts'
import { sig1 } from '../workbook.ts'

export const specimen = attack({
  about: 'A document type with an entity stands before the signature.',
  kind: 'xlsx',
  reasons: ['xlsx.malformed', 'signer.missing', 'result.missing'],
  make: ({ workbook }) => editParts(workbook, (parts) => editText(parts, sig1, '<Signature ', '<!DOCTYPE x [<!ENTITY a "b">]><Signature ')),
})
