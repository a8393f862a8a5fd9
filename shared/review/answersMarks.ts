import type { Fault } from '../text/fault.ts'
import { answeredEntries } from './answered.ts'
import type { Answers } from './answers.ts'
import type { ReviewContext } from './context.ts'
import { type MarkProblem, markCap } from './markCheck.ts'
import { entryProblems } from './selfMark.ts'
import { valueKey } from './sheet.ts'
import { askedCriteria } from './standing.ts'

/**
 * Faults of the marks: criteria missing, twice, unknown, computed or not this expert's; bounds, findings, caps, reasons;
 * notes on unknown criteria.
 */
export function answeredMarks(answers: Answers, context: ReviewContext): readonly Fault[] {
  const { standard, task, self } = context
  const values = Object.fromEntries((answers.values ?? []).map((value) => [valueKey(value.figure, value.year), value]))
  const asked = askedCriteria(values, { ...context, expert: answers.expert })
  const wanted = new Map(asked.map((criterion) => [criterion.id, criterion]))
  const seen = new Set<string>()
  const faults: Fault[] = []
  for (const [index, entry] of answeredEntries(answers).entries()) {
    const at = index < answers.marks.length ? `/marks/${index}` : `/checks/${index - answers.marks.length}`
    const criterion = wanted.get(entry.criterion)
    if (criterion === undefined || standard === undefined || seen.has(entry.criterion))
      faults.push({ code: 'answers.criterion', at: `${at}/criterion`, got: entry.criterion })
    seen.add(entry.criterion)
    if (criterion === undefined || standard === undefined) continue
    for (const problem of entryProblems({ standard, task, self }, criterion, entry))
      faults.push({
        ...fieldOf(problem, at),
        name: criterion.id,
        got: entry.mark === undefined ? '' : String(entry.mark),
        want: String(problem === 'cap' ? markCap(standard, criterion, entry.finding) : criterion.max),
      })
  }
  const silent = answers.recusal.declared || !answers.pledge.accepted
  if (!silent) for (const id of wanted.keys()) if (!seen.has(id)) faults.push({ code: 'answers.criterion', at: '/marks', got: id })
  const known = new Set((standard?.criteria ?? []).map(({ id }) => id))
  for (const [index, { criterion }] of (answers.notes ?? []).entries())
    if (criterion !== undefined && !known.has(criterion))
      faults.push({ code: 'answers.criterion', at: `/notes/${index}/criterion`, got: criterion })
  return faults
}

function fieldOf(problem: MarkProblem, at: string): Fault {
  switch (problem) {
    case 'missing':
      return { code: 'answers.criterion', at: `${at}/mark` }
    case 'range':
      return { code: 'answers.range', at: `${at}/mark` }
    case 'cap':
      return { code: 'answers.cap', at: `${at}/mark` }
    case 'finding':
      return { code: 'answers.finding', at: `${at}/finding` }
    case 'reason':
      return { code: 'answers.reason', at: `${at}/reason` }
  }
}
