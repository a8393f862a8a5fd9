import { attack } from '../attack.ts'
import { editParts, editText } from '../edit.ts'
import { types } from '../workbook.ts'

export const specimen = attack({
  about: 'The unsigned document properties are given another content type.',
  kind: 'xlsx',
  reasons: ['xlsx.changed', 'signer.missing'],
  make: ({ workbook }) =>
    editParts(workbook, (parts) =>
      editText(parts, types, 'application/vnd.openxmlformats-package.core-properties+xml', 'application/xhtml+xml'),
    ),
})
