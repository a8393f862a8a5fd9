import type { ResultRecord } from '../../result/format.ts'
import { markText, word } from '../wording.ts'

export interface TotalLine {
  readonly name: string
  readonly items: number
  readonly max: number
  readonly expert: string
  readonly formula: string
  readonly mark: string
}

/** One line a dimension and the sum of the sheet, as printed; 待补 where a mark is open. */
export function totalLines(result: ResultRecord): TotalLine[] {
  const lines = result.totals.dimensions.map((dimension): TotalLine => {
    const criteria = result.criteria.filter((criterion) => criterion.dimension === dimension.name)
    return {
      name: dimension.name,
      items: criteria.length,
      max: dimension.max,
      expert: partText(criteria, false),
      formula: partText(criteria, true),
      mark: dimension.mark === undefined ? word('mark.missing') : markText(dimension.mark),
    }
  })
  const total = sheetTotal(result)
  const hasFormula = result.criteria.some((criterion) => criterion.method === 'formula')
  const sum: TotalLine = {
    name: word('total.sum'),
    items: result.criteria.length,
    max: result.criteria.reduce((all, criterion) => all + criterion.max, 0),
    expert: markText(result.totals.expert),
    formula: !hasFormula ? word('none') : result.totals.formula === undefined ? word('mark.missing') : markText(result.totals.formula),
    mark: total === undefined ? word('mark.missing') : markText(total),
  }
  return [...lines, sum]
}

/** Expert and formula marks together, hundredths; undefined while an item is open. */
export function sheetTotal(result: ResultRecord): number | undefined {
  if (result.criteria.some((criterion) => criterion.mark === undefined)) return undefined
  return result.totals.expert + (result.totals.formula ?? 0)
}

function partText(criteria: ResultRecord['criteria'], formula: boolean): string {
  const part = criteria.filter((criterion) => (criterion.method === 'formula') === formula)
  if (part.length === 0) return word('none')
  if (part.some((criterion) => criterion.mark === undefined)) return word('mark.missing')
  return markText(part.reduce((sum, criterion) => sum + (criterion.mark ?? 0), 0))
}
