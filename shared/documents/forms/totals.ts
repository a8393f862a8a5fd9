import { type Layout, word } from '../../layout/layout.ts'
import type { ResultRecord } from '../../result/format.ts'
import { shapeOf } from '../../result/totals.ts'
import { findingCounts } from '../../result/unmarked.ts'
import { isFigured, markSum } from '../../scoring/sheetTotals.ts'
import { markText } from '../wording.ts'

const fullMark = 10_000

export interface TotalLine {
  readonly name: string
  readonly items: number
  readonly max: number
  readonly expert: string
  readonly formula: string
  readonly mark: string
}

/** One line a dimension and the sum of the sheet, as printed; 待补 where a mark is open. */
export function totalLines(layout: Layout, result: ResultRecord): TotalLine[] {
  const lines = result.totals.dimensions.map((dimension): TotalLine => {
    const criteria = result.criteria.filter((criterion) => criterion.dimension === dimension.name)
    return {
      name: dimension.name,
      items: criteria.length,
      max: dimension.max,
      expert: partText(layout, result, criteria, false),
      formula: partText(layout, result, criteria, true),
      mark: dimension.mark === undefined ? word(layout, 'mark.missing') : markText(dimension.mark),
    }
  })
  const total = sheetTotal(result)
  const hasFormula = result.criteria.some(isFigured)
  const sum: TotalLine = {
    name: word(layout, 'total.sum'),
    items: result.criteria.length,
    max: sumOfDimensions(result),
    expert: markText(result.totals.expert),
    formula: !hasFormula
      ? word(layout, 'none')
      : result.totals.formula === undefined
        ? word(layout, 'mark.missing')
        : markText(result.totals.formula),
    mark: total === undefined ? word(layout, 'mark.missing') : markText(total),
  }
  return [...lines, sum]
}

export interface CountLine {
  readonly name: string
  readonly items: number
  /** as printed, in the order of the findings */
  readonly counts: readonly string[]
}

/** One line a dimension and the sum of a sheet without marks: how many items were found so. */
export function countLines(layout: Layout, { totals, criteria }: ResultRecord): CountLine[] {
  const line = (name: string, own: ResultRecord['criteria']): CountLine => ({
    name,
    items: own.length,
    counts: findingCounts(own).map((count) => word(layout, 'total.count', { count })),
  })
  return [
    ...totals.dimensions.map(({ name }) =>
      line(
        name,
        criteria.filter(({ dimension }) => dimension === name),
      ),
    ),
    line(word(layout, 'total.sum'), criteria),
  ]
}

/** The full mark of the sheet, hundredths; bonus items stand outside it. */
export function sumOfDimensions({ totals }: Pick<ResultRecord, 'totals'>): number {
  return Math.min(
    fullMark,
    totals.dimensions.reduce((all, { max }) => all + max, 0),
  )
}

/** The whole sheet, hundredths, within the caps of its table; undefined while an item is open. */
export function sheetTotal(result: ResultRecord): number | undefined {
  if (result.criteria.some(isOpenMark)) return undefined
  return result.totals.total ?? result.totals.expert + (result.totals.formula ?? 0)
}

/** An item that is not in this centre's table, or does not apply, has no mark and leaves nothing open. */
export function isOpenMark({ mark, state }: ResultRecord['criteria'][number]): boolean {
  return mark === undefined && state !== 'not-in-branch' && state !== 'not-applicable'
}

function partText(layout: Layout, result: ResultRecord, criteria: ResultRecord['criteria'], formula: boolean): string {
  const part = criteria.filter((criterion) => isFigured(criterion) === formula)
  if (part.length === 0) return word(layout, 'none')
  const sum = part.some(isOpenMark) ? undefined : markSum(shapeOf(result), part)
  return sum === undefined ? word(layout, 'mark.missing') : markText(sum)
}
