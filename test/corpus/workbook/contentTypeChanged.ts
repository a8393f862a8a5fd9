import { attack } from '../attack.ts'
import { editParts, editText } from '../edit.ts'
import { types } from '../workbook.ts'

export const specimen = attack({
  about: 'A part is given another content type; the part itself is untouched.',
  kind: 'xlsx',
  reasons: ['xlsx.uncovered', 'xlsx.changed', 'signer.missing'],
  make: ({ workbook }) =>
    editParts(workbook, (parts) => editText(parts, types, 'spreadsheetml.sheet.main+xml', 'spreadsheetml.template.main+xml')),
})
