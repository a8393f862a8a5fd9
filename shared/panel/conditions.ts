import type { Plan } from '../plan/format.ts'
import { countedParts } from '../scoring/explain.ts'
import type { Facts } from '../scoring/facts.ts'
import type { TestedCondition } from '../scoring/proposal.ts'
import type { Standard } from '../standard/format.ts'
import type { Flag } from './flags.ts'
import type { PanelRecord } from './format.ts'

type Row = NonNullable<PanelRecord['conditions']>[number]

/** The conditions of a table as the record keeps them: what each proposes, whether it holds, and the figures it read. */
export function conditionRows(
  { conditions = [] }: Pick<Standard, 'conditions'>,
  tested: readonly TestedCondition[],
  { inputs }: Pick<Facts, 'inputs'>,
): Pick<PanelRecord, 'conditions'> {
  if (tested.length === 0) return {}
  const known = new Map(conditions.map((condition) => [condition.id, condition]))
  return {
    conditions: tested.map(({ id, held, figures, counted, previous }): Row => {
      const { name, proposes } = known.get(id)!
      return {
        id,
        name,
        proposes,
        ...(held !== undefined && { holds: held }),
        inputs: figures.flatMap((figure) => inputs.get(figure) ?? []),
        ...countedParts(counted),
        ...(previous !== undefined && { previous: [...previous] }),
      }
    }),
  }
}

/** How many earlier rounds the conditions of a standard look at; 0 where none does. */
export function earlierRounds({ conditions = [] }: Pick<Standard, 'conditions'>): number {
  return Math.max(0, ...conditions.map(({ test }) => (test.kind === 'rounds' ? test.running - 1 : 0)))
}

/** The earlier grades that the leader states: they count where a condition asks for them and the plan states none. */
export function statedRounds<Stated>(
  standard: Pick<Standard, 'conditions'>,
  plan: Pick<Plan, 'integrity'>,
  stated: Stated,
): Stated | undefined {
  const isAsked = earlierRounds(standard) > 0 && (plan.integrity?.previousEvaluations ?? []).length === 0
  return isAsked ? stated : undefined
}

/** A notice for every condition that does not hold, or that a person must look into. */
export function conditionFlags(rows: readonly Row[] = []): readonly Flag[] {
  return rows
    .filter(({ holds }) => holds !== true)
    .map(({ id, name, proposes, holds }) => ({
      kind: holds === false ? 'conditionNotMet' : 'conditionOpen',
      condition: id,
      name,
      proposes,
    }))
}
