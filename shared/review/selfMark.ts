import type { PreliminaryItem, SelfAssessment, SelfItem } from '../plan/selfAssessment.ts'
import type { Criterion } from '../standard/format.ts'
import type { ReviewContext } from './context.ts'
import { type MarkProblem, markProblems, needsReason } from './markCheck.ts'
import type { CriterionEntry } from './sheet.ts'

/** What the checks of a mark need of the review: the standard, and the self-assessment with the task's setting where there is one. */
export type MarkContext = Pick<ReviewContext, 'task' | 'self'> & { readonly standard: NonNullable<ReviewContext['standard']> }

const indexes = new WeakMap<SelfAssessment, ReadonlyMap<string, SelfItem>>()

/** The centre's own mark of a criterion with its grounds; indexed once per self-assessment. */
export function selfItemOf(self: SelfAssessment | undefined, criterion: string): SelfItem | undefined {
  if (self === undefined) return undefined
  const index = indexes.get(self) ?? new Map(self.items.map((item) => [item.criterion, item]))
  indexes.set(self, index)
  return index.get(criterion)
}

const checks = new WeakMap<SelfAssessment, ReadonlyMap<string, PreliminaryItem>>()

/** What the first check (初审) says of a criterion, without its id; none where it says nothing. */
export function preliminaryOf(self: SelfAssessment | undefined, criterion: string): Omit<PreliminaryItem, 'criterion'> | undefined {
  if (self?.preliminary === undefined) return undefined
  const index = checks.get(self) ?? new Map(self.preliminary.items.map((item) => [item.criterion, item]))
  checks.set(self, index)
  const { mark, opinion } = index.get(criterion) ?? {}
  if (mark === undefined && opinion === undefined) return undefined
  return { ...(mark !== undefined && { mark }), ...(opinion !== undefined && { opinion }) }
}

/**
 * Whether a mark a person gave is farther from the self mark than the task's setting allows without a reason: more than
 * so many percent of the full mark, exactly at it not. Never without the setting or a self mark.
 */
export function differsFromSelf(
  { task, self }: Pick<ReviewContext, 'task' | 'self'>,
  criterion: Criterion,
  mark: number | undefined,
): boolean {
  const limit = task.settings.selfMarkDifferencePercent
  const item = selfItemOf(self, criterion.id)
  if (limit === undefined || item === undefined || mark === undefined || criterion.method === 'formula') return false
  return Math.abs(mark - item.mark) * 100 > criterion.max * limit
}

/** Whether an entry must be explained: by the standard, or because its mark differs from the self mark. */
export function wantsReason(context: MarkContext, criterion: Criterion, entry: CriterionEntry): boolean {
  return needsReason(context.standard, criterion, entry) || differsFromSelf(context, criterion, entry.mark)
}

/** Every problem of an entry by the standard and the task, in the order a person meets them. */
export function entryProblems(context: MarkContext, criterion: Criterion, entry: CriterionEntry): readonly MarkProblem[] {
  const problems = markProblems(context.standard, criterion, entry)
  const unexplained = differsFromSelf(context, criterion, entry.mark) && !entry.reason?.trim()
  return unexplained && !problems.includes('reason') ? [...problems, 'reason'] : problems
}
