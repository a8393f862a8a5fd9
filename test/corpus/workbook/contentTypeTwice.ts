import { attack } from '../attack.ts'
import { editParts, editText } from '../edit.ts'
import { types } from '../workbook.ts'

export const specimen = attack({
  about: 'Two overrides for one part; readers differ in which one counts.',
  kind: 'xlsx',
  reasons: ['xlsx.malformed', 'signer.missing', 'result.missing'],
  make: ({ workbook }) =>
    editParts(workbook, (parts) =>
      editText(parts, types, '</Types>', '<Override PartName="/xl/Workbook.xml" ContentType="text/plain"/></Types>'),
    ),
})
