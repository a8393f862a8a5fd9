import { attack } from '../attack.ts'
import { setText, signEdited } from '../workbook.ts'

export const specimen = attack({
  about: 'The expert’s own key, but 导入数据 carries another total than the result.',
  kind: 'xlsx',
  reasons: ['contents.importSheet'],
  make: (clean) => signEdited(clean, (parts) => setText(parts, 'U3', '9999')),
})
