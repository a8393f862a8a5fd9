import { type SheetTotals, sheetTotals } from '../scoring/sheetTotals.ts'
import type { SumShape } from '../scoring/tableTotal.ts'
import type { Standard } from '../standard/format.ts'
import { isTable } from '../standard/isTable.ts'
import type { ResultCriterion, ResultRecord } from './format.ts'

type Totals = ResultRecord['totals']

/** The totals of a result by its standard (formats.md § 7). Under a table of an office's own they say how it adds up, too. */
export function resultTotals(criteria: readonly ResultCriterion[], standard: Standard | undefined): Totals {
  const { dimensions = [], groups = [], decimals } = standard ?? {}
  const own = standard !== undefined && isTable(standard)
  return filledTotals(criteria, {
    dimensions: dimensions.map(({ name, max, mayExceed }) => ({ name, max, ...(mayExceed !== undefined && { mayExceed }) })),
    ...(groups.length > 0 && { groups: groups.map(({ id, name, cap }) => ({ id, name, ...(cap !== undefined && { cap }) })) }),
    ...(decimals !== undefined && { decimals }),
    isTable: own,
  })
}

/** The totals that a result's own criteria come to, by the groups, caps and decimals it states. */
export function totalsAgain({ criteria, totals }: Pick<ResultRecord, 'criteria' | 'totals'>): Totals {
  return filledTotals(criteria, { ...totals, isTable: totals.total !== undefined })
}

/** How a result adds up, as it says itself; its dimensions are told by their names. */
export function shapeOf({ criteria, totals }: Pick<ResultRecord, 'criteria' | 'totals'>): SumShape {
  return { criteria, groups: totals.groups, dimensions: totals.dimensions.map((one) => ({ ...one, id: one.name })) }
}

function filledTotals(
  criteria: readonly ResultCriterion[],
  { dimensions, groups, decimals, isTable }: Pick<Totals, 'dimensions' | 'groups' | 'decimals'> & { readonly isTable: boolean },
): Totals {
  const shape = shapeOf({ criteria: [...criteria], totals: { expert: 0, dimensions, groups } })
  const sums: SheetTotals = sheetTotals({ ...shape, decimals }, criteria)
  const marked = new Set(criteria.flatMap(({ dimension, group }) => (group === undefined ? [dimension] : [dimension, group])))
  const filled = <T extends object>(
    { mark: _, ...one }: T & { readonly mark?: number | undefined },
    key: string,
    mark: number | undefined,
  ) => ({
    ...one,
    ...(marked.has(key) && mark !== undefined && { mark }),
  })
  return {
    expert: sums.expert,
    ...(sums.formula !== undefined && criteria.length > 0 && { formula: sums.formula }),
    dimensions: dimensions.map((one) => filled(one, one.name, sums.dimensions.get(one.name))),
    ...(groups && { groups: groups.map((one) => filled(one, one.id, sums.groups.get(one.id))) }),
    ...(decimals && { decimals }),
    ...(isTable && criteria.length > 0 && sums.total !== undefined && { total: sums.total }),
  }
}
