import { attack } from '../attack.ts'
import { editParts, editText } from '../edit.ts'
import { strings } from '../workbook.ts'

export const specimen = attack({
  about: 'A shared string is changed.',
  kind: 'xlsx',
  reasons: ['xlsx.changed', 'signer.missing'],
  make: ({ workbook }) => editParts(workbook, (parts) => editText(parts, strings, '专家个人评分表', '专家个人评分稿')),
})
