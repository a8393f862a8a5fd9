import { attack } from '../attack.ts'
import { editParts, editText } from '../edit.ts'
import { sheet1 } from '../workbook.ts'

export const specimen = attack({
  about: 'One more relationship and part; the standard and LibreOffice let it pass.',
  kind: 'xlsx',
  reasons: ['xlsx.uncovered', 'signer.missing'],
  make: ({ workbook }) =>
    editParts(workbook, (parts) => {
      parts.set('xl/worksheets/sheet9.xml', parts.get(sheet1)!)
      const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet'
      editText(
        parts,
        'xl/_rels/workbook.xml.rels',
        '</Relationships>',
        `<Relationship Id="rIdX" Type="${type}" Target="worksheets/sheet9.xml"/></Relationships>`,
      )
    }),
})
