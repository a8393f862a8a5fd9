// 三(六)1「牵头单位重组，变更管理章程，调整管理委员会（董事会）及技术指导委员会人员，更换中心主任等，须报送推荐部门、科技厅备案」
// No deadline is given, so none is checked; a filing counts with the receipt of both offices.

import type { Plan } from '../plan/format.ts'
import type { Message } from '../text/say.ts'
import { value, valueList } from '../text/value.ts'
import { isFiledWith } from './filings.ts'
import { listed } from './listed.ts'
import { always, type Rule, type RuleContext, type Verdict } from './rule.ts'

type Change = Plan['changes'][number]

const kinds: readonly Change['kind'][] = ['牵头单位重组', '章程变更', '委员会人员调整', '主任更换']

export const rule: Rule = {
  id: 'R32',
  clause: '三(六)1',
  kind: 'HARD',
  group: 'compliance',
  reads: ['changes[]', 'changes[].filings'],
  applies: always,
  check: checkChanges,
  evidence: ({ plan }) => filedChanges(plan).map((change) => change.filings),
}

function checkChanges({ plan }: RuleContext): Verdict {
  const changes = filedChanges(plan)
  const lacking = changes.flatMap(unfiled)
  if (changes.length === 0) return { outcome: 'pass', key: 'R32.passNone' }
  if (lacking.length === 0) return { outcome: 'pass', params: { count: changes.length } }
  return { outcome: 'fail', params: { count: changes.length, lacking: lacking.length, list: listed(lacking) } }
}

/** The change and the offices whose receipt it lacks. */
function unfiled({ id, kind, filings }: Change): readonly Message<'rules'>[] {
  const offices = (['推荐部门', '科技厅'] as const).filter((office) => !isFiledWith(filings, office))
  if (offices.length === 0) return []
  return [{ domain: 'rules', key: 'R32.unfiled', params: { id, kind: value(kind), offices: valueList(offices) } }]
}

function filedChanges(plan: Plan): readonly Change[] {
  return plan.changes.filter((change) => kinds.includes(change.kind))
}
