import { attack } from '../attack.ts'
import { editText } from '../edit.ts'
import { sheet1, signEdited } from '../workbook.ts'

export const specimen = attack({
  about: 'The expert’s own key, but a row of the score sheet is hidden.',
  kind: 'xlsx',
  reasons: ['contents.scoreSheet'],
  make: (clean) => signEdited(clean, (parts) => editText(parts, sheet1, '<row r="6" ', '<row r="6" hidden="1" ')),
})
