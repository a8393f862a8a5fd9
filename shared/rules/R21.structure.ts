// 三(三)2「综合领域类创新中心采取中心本部、若干分中心和研发机构的组织架构」
// 若干 has no number: none fails, a single 分中心 is a warning. A15: sub-centres may sit in other legal persons.
import type { Rule, RuleContext, Verdict } from './rule.ts'

export const rule: Rule = {
  id: 'R21',
  clause: '三(三)2',
  kind: 'HARD',
  group: 'governance',
  reads: ['centre.type', 'units[].role'],
  applies: ({ plan }) => plan.centre.type === '综合领域类',
  check: checkStructure,
  evidence: ({ plan }) => plan.units.filter(({ role }) => role === '分中心' || role === '研发机构').map((unit) => unit.agreement),
}

function checkStructure({ plan }: RuleContext): Verdict {
  const count = (role: string) => plan.units.filter((unit) => unit.role === role).length
  const params = { subCentres: count('分中心'), laboratories: count('研发机构') }
  if (params.subCentres === 0 || params.laboratories === 0) return { outcome: 'fail', params }
  return { outcome: params.subCentres === 1 ? 'warn' : 'pass', params }
}
