// 三(三)1 ¶4「主任聘用须报归口管理部门和自治区科技厅备案」
// A10: 归口管理部门 and 推荐部门 are used loosely (三(六)1 names the latter), so either will do beside 科技厅; a filing counts with its receipt.
import type { Message } from '../text/say.ts'
import { isFiledWith } from './filings.ts'
import { listed } from './listed.ts'
import { always, type Rule, type RuleContext, type Verdict } from './rule.ts'

export const rule: Rule = {
  id: 'R20',
  clause: '三(三)1 ¶4; 三(六)1',
  kind: 'HARD',
  group: 'people',
  reads: ['directors[].filings', 'directors[].hireDocument'],
  applies: always,
  check: checkFilings,
  evidence: ({ plan }) => plan.directors.map(({ hireDocument, filings }) => ({ hireDocument, filings })),
}

function checkFilings({ plan }: RuleContext): Verdict {
  if (plan.directors.length === 0) return { outcome: 'missing' }
  const lacking = plan.directors.flatMap(({ name, filings }) => [
    ...(isFiledWith(filings, '科技厅') ? [] : [unfiled('R20.department', name)]),
    ...(isFiledWith(filings, '归口管理部门', '推荐部门') ? [] : [unfiled('R20.office', name)]),
  ])
  if (lacking.length > 0) return { outcome: 'fail', params: { list: listed(lacking) } }
  const unhired = plan.directors.filter((director) => director.hireDocument === undefined).map((director) => director.name)
  if (unhired.length > 0) return { outcome: 'missing', key: 'R20.missingDocument', params: { list: listed(unhired) } }
  return { outcome: 'pass', params: { list: listed(plan.directors.map((director) => director.name)) } }
}

function unfiled(key: string, name: string): Message<'rules'> {
  return { domain: 'rules', key, params: { name } }
}
