// 三(三)1 ¶4「主任聘用须报归口管理部门和自治区科技厅备案」
// A10: 归口管理部门 and 推荐部门 are used loosely (三(六)1 names the latter), so either will do beside 科技厅; a filing counts with its receipt.
import { type FilingOffice, isFiledWith } from './filings.ts'
import { listed } from './listed.ts'
import { always, type Rule, type RuleContext, type Verdict } from './rule.ts'

/** One receipt of each line is wanted; the offices of a line stand for one another. */
const wanted: readonly (readonly FilingOffice[])[] = [['科技厅'], ['归口管理部门', '推荐部门']]

export const rule: Rule = {
  id: 'R20',
  clause: '三(三)1 ¶4; 三(六)1',
  kind: 'HARD',
  group: 'people',
  criteria: ['P08', 'S07', 'E14'],
  reads: ['directors[].filings', 'directors[].hireDocument'],
  applies: always,
  check: checkFilings,
  evidence: ({ plan }) => plan.directors.map(({ hireDocument, filings }) => ({ hireDocument, filings })),
}

function checkFilings({ plan }: RuleContext): Verdict {
  if (plan.directors.length === 0) return { outcome: 'missing' }
  const lacking = plan.directors.flatMap(({ name, filings }) =>
    wanted.filter((offices) => !isFiledWith(filings, ...offices)).map((offices) => `${name} (${offices.join('/')})`),
  )
  if (lacking.length > 0) return { outcome: 'fail', params: { list: listed(lacking) } }
  const unhired = plan.directors.filter((director) => director.hireDocument === undefined).map((director) => director.name)
  if (unhired.length > 0) return { outcome: 'missing', key: 'R20.missingDocument', params: { list: listed(unhired) } }
  return { outcome: 'pass', params: { list: listed(plan.directors.map((director) => director.name)) } }
}
