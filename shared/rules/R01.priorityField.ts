// 二 ¶2「聚焦新能源、新材料、装备制造、新一代信息技术、大数据、煤化工、民族医药、现代农牧业、生态环境等重点产业，优先布局技术创新中心。」
// 「等」leaves the list open: a field outside it is no fault, so this never fails.
import { value } from '../text/value.ts'
import { always, type Rule } from './rule.ts'

export const rule: Rule = {
  id: 'R01',
  clause: '二 ¶2',
  kind: 'TEXT',
  group: 'positioning',
  reads: ['centre.field'],
  applies: always,
  check: ({ plan }) => {
    const { field } = plan.centre
    return field === '其他' ? { outcome: 'pass', key: 'R01.passOther' } : { outcome: 'pass', params: { field: value(field) } }
  },
}
