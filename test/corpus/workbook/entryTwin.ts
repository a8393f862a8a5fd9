import { attack } from '../attack.ts'
import { editParts } from '../edit.ts'
import { sheet1 } from '../workbook.ts'

export const specimen = attack({
  about: 'A part’s name again in capitals: one file on some systems, two on others.',
  kind: 'xlsx',
  reasons: ['xlsx.malformed', 'signer.missing', 'result.missing'],
  make: ({ workbook }) => editParts(workbook, (parts) => parts.set('xl/worksheets/SHEET1.xml', parts.get(sheet1)!)),
})
