import { figureName, word } from './wording.ts'

/**
 * A standard's rule text as people read it: the formula kind in back quotes goes, figure keys become
 * their Chinese names (`rd_staff_fulltime / total_staff` → 全时研发人员数 / 职工总数).
 */
export function readableRule(rule: string): string {
  return rule
    .replace(/^`\w+`\s*(?:字段[:：]\s*)?/, '')
    .replace(/[a-z][a-z0-9]*(?:_[a-z0-9]+)*/g, (key) => (key === 'other' ? word('rule.other') : figureName(key)))
    .replace(/；单位: /g, word('rule.unit'))
}
