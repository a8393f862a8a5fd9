// 三(一)2「建立覆盖多学科多领域的协同创新平台，根据细分关键技术领域发展需求，开展关键共性技术和产品研发、成果转移转化、应用示范及产业化。」
// Three functions as a checklist; whether they are really carried out is for the experts.
import { checkFunctions } from './functionChecklist.ts'
import type { Rule } from './rule.ts'

export const rule: Rule = {
  id: 'R06',
  clause: '三(一)2',
  kind: 'TEXT',
  group: 'positioning',
  reads: ['centre.type', 'centre.functions'],
  applies: ({ plan }) => plan.centre.type === '专业技术类',
  check: (context) => checkFunctions('R06', context, ['共性技术和产品研发', '成果转移转化', '应用示范及产业化']),
}
