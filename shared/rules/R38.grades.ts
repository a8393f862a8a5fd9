// 三(七)2「评价结果分为优秀、良好、合格、不合格四个档次。」
// A6: the lines between the grades are the standard's; here only its four names are compared, and only where 绩效评价 is scored.
import { always, type Rule, type RuleContext, type Verdict } from './rule.ts'

const names = ['优秀', '良好', '合格', '不合格']

export const rule: Rule = {
  id: 'R38',
  clause: '三(七)2',
  kind: 'HARD',
  group: 'reports',
  reads: [],
  applies: always,
  check: checkGrades,
}

function checkGrades({ standard }: RuleContext): Verdict {
  if (standard?.stage !== '绩效评价') return { outcome: 'pass' }
  const grades = standard.grades.map((grade) => grade.name)
  return { outcome: grades.join() === names.join() ? 'pass' : 'fail', params: { grades } }
}
