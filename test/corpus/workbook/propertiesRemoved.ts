import { attack } from '../attack.ts'
import { editParts, editText } from '../edit.ts'
import { types } from '../workbook.ts'

export const specimen = attack({
  about: 'The unsigned document properties are taken out, with their content type; their relationship stays, it is signed.',
  kind: 'xlsx',
  reasons: ['xlsx.changed', 'signer.missing'],
  make: ({ workbook }) =>
    editParts(workbook, (parts) => {
      parts.delete('docProps/core.xml')
      editText(parts, types, /<Override PartName="\/docProps\/core.xml"[^>]*>/, '')
    }),
})
