import type { Outcome } from '#shared/rules/finding.ts'
import type { MarkState } from './StateMark.tsx'

/** The shape each outcome is shown by. */
export const outcomeMarks: Readonly<Record<Outcome, MarkState>> = {
  fail: 'bad',
  warn: 'warn',
  missing: 'missing',
  ask: 'ask',
  pass: 'ok',
  notApplicable: 'none',
}
