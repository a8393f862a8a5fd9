import { isScorer } from '../plan/roster.ts'
import type { Standard } from '../standard/format.ts'
import { type Exact, fractionText, roundHalfUp } from './exact.ts'
import { gradeOf } from './grade.ts'
import { expertCriteria, markOn, meanOf, type Sheet, type SheetSum, sheetMean } from './sheets.ts'
import { totalOf } from './totals.ts'

/** One criterion across the panel; means are exact fractions of hundredths, never rounded. */
export interface MatrixRow {
  readonly criterion: string
  readonly max: number
  readonly marks: readonly { readonly expert: string; readonly mark: number }[]
  readonly mean: string
  readonly min: number
  readonly maxMark: number
  readonly range: number
  /** present only where trimming applied: the mean of the sheets that were not dropped */
  readonly trimmedMean?: string
}

/**
 * Rows in the standard's order, experts by id: those who mark the criterion (`markOn`). A criterion that nobody marks, because
 * figures set it or no expert is asked, has no row.
 */
export function matrixOf(standard: Standard, sheets: readonly Sheet[], sums: readonly SheetSum[]): readonly MatrixRow[] {
  const dropped = new Set(sums.filter((sheet) => sheet.dropped).map((sheet) => sheet.expert))
  const ordered = [...sheets].sort((a, b) => (a.expert < b.expert ? -1 : 1))
  return expertCriteria(standard).flatMap((criterion) => {
    const { id, max } = criterion
    const marks = ordered.flatMap((sheet) => {
      const mark = markOn(criterion, sheet)
      return mark === undefined ? [] : [{ expert: sheet.expert, mark }]
    })
    if (marks.length === 0) return []
    const values = marks.map(({ mark }) => mark)
    const [min, maxMark] = [Math.min(...values), Math.max(...values)]
    const kept = marks.filter(({ expert }) => !dropped.has(expert)).map(({ mark }) => mark)
    const row = { criterion: id, max, marks, mean: text(meanOf(values)), min, maxMark, range: maxMark - min }
    return dropped.size === 0 || kept.length === 0 ? row : { ...row, trimmedMean: text(meanOf(kept)) }
  })
}

export interface AggregateFlag {
  readonly kind: 'itemDivergence' | 'totalDivergence' | 'medianDistance' | 'boundary' | 'panelSize' | 'panelMix'
  readonly criterion?: string
  readonly expert?: string
}

/** 分歧提示: a wide item, a wide spread of the sheets, a sheet far from the median (limits of the standard, reached counts). */
export function divergenceFlags(standard: Standard, rows: readonly MatrixRow[], sums: readonly SheetSum[]): readonly AggregateFlag[] {
  const { itemRangePercent, totalRange, fromMedian } = standard.aggregation.divergence
  if (sums.length < 2) return []
  const wide = rows.filter((row) => row.range * 100 >= itemRangePercent * row.max)
  const compared = comparedSums(rows, sums)
  const values = compared.map(({ sum }) => sum).sort((a, b) => a - b)
  const spread = values.at(-1)! - values[0]!
  const doubledMedian = values[(values.length - 1) >> 1]! + values[values.length >> 1]!
  const far = compared.filter(({ sum }) => Math.abs(2 * sum - doubledMedian) >= 2 * fromMedian)
  return [
    ...wide.map(({ criterion }) => ({ kind: 'itemDivergence', criterion }) as const),
    ...(spread >= totalRange ? [{ kind: 'totalDivergence' } as const] : []),
    ...far.map(({ expert }) => ({ kind: 'medianDistance', expert }) as const).sort((a, b) => (a.expert < b.expert ? -1 : 1)),
  ]
}

/** The sums of the sheets; where they do not mark the same criteria, by those that all of them marked. */
function comparedSums(rows: readonly MatrixRow[], sums: readonly SheetSum[]): readonly Pick<SheetSum, 'expert' | 'sum'>[] {
  const common = rows.filter(({ marks }) => marks.length === sums.length)
  if (common.length === rows.length) return sums
  const own = new Map(sums.map(({ expert }) => [expert, 0]))
  for (const { marks } of common) for (const { expert, mark } of marks) own.set(expert, (own.get(expert) ?? 0) + mark)
  return [...own].map(([expert, sum]) => ({ expert, sum }))
}

/**
 * 临界提示: the total within `boundary` of a grade line, or trimmed and plain means giving different grades. `total` is what the
 * panel comes to, which under a table with caps or weights that are spread is not its parts added.
 */
export function boundaryFlags(
  standard: Standard,
  sums: readonly SheetSum[],
  parts: { readonly formula: number; readonly bonus: number; readonly deduction: number; readonly total?: number },
): readonly AggregateFlag[] {
  const totalWith = (mean: Exact) => totalOf(parts.formula, mean, parts.bonus, parts.deduction)
  const total = parts.total ?? totalWith(sheetMean(sums))
  const plain = totalWith(meanOf(sums.map(({ sum }) => sum)))
  const trimmed = sums.length >= standard.aggregation.trimMinSheets ? totalWith(trimmedMean(sums)) : plain
  const near = standard.grades.some(({ from }) => from > 0 && Math.abs(total - from) <= standard.aggregation.boundary)
  return near || gradeOf(standard, plain) !== gradeOf(standard, trimmed) ? [{ kind: 'boundary' }] : []
}

/** 专家组构成: number, oddness and mix; a notice, never a block. 秘书 and 监督 do not count. */
export function panelMakeUpFlags(
  standard: Standard,
  panel: readonly { readonly role: string; readonly specialty?: string | undefined }[],
): readonly AggregateFlag[] {
  const { min, max, odd, mix } = standard.aggregation.panel
  const experts = panel.filter(isScorer)
  const sizeWrong = experts.length < min || experts.length > max || (odd && experts.length % 2 === 0)
  const short = Object.entries(mix).some(([kind, count]) => experts.filter(({ specialty }) => specialty === kind).length < count)
  return [...(sizeWrong ? [{ kind: 'panelSize' } as const] : []), ...(short ? [{ kind: 'panelMix' } as const] : [])]
}

function trimmedMean(sums: readonly SheetSum[]): Exact {
  const ordered = sums.map(({ sum }) => sum).sort((a, b) => a - b)
  return meanOf(ordered.slice(1, -1))
}

/** A mean of integer hundredths over at most fifty sheets always fits the format's forty digits. */
function text(mean: Exact): string {
  return fractionText(mean) ?? String(roundHalfUp(mean))
}
