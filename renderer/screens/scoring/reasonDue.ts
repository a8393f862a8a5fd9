import type { VerificationFinding } from '#shared/review/act.ts'
import { needsReason } from '#shared/review/markCheck.ts'
import { differsFromSelf, type MarkContext } from '#shared/review/selfMark.ts'
import type { CriterionEntry } from '#shared/review/sheet.ts'
import type { Criterion } from '#shared/standard/format.ts'

/** Why a mark must be explained: by its finding, because it lies outside the standard's percentages, or far from the self mark. */
export type ReasonDue = VerificationFinding | 'below' | 'above' | 'self' | 'grounds'

/** The first cause that asks for a reason: the finding, else the mark's share of the maximum, else its distance from the self mark. */
export function reasonDue(context: MarkContext, criterion: Criterion, entry: CriterionEntry): ReasonDue | undefined {
  const { standard } = context
  if (!needsReason(standard, criterion, entry)) return differsFromSelf(context, criterion, entry.mark) ? 'self' : undefined
  if (entry.finding === '不属实' || entry.finding === '无法核实') return entry.finding
  return (entry.mark ?? 0) * 100 < criterion.max * standard.reasonBelowPercent ? 'below' : 'above'
}

/** The percentage that a reason is due beyond, in the sentence that says why. */
export function dueBeyond({ standard, task }: MarkContext, due: ReasonDue | undefined): number {
  if (due === 'self') return task.settings.selfMarkDifferencePercent ?? 0
  return due === 'above' ? standard.reasonAbovePercent : standard.reasonBelowPercent
}
