import { attack } from '../attack.ts'
import { editParts, editText } from '../edit.ts'

export const specimen = attack({
  about: 'The author in the document properties is changed; they are not signed, but fixed text.',
  kind: 'xlsx',
  reasons: ['xlsx.changed', 'signer.missing'],
  make: ({ workbook }) => editParts(workbook, (parts) => editText(parts, 'docProps/core.xml', /<dc:creator>[^<]*/, '<dc:creator>他人')),
})
