import { attack } from '../attack.ts'
import { editText } from '../edit.ts'
import { sheet4, signEdited } from '../workbook.ts'

export const specimen = attack({
  about: 'The expert’s own key, but 导入数据 has one more row.',
  kind: 'xlsx',
  reasons: ['contents.importSheet'],
  make: (clean) =>
    signEdited(clean, (parts) => editText(parts, sheet4, '</sheetData>', '<row r="900"><c r="A900" t="s"><v>0</v></c></row></sheetData>')),
})
