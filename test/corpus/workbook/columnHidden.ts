import { attack } from '../attack.ts'
import { editText } from '../edit.ts'
import { sheet4, signEdited } from '../workbook.ts'

export const specimen = attack({
  about: 'The expert’s own key, but a column of 导入数据 is so narrow that nobody sees it.',
  kind: 'xlsx',
  reasons: ['contents.importSheet'],
  make: (clean) => signEdited(clean, (parts) => editText(parts, sheet4, /(<cols><col [^>]*width=")[^"]*/, '$10.1')),
})
