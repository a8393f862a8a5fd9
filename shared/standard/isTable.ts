import type { Standard } from './format.ts'

/**
 * Whether a standard says more than the first ones could: its case is then marked and added up as a whole table (groups,
 * branches, levels, caps, conditions). A standard that only has formulas of the general model need not be.
 */
export function isTable(standard: Standard): boolean {
  const known = found.get(standard)
  if (known !== undefined) return known
  const table = saysMore(standard)
  found.set(standard, table)
  return table
}

/** Asked for every case that is replayed; a standard is never changed. */
const found = new WeakMap<Standard, boolean>()

function saysMore(standard: Standard): boolean {
  const { groups, attributes, conditions, decimals, aggregation, adjustments, criteria, dimensions, grades } = standard
  if ([groups, attributes, conditions].some((list) => list !== undefined && list.length > 0)) return true
  if (decimals !== undefined || aggregation.trimBy !== undefined || aggregation.expertWeights !== undefined) return true
  if (adjustments.counted !== undefined || grades.some(({ moreThan }) => moreThan) || dimensions.some(({ mayExceed }) => mayExceed))
    return true
  return criteria.some(({ when, counts, notApplicable, levels, markStep, outOf, bands, experts }) =>
    [when, counts, notApplicable, levels, markStep, outOf, bands, experts].some((one) => one !== undefined),
  )
}
