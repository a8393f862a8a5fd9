import { attack } from '../attack.ts'
import { editParts, editText } from '../edit.ts'
import { sig1 } from '../workbook.ts'

export const specimen = attack({
  about: 'White space inside the signature part.',
  kind: 'xlsx',
  reasons: ['xlsx.signature', 'signer.missing'],
  make: ({ workbook }) => editParts(workbook, (parts) => editText(parts, sig1, '<KeyInfo>', '\n<KeyInfo>')),
})
