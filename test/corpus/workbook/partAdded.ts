import { attack } from '../attack.ts'
import { editParts } from '../edit.ts'
import { sheet1 } from '../workbook.ts'

export const specimen = attack({
  about: 'One more part that nothing refers to.',
  kind: 'xlsx',
  reasons: ['xlsx.uncovered', 'signer.missing'],
  make: ({ workbook }) => editParts(workbook, (parts) => parts.set('xl/worksheets/sheet9.xml', parts.get(sheet1)!)),
})
