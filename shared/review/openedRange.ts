import type { Plan } from '../plan/format.ts'
import { factsOf, type VerifiedValue } from '../scoring/index.ts'
import { isUnscored } from '../scoring/measure.ts'
import { prepareOpenedBand } from '../scoring/openedBand.ts'
import { figureShapes } from '../standard/figures.ts'
import type { Standard } from '../standard/format.ts'

/**
 * The criteria whose mark lies outside the range that the figures open (formats.md § 4.3), by the 核定值. Where a figure
 * is missing the range is not known, and a person decides within the criterion.
 */
export function outsideOpened(
  standard: Standard,
  plan: Plan,
  values: readonly VerifiedValue[],
  marks: Readonly<Record<string, number | undefined>>,
): readonly string[] {
  const banded = standard.criteria.filter(({ bands }) => bands !== undefined)
  if (banded.length === 0) return []
  const shapes = figureShapes(standard)
  const facts = factsOf(plan, values, standard)
  return banded.flatMap(({ id, bands }) => {
    const mark = marks[id]
    const range = prepareOpenedBand(bands!, shapes)(facts, undefined)
    if (mark === undefined || isUnscored(range)) return []
    return mark < range.from || mark > range.to ? [id] : []
  })
}
