import type { Message } from '../text/say.ts'
import type { JudgedRows, Picture } from './picture.ts'

/** HARD: computable; SOFT: an explanation is allowed; FLAG: raised for a person; FLOW: order; TEXT: shapes criteria only. */
export type RuleKind = 'HARD' | 'SOFT' | 'FLAG' | 'FLOW' | 'TEXT'
export type Outcome = 'pass' | 'fail' | 'warn' | 'missing' | 'ask' | 'notApplicable'

/** What one rule or cross-check found in a plan (formats.md § 3.2). */
export interface RuleFinding {
  /** R01–R44 or X01–X13 */
  readonly rule: string
  readonly kind: RuleKind
  readonly outcome: Outcome
  /** the guideline's clause, e.g. 三(三)1 ¶3 */
  readonly clause: string
  readonly message: Message<'rules'>
  /** paths in plan.json, those of task.json begin with `t:` */
  readonly reads: readonly string[]
  /** ids of the documents the finding rests on, sorted */
  readonly documents: readonly string[]
  /** what the rule compared, to be drawn; none where it cannot be counted or data are missing */
  readonly picture?: Picture
  /** the outcome of each row of a list, for a rule that judges row by row */
  readonly judged?: JudgedRows
}
