import type { FormulaScore } from '../scoring/formulaScore.ts'
import { expertCriteria, isAsked, markOn, type Sheet } from '../scoring/sheets.ts'
import type { Standard } from '../standard/format.ts'

/** A criterion that persons mark and nobody marked, or that one expert who is asked did not mark. */
export interface UnmarkedPoint {
  readonly kind: 'unmarked'
  readonly criterion: string
  readonly expert?: string
}

/**
 * The marks that are wanting: of a criterion that nobody marks, because no expert of its kind handed in a sheet; and of an expert
 * whose sheet leaves out, by other figures than the panel's, what the panel's figures leave to persons. What the panel counts as 0
 * is settled.
 */
export function unmarkedPoints(
  standard: Standard,
  sheets: readonly Sheet[],
  scores: ReadonlyMap<string, FormulaScore>,
  zeroed: ReadonlySet<string>,
): readonly UnmarkedPoint[] {
  return expertCriteria(standard).flatMap((criterion): readonly UnmarkedPoint[] => {
    const { id } = criterion
    if ((scores.get(id)?.state ?? 'judged') !== 'judged' || zeroed.has(id)) return []
    const asked = sheets.filter(({ specialty }) => isAsked(criterion, specialty))
    const without = asked.filter((sheet) => markOn(criterion, sheet) === undefined)
    if (without.length === asked.length) return [{ kind: 'unmarked', criterion: id }]
    return without.map(({ expert }) => ({ kind: 'unmarked', criterion: id, expert }))
  })
}
