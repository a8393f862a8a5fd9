import type { Plan } from '../plan/format.ts'
import type { Task } from '../plan/task.ts'
import type { Standard } from '../standard/format.ts'
import type { Params } from '../text/say.ts'
import type { Outcome, RuleKind } from './finding.ts'
import type { JudgedRows, Picture } from './picture.ts'
import type { RuleSettings } from './settings.ts'

/** Everything a rule may read: no clock, no file, no earlier finding. */
export interface RuleContext {
  readonly plan: Plan
  readonly task: Task
  /** the scoring standard in force; 咨询论证 has none */
  readonly standard: Standard | undefined
  /** the task's settings, defaults filled in */
  readonly settings: RuleSettings
}

/** A rule's answer. Its text is that of the outcome (`R16.fail`) unless a `key` of the domain `rules` is named (`R26.missingPlan`). */
export interface Verdict {
  readonly outcome: Outcome
  readonly key?: string
  readonly params?: Params
  /** shown unless data are missing */
  readonly picture?: Picture | undefined
}

/** Under which heading the checklist shows a rule. */
export type RuleGroup = 'positioning' | 'governance' | 'people' | 'investment' | 'reports' | 'compliance' | 'consistency'

/** One rule of the guideline (R01–R44) or one cross-check of the figures (X01–X13): one file each. */
export interface Rule {
  readonly id: string
  readonly clause: string
  readonly kind: RuleKind
  readonly group: RuleGroup
  /** paths in plan.json, those of task.json begin with `t:` */
  readonly reads: readonly string[]
  applies(context: RuleContext): boolean
  check(context: RuleContext): Verdict
  /** the parts of the plan whose sources are the finding's documents */
  evidence?(context: RuleContext): readonly unknown[]
  /** for a rule that judges row by row */
  judge?(context: RuleContext): JudgedRows
}

export const always = (): boolean => true
