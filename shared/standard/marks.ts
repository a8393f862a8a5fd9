import type { z } from 'zod'
import type { verificationFinding } from '../format/vocabulary.ts'
import type { Criterion, Standard } from './format.ts'

export type VerificationFinding = z.infer<typeof verificationFinding>

/** What an expert has entered for one criterion; `mark` in hundredths. */
export interface EnteredMark {
  readonly mark: number
  readonly finding?: VerificationFinding | undefined
  readonly reason?: string | undefined
}

export type MarkFault = 'answers.criterion' | 'answers.range' | 'answers.finding' | 'answers.cap' | 'answers.reason'

/**
 * All faults of an expert's mark, in the order of formats.md § 6; empty when the mark is valid (assumptions.md § 3).
 * Formula criteria are never marked by a person. Limits come from the standard: step, caps and reason lines in percent of the maximum.
 */
export function markFaults(criterion: Criterion, standard: Standard, entered: EnteredMark): readonly MarkFault[] {
  if (criterion.method === 'formula') return ['answers.criterion']
  const { mark, finding } = entered
  const faults: MarkFault[] = []
  if (!Number.isInteger(mark) || mark < 0 || mark > criterion.max || mark % standard.markStep !== 0) faults.push('answers.range')
  if ((criterion.method === 'verified') !== (finding !== undefined)) faults.push('answers.finding')
  const cap = markCap(criterion, standard, finding)
  if (mark > cap && cap < criterion.max) faults.push('answers.cap')
  if (needsReason(criterion, standard, entered) && (entered.reason ?? '').trim() === '') faults.push('answers.reason')
  return faults
}

/** The highest mark a finding allows: 不属实 50 %, 无法核实 60 % of the maximum (settings), rounded down to whole hundredths. */
export function markCap(criterion: Criterion, standard: Standard, finding: VerificationFinding | undefined): number {
  if (finding !== '不属实' && finding !== '无法核实') return criterion.max
  return Math.floor((criterion.max * standard.findingCaps[finding]) / 100)
}

/** A mark below 60 % or above 95 %, and any 不属实 or 无法核实, must be explained; exactly 60 % and 95 % need not. */
export function needsReason(criterion: Criterion, standard: Standard, { mark, finding }: EnteredMark): boolean {
  if (finding === '不属实' || finding === '无法核实') return true
  return mark * 100 < standard.reasonBelowPercent * criterion.max || mark * 100 > standard.reasonAbovePercent * criterion.max
}
