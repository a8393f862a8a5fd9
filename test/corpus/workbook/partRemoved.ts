import { attack } from '../attack.ts'
import { editParts, editText } from '../edit.ts'
import { types } from '../workbook.ts'

export const specimen = attack({
  about: 'A signed part is taken out with its override.',
  kind: 'xlsx',
  reasons: ['xlsx.changed', 'signer.missing'],
  make: ({ workbook }) =>
    editParts(workbook, (parts) => {
      parts.delete('docProps/app.xml')
      editText(parts, types, /<Override PartName="\/docProps\/app.xml"[^>]*>/, '')
    }),
})
