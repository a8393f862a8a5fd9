import { attack } from '../attack.ts'
import { editText } from '../edit.ts'
import { signEdited } from '../workbook.ts'

export const specimen = attack({
  about: 'The expert’s own key, but the workbook links to another file.',
  kind: 'xlsx',
  reasons: ['xlsx.active'],
  make: (clean) =>
    signEdited(clean, (parts) => {
      const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink'
      editText(
        parts,
        'xl/_rels/workbook.xml.rels',
        '</Relationships>',
        `<Relationship Id="rIdL" Type="${type}" Target="file:///c:/other.xlsx" TargetMode="External"/></Relationships>`,
      )
    }),
})
