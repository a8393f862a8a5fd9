import type { Plan } from '../plan/format.ts'
import type { Task } from '../plan/task.ts'
import { findRuleFindings } from '../rules/index.ts'
import type { Standard } from '../standard/format.ts'
import { type PanelRecord, panelSchema } from './format.ts'

/** A notice for the leader; the words are made where the record is closed or shown. */
export interface Flag {
  readonly kind: PanelRecord['flags'][number]['kind']
  readonly criterion?: string
  readonly expert?: string
  /** the HARD rule that is not met */
  readonly rule?: string
  /** the condition of a table that is not met or open, its name, and the grade it proposes */
  readonly condition?: string
  readonly name?: string
  readonly proposes?: string
}

/** In the order of the record's format. */
const kinds: readonly Flag['kind'][] = panelSchema.shape.flags.element.shape.kind.options

/** 实地评估: a HARD check that is not met stands against 通过 unless the leader notes why (assumptions.md § 5). */
export function hardFlags(plan: Plan, task: Task, standard: Standard): readonly Flag[] {
  if (task.stage !== '实地评估') return []
  return findRuleFindings(plan, task, standard)
    .filter(({ kind, outcome }) => kind === 'HARD' && (outcome === 'fail' || outcome === 'missing'))
    .map(({ rule }) => ({ kind: 'unresolvedHard', rule }))
}

/** By kind, keeping the order within each. */
export function inOrder(flags: readonly Flag[]): readonly Flag[] {
  return kinds.flatMap((kind) => flags.filter((flag) => flag.kind === kind))
}
