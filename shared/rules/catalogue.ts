import type { RuleKind } from './finding.ts'
import { rules } from './index.ts'
import type { RuleGroup } from './rule.ts'

/** What the checklist and the screens show of a rule independently of its outcome; texts are in the domain `rules`. */
export interface RuleEntry {
  readonly id: string
  readonly group: RuleGroup
  readonly groupKey: string
  readonly kind: RuleKind
  readonly clause: string
  readonly titleKey: string
  /** the guideline's sentence; for a cross-check, what is compared */
  readonly sentenceKey: string
  readonly reads: readonly string[]
}

/** The groups in the order of the checklist. */
export const ruleGroups: readonly RuleGroup[] = [
  'positioning',
  'governance',
  'people',
  'investment',
  'reports',
  'compliance',
  'consistency',
]

export const ruleCatalogue: readonly RuleEntry[] = rules.map(({ id, group, kind, clause, reads }) => ({
  id,
  group,
  groupKey: `group.${group}`,
  kind,
  clause,
  titleKey: `${id}.title`,
  sentenceKey: `${id}.sentence`,
  reads,
}))
