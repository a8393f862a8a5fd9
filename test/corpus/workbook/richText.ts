import { attack } from '../attack.ts'
import { editText } from '../edit.ts'
import { signEdited, strings } from '../workbook.ts'

export const specimen = attack({
  about: 'The expert’s own key, but a string has a second, phonetic reading.',
  kind: 'xlsx',
  reasons: ['contents.scoreSheet'],
  make: (clean) => signEdited(clean, (parts) => editText(parts, strings, '</t></si>', '</t><rPh sb="0" eb="1"><t>其他</t></rPh></si>')),
})
