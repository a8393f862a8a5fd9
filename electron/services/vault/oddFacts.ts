import type { Plan } from '#shared/plan/format.ts'
import { isScorer } from '#shared/plan/roster.ts'
import type { Task } from '#shared/plan/task.ts'
import { isAsked } from '#shared/scoring/sheets.ts'
import type { Standard } from '#shared/standard/format.ts'
import type { Fault } from '#shared/text/fault.ts'

/**
 * What of plan and task does not fit the standard and refuses nothing: attributes of the centre that it does not ask for, and
 * criteria for a kind of expert that is not on the roster, so that nobody marks them.
 */
export function oddFacts(plan: Plan, task: Task, standard: Standard | undefined): readonly Fault[] {
  if (standard === undefined) return []
  const asked = new Set((standard.attributes ?? []).map(({ key }) => key))
  const unknown = Object.keys(plan.attributes ?? {}).filter((key) => !asked.has(key))
  const experts = task.panel.filter(isScorer)
  const unmarked = standard.criteria.filter(
    (criterion) => criterion.experts !== undefined && !experts.some(({ specialty }) => isAsked(criterion, specialty)),
  )
  return [
    ...unknown.map((key) => ({ code: 'plan.attribute-unknown', at: `/attributes/${key}`, got: key, name: 'data/plan.json' })),
    ...unmarked.map(({ id, experts = [] }) => ({ code: 'task.experts-absent', got: id, want: experts.join('、'), name: 'data/task.json' })),
  ]
}
