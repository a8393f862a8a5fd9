import { attack } from '../attack.ts'
import { editParts, editText } from '../edit.ts'
import { sheet1 } from '../workbook.ts'

export const specimen = attack({
  about: 'A number on the score sheet is changed.',
  kind: 'xlsx',
  reasons: ['xlsx.changed', 'signer.missing'],
  make: ({ workbook }) => editParts(workbook, (parts) => editText(parts, sheet1, /(<c r="H6"[^>]*><v>)[^<]*/, '$16')),
})
