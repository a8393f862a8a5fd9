import { type Layout, word } from '../../layout/layout.ts'
import type { ResultRecord } from '../../result/format.ts'
import { markText } from '../wording.ts'

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
      expert: partText(layout, criteria, false),
      formula: partText(layout, criteria, true),
      mark: dimension.mark === undefined ? word(layout, 'mark.missing') : markText(dimension.mark),
    }
  })
  const total = sheetTotal(result)
  const hasFormula = result.criteria.some((criterion) => criterion.method === 'formula')
  const sum: TotalLine = {
    name: word(layout, 'total.sum'),
    items: result.criteria.length,
    max: result.criteria.reduce((all, criterion) => all + criterion.max, 0),
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

/** Expert and formula marks together, hundredths; undefined while an item is open. */
export function sheetTotal(result: ResultRecord): number | undefined {
  if (result.criteria.some((criterion) => criterion.mark === undefined)) return undefined
  return result.totals.expert + (result.totals.formula ?? 0)
}

function partText(layout: Layout, criteria: ResultRecord['criteria'], formula: boolean): string {
  const part = criteria.filter((criterion) => (criterion.method === 'formula') === formula)
  if (part.length === 0) return word(layout, 'none')
  if (part.some((criterion) => criterion.mark === undefined)) return word(layout, 'mark.missing')
  return markText(part.reduce((sum, criterion) => sum + (criterion.mark ?? 0), 0))
}
