import { attack } from '../attack.ts'
import { editText } from '../edit.ts'
import { sheet1, signEdited } from '../workbook.ts'

export const specimen = attack({
  about: 'The expert’s own key, but a mark on the score sheet is a formula.',
  kind: 'xlsx',
  reasons: ['contents.scoreSheet'],
  make: (clean) => signEdited(clean, (parts) => editText(parts, sheet1, /(<c r="H6"[^>]*>)/, '$1<f>2+3</f>')),
})
