import type { VerificationFinding } from '#shared/review/act.ts'
import { needsReason } from '#shared/review/markCheck.ts'
import type { CriterionEntry } from '#shared/review/sheet.ts'
import type { Criterion, Standard } from '#shared/standard/format.ts'

/** Why a mark must be explained: by its finding, or because it lies outside the standard's percentages. */
export type ReasonDue = VerificationFinding | 'below' | 'above'

/** The first cause that asks for a reason: the finding, else the mark's share of the maximum. */
export function reasonDue(standard: Standard, criterion: Criterion, entry: CriterionEntry): ReasonDue | undefined {
  if (!needsReason(standard, criterion, entry)) return undefined
  if (entry.finding === '不属实' || entry.finding === '无法核实') return entry.finding
  return (entry.mark ?? 0) * 100 < criterion.max * standard.reasonBelowPercent ? 'below' : 'above'
}
