import type { Answers } from './answers.ts'
import type { CriterionEntry } from './sheet.ts'

/** What a scripted expert says of one criterion: a mark, or under a standard that only verifies a finding alone. */
export interface Answered extends CriterionEntry {
  readonly criterion: string
  readonly citations: NonNullable<CriterionEntry['citations']>
}

/** Marks and checks in the order of the file; a standard takes one of the two lists, which `answeredMarks` sees to. */
export function answeredEntries({ marks, checks = [] }: Pick<Answers, 'marks' | 'checks'>): readonly Answered[] {
  return [...marks, ...checks] as readonly Answered[]
}
