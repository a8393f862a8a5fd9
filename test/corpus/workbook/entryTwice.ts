import { attack } from '../attack.ts'
import { editParts } from '../edit.ts'
import { replaceEvery, sheet1 } from '../workbook.ts'

export const specimen = attack({
  about: 'A part stands twice in the ZIP; readers differ in which one they open.',
  kind: 'xlsx',
  reasons: ['xlsx.malformed', 'signer.missing', 'result.missing'],
  make: ({ workbook }) =>
    replaceEvery(
      editParts(workbook, (parts) => parts.set('xl/worksheets/sheetX.xml', parts.get(sheet1)!)),
      'sheetX.xml',
      'sheet1.xml',
    ),
})
