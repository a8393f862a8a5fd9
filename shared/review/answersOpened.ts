import { plainMark } from '../format/marks.ts'
import { currentLayout } from '../layout/index.ts'
import { factsOf, type VerifiedValue } from '../scoring/index.ts'
import { stepWordsOf } from '../scoring/stepWords.ts'
import { say } from '../text/say.ts'
import type { Answers } from './answers.ts'
import type { ReviewContext } from './context.ts'
import { openedOf, openedReason } from './openedRange.ts'
import { valueKey } from './sheet.ts'
import { askedCriteria } from './standing.ts'

/**
 * The answers with the marks that figures leave no choice in: where they open one mark alone and the answers have none, it is
 * entered with how it came about as its reason, as the form does. `values` are the 核定值 that count.
 */
export function withOpenedMarks(
  answers: Answers,
  context: ReviewContext,
  values: readonly VerifiedValue[] = answers.values ?? [],
): Answers {
  const { plan, standard } = context
  if (standard === undefined || !answers.pledge.accepted || answers.recusal.declared) return answers
  const given = new Set(answers.marks.map(({ criterion }) => criterion))
  const kept = Object.fromEntries((answers.values ?? []).map((value) => [valueKey(value.figure, value.year), value]))
  const open = askedCriteria(kept, { ...context, expert: answers.expert }).filter(
    ({ id, method, bands }) => method === 'expert' && bands !== undefined && !given.has(id),
  )
  if (open.length === 0) return answers
  const facts = factsOf(plan, values, standard)
  const words = stepWordsOf(currentLayout, standard)
  const marks = open.flatMap((criterion): Answers['marks'] => {
    const opened = openedOf(standard, criterion, facts)
    if (opened?.range === undefined || opened.range.from !== opened.range.to) return []
    const mark = opened.range.from
    const reason = say('zh-CN', 'review', 'openedOnly', { mark: plainMark(mark), how: openedReason(opened, words) })
    return [{ criterion: criterion.id, mark, reason, citations: [] }]
  })
  return marks.length === 0 ? answers : { ...answers, marks: [...answers.marks, ...marks] }
}
