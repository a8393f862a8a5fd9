import type { Criterion, Standard } from '../standard/format.ts'
import { type Exact, fraction } from './exact.ts'
import { addsPlainly, markSum } from './sheetTotals.ts'
import { isBound } from './standing.ts'

/** One expert's marks in hundredths, criterion → mark; only criteria marked by people (method `expert` or `verified`). */
export interface Sheet {
  readonly expert: string
  readonly marks: Readonly<Record<string, number>>
  /** the kind of expert, where the standard asks for it */
  readonly specialty?: string | undefined
}

export interface SheetSum {
  readonly expert: string
  /** hundredths */
  readonly sum: number
  /** left out of the mean by trimming; it stays in print */
  readonly dropped: boolean
}

/** The criteria people mark, in the standard's order. */
export function expertCriteria(standard: Standard): readonly Criterion[] {
  return standard.criteria.filter((criterion) => criterion.method !== 'formula')
}

export function formulaCriteria(standard: Standard): readonly Criterion[] {
  return standard.criteria.filter((criterion) => criterion.method === 'formula')
}

/** The criteria on whose mark figures bear: formulas, and judged ones that figures can set or leave out. */
export function figuredCriteria(standard: Standard): readonly Criterion[] {
  return standard.criteria.filter((criterion) => criterion.method === 'formula' || isBound(criterion))
}

/** Whether an expert of a kind marks a criterion; one whose kind is not said marks all. */
export function isAsked({ experts }: Pick<Criterion, 'experts'>, specialty: string | undefined): boolean {
  return experts === undefined || specialty === undefined || (experts as readonly string[]).includes(specialty)
}

/**
 * The mark of a sheet for a criterion; none where its expert is not asked, or where the figures of that sheet set it or
 * leave it out. Any other criterion without a mark counts 0.
 */
export function markOn(criterion: Criterion, { marks, specialty }: Pick<Sheet, 'marks' | 'specialty'>): number | undefined {
  if (!isAsked(criterion, specialty)) return undefined
  return marks[criterion.id] ?? (isBound(criterion) ? undefined : 0)
}

const alike = new WeakMap<Standard, boolean>()

/** The criteria that every one of the sheets marks. */
export function commonCriteria(standard: Standard, sheets: readonly Sheet[]): readonly Criterion[] {
  const criteria = expertCriteria(standard)
  const known = alike.get(standard)
  const areAlike = known ?? criteria.every((criterion) => criterion.experts === undefined && !isBound(criterion))
  if (known === undefined) alike.set(standard, areAlike)
  if (areAlike) return criteria
  return criteria.filter((criterion) => sheets.every((sheet) => markOn(criterion, sheet) !== undefined))
}

/** Sums of the sheets in hundredths, in the order given; an unmarked criterion counts 0. */
export function sheetSum(standard: Standard, marks: Sheet['marks']): number {
  return sumOver(expertCriteria(standard), standard, marks)
}

/** Groups and dimensions count within their caps, bonus and deduction items within their dimension. */
function sumOver(criteria: readonly Criterion[], standard: Standard, marks: Sheet['marks']): number {
  if (addsPlainly(standard)) return criteria.reduce((sum, { id }) => sum + (marks[id] ?? 0), 0)
  return markSum(
    standard,
    criteria.map(({ id }) => ({ id, state: 'scored', mark: marks[id] ?? 0 }) as const),
  )!
}

/** Trimming is allowed only from `trimMinSheets` valid sheets on (assumptions.md § 5); otherwise the plain mean is used. */
export function trimApplies(standard: Standard, requested: boolean, sheets: number): boolean {
  return requested && sheets >= standard.aggregation.trimMinSheets
}

/**
 * Sums by expert, with one lowest and one highest dropped where trimming applies, compared by what all of them marked.
 * Equal sums drop one sheet each: the lowest by smallest expert id, the highest by largest expert id, independent of the order given.
 */
export function sheetSums(standard: Standard, sheets: readonly Sheet[], trim: boolean): readonly SheetSum[] {
  const criteria = expertCriteria(standard)
  const sums = sheets.map(({ expert, marks }) => ({ expert, sum: sumOver(criteria, standard, marks), dropped: false }))
  if (!trimApplies(standard, trim, sums.length)) return sums
  const common = commonCriteria(standard, sheets)
  if (common.length === 0) return sums
  const compared =
    common.length === criteria.length
      ? sums
      : sheets.map(({ expert, marks }, at) => ({ ...sums[at]!, expert, sum: sumOver(common, standard, marks) }))
  const ordered = [...compared].sort((a, b) => a.sum - b.sum || (a.expert < b.expert ? -1 : 1))
  const ends = new Set([ordered[0]?.expert, ordered.at(-1)?.expert])
  return sums.map((sheet) => ({ ...sheet, dropped: ends.has(sheet.expert) }))
}

/** Plain mean of whole hundredths as an exact fraction; at least one is needed. */
export function meanOf(values: readonly number[]): Exact {
  if (values.length === 0) throw new Error('a mean of nothing')
  return fraction(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  )
}

/** The middle one of whole hundredths, or the mean of the two in the middle; at least one is needed. */
export function medianOf(values: readonly number[]): Exact {
  const ordered = [...values].sort((a, b) => a - b)
  const [left, right] = [ordered[(ordered.length - 1) >> 1], ordered[ordered.length >> 1]]
  if (left === undefined || right === undefined) throw new Error('a median of nothing')
  return fraction(left + right, 2)
}

/** The mean of the sheets that count. */
export function sheetMean(sums: readonly SheetSum[]): Exact {
  return meanOf(sums.filter(({ dropped }) => !dropped).map(({ sum }) => sum))
}
