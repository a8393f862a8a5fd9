import { attack } from '../attack.ts'
import { editText } from '../edit.ts'
import { signEdited } from '../workbook.ts'

export const specimen = attack({
  about: 'The expert’s own key, but a sheet is hidden.',
  kind: 'xlsx',
  reasons: ['contents.scoreSheet'],
  make: (clean) =>
    signEdited(clean, (parts) => editText(parts, 'xl/workbook.xml', 'name="说明" state="visible"', 'name="说明" state="veryHidden"')),
})
