import { attack } from '../attack.ts'
import { editParts, editText } from '../edit.ts'

export const specimen = attack({
  about: 'A relationship of the workbook points to another sheet.',
  kind: 'xlsx',
  reasons: ['xlsx.changed', 'signer.missing'],
  make: ({ workbook }) =>
    editParts(workbook, (parts) => editText(parts, 'xl/_rels/workbook.xml.rels', 'worksheets/sheet1.xml', 'worksheets/sheet2.xml')),
})
