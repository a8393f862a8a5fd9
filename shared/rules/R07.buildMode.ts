// 三(二)「采取“一事一议”方式，探索不同类型的组建模式。」1「依托龙头企业牵头建设」2「可以由具有技术优势的高校、科研院所牵头」
// A20: the later mode 平台型公司 and leads of another kind are put to the panel; a mode that contradicts the lead fails.
import { value } from '../text/value.ts'
import { always, type Rule, type RuleContext, type Verdict } from './rule.ts'

export const rule: Rule = {
  id: 'R07',
  clause: '三(二)',
  kind: 'HARD',
  group: 'positioning',
  reads: ['centre.leadType', 'centre.mode'],
  applies: always,
  check: checkMode,
}

function checkMode({ plan }: RuleContext): Verdict {
  const { leadType, mode } = plan.centre
  const params = { leadType: value(leadType), mode: value(mode) }
  if (leadType === '其他') return { outcome: 'ask', params }
  if (mode === '平台型公司') return { outcome: 'ask', key: 'R07.askPlatform', params }
  const fits = (mode === '企业牵头') === (leadType === '企业')
  return { outcome: fits ? 'pass' : 'fail', params }
}
