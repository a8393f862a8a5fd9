// 三(一)1「开展覆盖全产业链的关键核心技术研发、源头技术创新、实验室成果中试熟化、应用技术开发升值，为行业内企业特别是科技型中小企业提供技术创新与成果转化服务，孵化衍生科技型企业」
// Four functions as a checklist; whether they are really carried out is for the experts.
import { checkFunctions } from './functionChecklist.ts'
import type { Rule } from './rule.ts'

export const rule: Rule = {
  id: 'R05',
  clause: '三(一)1',
  kind: 'TEXT',
  group: 'positioning',
  reads: ['centre.type', 'centre.functions'],
  applies: ({ plan }) => plan.centre.type === '综合领域类',
  check: (context) => checkFunctions('R05', context, ['关键核心技术研发', '源头技术创新', '中试熟化', '应用技术开发升值']),
}
