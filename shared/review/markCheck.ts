import { roundHalfUp, whole } from '../scoring/exact.ts'
import { countedMark, judgedMark } from '../scoring/judged.ts'
import type { Criterion, Standard } from '../standard/format.ts'
import type { CriterionEntry } from './sheet.ts'

/** What is wrong with one criterion's entry; the same bounds hold on screen, in answers.json and before signing. */
export type MarkProblem = 'missing' | 'range' | 'finding' | 'cap' | 'reason'

/** Criteria a person marks or, where no marks are given, verifies: `expert`, `verified` and `checked`; `formula` items are computed. */
export function isMarkedByPerson(criterion: Criterion): boolean {
  return criterion.method !== 'formula'
}

/**
 * Every problem of an entry, in the order a person meets them. Marks in hundredths.
 * A mark is a multiple of the standard's step up to the maximum; 不属实 and 无法核实 cap it in percent;
 * below or above the standard's percentages, and with these two findings, a reason is wanted.
 */
export function markProblems(standard: Standard, criterion: Criterion, entry: CriterionEntry): readonly MarkProblem[] {
  if (criterion.method === 'checked') return checkProblems(entry)
  const problems: MarkProblem[] = []
  const { mark, finding } = entry
  if (mark === undefined) problems.push('missing')
  else if (!canBeGiven(standard, criterion, mark)) problems.push('range')
  if ((criterion.method === 'verified') !== (finding !== undefined)) problems.push('finding')
  const cap = markCap(standard, criterion, finding)
  if (mark !== undefined && mark <= criterion.max && mark > cap) problems.push('cap')
  if (needsReason(standard, criterion, entry) && !entry.reason?.trim()) problems.push('reason')
  return problems
}

/** Of a criterion that is only verified: a finding with its grounds, and no mark. */
function checkProblems(entry: CriterionEntry): readonly MarkProblem[] {
  const problems: MarkProblem[] = []
  if (entry.mark !== undefined) problems.push('range')
  if (entry.finding === undefined) problems.push('finding')
  if (needsGrounds(entry) && !entry.reason?.trim()) problems.push('reason')
  return problems
}

/** Words are wanted unless it is 属实 by an original that was seen and is cited. */
function needsGrounds({ finding, original, citations }: CriterionEntry): boolean {
  if (finding === undefined) return original === true && !citations?.length
  return finding !== '属实' || original !== true || !citations?.length
}

/** Whether a mark is one of the criterion's: on its step, in one of its own levels, or counted from a mark on its own scale. */
export function canBeGiven(standard: Standard, criterion: Criterion, mark: number): boolean {
  const { max, outOf } = criterion
  if (outOf === undefined) return judgedMark(criterion, standard, { mark }, undefined).kind === 'mark'
  const step = criterion.markStep ?? standard.markStep
  const entered = Math.round((mark * outOf) / (max * step)) * step
  const isEntered = judgedMark(criterion, standard, { mark: entered }, undefined).kind === 'mark'
  return isEntered && roundHalfUp(countedMark(criterion, whole(entered))) === mark
}

/** The highest mark a finding allows, in hundredths, rounded down to a mark that can be given. */
export function markCap(standard: Standard, criterion: Criterion, finding: CriterionEntry['finding']): number {
  if (finding !== '不属实' && finding !== '无法核实') return criterion.max
  return Math.floor((criterion.max * standard.findingCaps[finding]) / 100)
}

/** Whether a mark must be explained: below or above the standard's percentages, exactly at them not, and with 不属实 or 无法核实 always. */
export function needsReason(standard: Standard, criterion: Criterion, entry: CriterionEntry): boolean {
  if (criterion.method === 'checked') return needsGrounds(entry)
  if (entry.finding === '不属实' || entry.finding === '无法核实') return true
  if (entry.mark === undefined) return false
  const percent = entry.mark * 100
  return percent < criterion.max * standard.reasonBelowPercent || percent > criterion.max * standard.reasonAbovePercent
}
