import type { Criterion, Standard } from '../standard/format.ts'
import { type Exact, fraction, multiply } from './exact.ts'
import type { MarkRange } from './openedBand.ts'

/** What a person entered for a criterion: a mark in hundredths, a level by its name, or both. */
export interface Judged {
  readonly level?: string | undefined
  readonly mark?: number | undefined
}

export type JudgedMark = { readonly kind: 'mark'; readonly mark: number } | { readonly kind: 'refused' } | { readonly kind: 'open' }

type MarkRules = Pick<Criterion, 'max' | 'levels' | 'markStep' | 'outOf'>

const refused: JudgedMark = { kind: 'refused' }

/**
 * The mark of an entry, if the criterion admits it: within its scale, on its step, in the level named (or, without a
 * name, in any of its levels) and in the range that figures open. A level or range of one mark alone sets it.
 */
export function judgedMark(
  criterion: MarkRules,
  standard: Pick<Standard, 'markStep'>,
  { level, mark }: Judged,
  opened: MarkRange | undefined,
): JudgedMark {
  const named = level === undefined ? undefined : criterion.levels?.find(({ label }) => label === level)
  if (level !== undefined && named === undefined) return refused
  const set = mark ?? only(named) ?? (level === undefined ? only(opened) : undefined)
  if (set === undefined) return level === undefined ? { kind: 'open' } : refused
  return isAdmitted(criterion, standard, set, named, opened) ? { kind: 'mark', mark: set } : refused
}

function isAdmitted(
  { max, levels, markStep, outOf = max }: MarkRules,
  standard: Pick<Standard, 'markStep'>,
  mark: number,
  named: MarkRange | undefined,
  opened: MarkRange | undefined,
): boolean {
  if (!Number.isSafeInteger(mark) || mark < 0 || mark > outOf) return false
  const ranges = named === undefined ? levels : [named]
  const isSingle = [...(ranges ?? []), ...(opened ? [opened] : [])].some((range) => only(range) === mark)
  if (!isSingle && mark % (markStep ?? standard.markStep) !== 0) return false
  return (ranges === undefined || ranges.some((range) => lies(mark, range))) && (opened === undefined || lies(mark, opened))
}

/** The mark that counts: the entered one brought from its own scale to the full mark. */
export function countedMark({ max, outOf }: Pick<Criterion, 'max' | 'outOf'>, mark: Exact): Exact {
  return outOf === undefined || outOf === max ? mark : multiply(mark, fraction(max, outOf))
}

function only(range: MarkRange | undefined): number | undefined {
  return range !== undefined && range.from === range.to ? range.from : undefined
}

function lies(mark: number, { from, to }: MarkRange): boolean {
  return mark >= from && mark <= to
}
