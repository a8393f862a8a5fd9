import { verifiedText } from '../format/verifiedValue.ts'
import type { Plan } from '../plan/format.ts'
import { type FormulaScore, factsOf, scoreFormulas, type VerifiedValue } from '../scoring/index.ts'
import type { Standard } from '../standard/format.ts'

interface Known {
  readonly standard: Standard
  readonly values: readonly VerifiedValue[]
  readonly scores: ReadonlyMap<string, FormulaScore>
}

/** What was computed last for a plan: nearly every act of a panel leaves plan, standard and 核定 table as they are. */
const known = new WeakMap<Plan, Known>()

/** The formula marks of a plan under the panel's 核定 table, computed again only where one of the three changed. A plan is never changed in place. */
export function planScores(standard: Standard, plan: Plan, values: readonly VerifiedValue[]): ReadonlyMap<string, FormulaScore> {
  const last = known.get(plan)
  if (last && last.standard === standard && areEqual(last.values, values)) return last.scores
  const scores = scoreFormulas(standard, factsOf(plan, values, standard))
  known.set(plan, { standard, values, scores })
  return scores
}

function areEqual(one: readonly VerifiedValue[], other: readonly VerifiedValue[]): boolean {
  const isSame = (a: VerifiedValue, b: VerifiedValue) => a.figure === b.figure && a.year === b.year && verifiedText(a) === verifiedText(b)
  return one.length === other.length && one.every((value, at) => isSame(value, other[at]!))
}
