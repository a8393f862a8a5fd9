import { attack } from '../attack.ts'
import { editText } from '../edit.ts'
import { sheet1, signEdited } from '../workbook.ts'

export const specimen = attack({
  about: 'The expert’s own key, but the sum adds other rows than it shows.',
  kind: 'xlsx',
  reasons: ['contents.scoreSheet'],
  make: (clean) => signEdited(clean, (parts) => editText(parts, sheet1, 'SUM(H5:', 'SUM(H6:')),
})
