import { attack } from '../attack.ts'
import { editText } from '../edit.ts'
import { sheet4, signEdited } from '../workbook.ts'

export const specimen = attack({
  about: 'The expert’s own key, but a cell of 导入数据 is a formula showing the same value today.',
  kind: 'xlsx',
  reasons: ['contents.importSheet'],
  make: (clean) => signEdited(clean, (parts) => editText(parts, sheet4, /(<c r="A3"[^>]*>)/, '$1<f>"result"</f>')),
})
