import type { Merged } from '#shared/panel/merge.ts'
import type { MatrixRow } from '#shared/scoring/aggregate.ts'
import { compare, type Exact, readFraction, roundHalfUp, subtract, whole } from '#shared/scoring/exact.ts'
import { medianOf } from '#shared/scoring/index.ts'
import type { Criterion, Standard } from '#shared/standard/format.ts'

/** A mark of one expert as the matrix shows it, hundredths. */
export interface ShownMark {
  readonly expert: string
  readonly mark: number
  /** in a flagged row: nobody's mark is farther from the median */
  readonly farthest: boolean
}

/** One line of the matrix: a criterion that people mark, or one that is computed for all alike. */
export interface MatrixLine {
  readonly criterion: Criterion
  /** the first of its dimension */
  readonly opensDimension: boolean
  readonly marked?: MarkedLine
  /** of a computed criterion: hundredths, or why there is none */
  readonly computed?: { readonly mark?: number; readonly choice?: string }
}

export interface MarkedLine {
  readonly marks: readonly ShownMark[]
  /** hundredths, rounded half up to whole ones for the screen */
  readonly mean: number
  readonly median: Exact
  readonly min: number
  readonly max: number
  readonly range: number
  /** of the range (`rangePercent`) */
  readonly percent: number
  readonly flagged: boolean
}

/** The matrix in the standard's order; computed criteria stand in their places among the others. */
export function matrixLines(standard: Standard, { parts, flags }: Merged): readonly MatrixLine[] {
  const rows = new Map(parts.matrix.map((row) => [row.criterion, row]))
  const formula = new Map(parts.formula.map((row) => [row.criterion, row]))
  const choices = new Map(parts.missingHandling.map(({ criterion, choice }) => [criterion, choice]))
  const flagged = new Set(flags.flatMap(({ kind, criterion }) => (kind === 'itemDivergence' && criterion ? [criterion] : [])))
  return standard.criteria.map((criterion, at): MatrixLine => {
    const line = { criterion, opensDimension: at > 0 && standard.criteria[at - 1]?.dimension !== criterion.dimension }
    const row = rows.get(criterion.id)
    if (row !== undefined) return { ...line, marked: markedLine(row, flagged.has(criterion.id)) }
    const mark = formula.get(criterion.id)?.hundredths
    const choice = choices.get(criterion.id)
    return { ...line, computed: { ...(mark !== undefined && { mark }), ...(choice !== undefined && { choice }) } }
  })
}

function markedLine(row: MatrixRow, flagged: boolean): MarkedLine {
  const median = medianOf(row.marks.map(({ mark }) => mark))
  const farthest = flagged ? farthestFrom(median, row.marks) : new Set<string>()
  return {
    marks: row.marks.map(({ expert, mark }) => ({ expert, mark, farthest: farthest.has(expert) })),
    mean: roundHalfUp(readFraction(row.mean)),
    median,
    min: row.min,
    max: row.maxMark,
    range: row.range,
    percent: rangePercent(row),
    flagged,
  }
}

/** The range of a criterion as a share of its maximum, whole percents, half up. */
export function rangePercent({ range, max }: Pick<MatrixRow, 'range' | 'max'>): number {
  return Math.floor((range * 200 + max) / (2 * max))
}

/** Those farthest from the median; several where they are equally far. */
export function farthestFrom(median: Exact, marks: readonly { readonly expert: string; readonly mark: number }[]): ReadonlySet<string> {
  const away = marks.map(({ expert, mark }) => {
    const distance = subtract(whole(mark), median)
    return { expert, distance: compare(distance, whole(0)) < 0 ? subtract(whole(0), distance) : distance }
  })
  const most = away.reduce((far, { distance }) => (compare(distance, far) > 0 ? distance : far), whole(0))
  return new Set(away.filter(({ distance }) => compare(distance, most) === 0).map(({ expert }) => expert))
}

/** Dots of the plot: how many experts gave a mark, by mark. */
export function dotsOf(marks: readonly ShownMark[]): readonly { readonly mark: number; readonly count: number }[] {
  const counts = new Map<number, number>()
  for (const { mark } of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  return [...counts].map(([mark, count]) => ({ mark, count })).sort((a, b) => a.mark - b.mark)
}

export interface SheetPlace {
  readonly expert: string
  /** hundredths */
  readonly sum: number
  /** the place by sum, 1 the highest; equal sums share a place */
  readonly place: number
  readonly dropped: boolean
}

/** The sheets' sums with their order. */
export function sheetPlaces(sheets: Merged['parts']['sheets']): readonly SheetPlace[] {
  return sheets.map(({ expert, sum, dropped }) => ({ expert, sum, dropped, place: 1 + sheets.filter((other) => other.sum > sum).length }))
}
