// 三(一)「根据功能定位、建设目标、重点任务等不同，技术创新中心分为综合领域类和专业技术类。」
// The type selects the score set, so plan and task must name the same one.
import { value } from '../text/value.ts'
import { always, type Rule } from './rule.ts'

export const rule: Rule = {
  id: 'R04',
  clause: '三(一)',
  kind: 'HARD',
  group: 'positioning',
  reads: ['centre.type', 't:centre.type'],
  applies: always,
  check: ({ plan, task }) => {
    const params = { planned: value(plan.centre.type), tasked: value(task.centre.type) }
    return { outcome: plan.centre.type === task.centre.type ? 'pass' : 'fail', params }
  },
}
