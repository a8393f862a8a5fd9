import { given } from '../format/given.ts'
import type { Fault } from '../text/fault.ts'
import type { Act } from './act.ts'
import type { Answers } from './answers.ts'
import type { ReviewContext } from './context.ts'
import { entryId } from './nextEntry.ts'
import { longestQuestion, questionLength } from './note.ts'
import { type SpotRow, spotCheck } from './spotRow.ts'

/**
 * The acts that note what the answers ask, promise, check and dispute. The ids of their entries follow those of the free notes,
 * so that a result lists free notes first. What has no time of its own was noted at the clock.
 */
export function notingActs(answers: Answers, drawn: readonly SpotRow[]): readonly Act[] {
  const { questions = [], supplements = [], spotChecks = [], objections = [], clock } = answers
  let next = answers.notes?.length ?? 0
  const entry = () => entryId('N', next++)
  const asked = questions.map((question) => ({ ...question, entry: entry() }))
  const acts: Act[] = asked.map(({ awaits: _awaits, at = clock, ...question }) => ({ kind: 'question.asked', at, ...question }))
  for (const { at = clock, received, ...supplement } of supplements) {
    const own = entry()
    const by = asked.filter(({ awaits }) => awaits === supplement.title).map((question) => question.entry)
    for (const question of by.length > 0 ? by : [undefined])
      acts.push({ kind: 'supplement.promised', entry: own, at, ...supplement, ...given({ question }) })
    if (received !== undefined) acts.push({ kind: 'supplement.received', entry: own, received })
  }
  for (const { at = clock, ...check } of spotChecks) {
    const row = rowOf(drawn, check)
    if (row) acts.push({ kind: 'spot.checked', entry: entry(), at, ...spotCheck(row, check) })
  }
  for (const { at = clock, ...objection } of objections) acts.push({ kind: 'objection.raised', entry: entry(), at, ...objection })
  return acts
}

/** What the notes are checked against: the criteria, and the rows that were drawn. */
interface NotesContext extends Pick<ReviewContext, 'standard'> {
  readonly drawn?: readonly SpotRow[]
}

/** Faults of what was noted: documents awaited that are on no list, rows that were not drawn, criteria that are not there. */
export function noteFaults(answers: Answers, { standard, drawn = [] }: NotesContext): readonly Fault[] {
  const { questions = [], supplements = [], spotChecks = [], objections = [], attachments = [] } = answers
  const faults: Fault[] = []
  const criterion = (at: string, id: string | undefined, method?: string) => {
    const known = standard?.criteria.find((one) => one.id === id)
    if (id !== undefined && (known === undefined || (method !== undefined && known.method !== method)))
      faults.push({ code: 'answers.criterion', at: `${at}/criterion`, got: id })
  }
  for (const [n, question] of questions.entries()) {
    criterion(`/questions/${n}`, question.criterion)
    const { awaits } = question
    if (awaits !== undefined && supplements.filter(({ title }) => title === awaits).length !== 1)
      faults.push({ code: 'answers.awaits', at: `/questions/${n}/awaits`, got: awaits })
    const length = questionLength(question)
    if (length > longestQuestion)
      faults.push({ code: 'review.long', at: `/questions/${n}`, got: String(length), want: String(longestQuestion) })
  }
  for (const [n, supplement] of supplements.entries()) criterion(`/supplements/${n}`, supplement.criterion)
  const seen = new Set<SpotRow>()
  for (const [n, check] of spotChecks.entries()) {
    const row = rowOf(drawn, check)
    if (row === undefined || seen.has(row)) faults.push({ code: 'answers.spot', at: `/spotChecks/${n}/row`, got: check.row })
    else seen.add(row)
  }
  const disputed = objections.map((objection) => objection.criterion)
  for (const [n, id] of disputed.entries()) {
    criterion(`/objections/${n}`, id, 'formula')
    if (disputed.indexOf(id) !== n) faults.push({ code: 'answers.criterion', at: `/objections/${n}/criterion`, got: id })
  }
  for (const [n, { of }] of attachments.entries())
    if (of && rowOf(drawn, of) === undefined) faults.push({ code: 'answers.spot', at: `/attachments/${n}/of`, got: of.row })
  return faults
}

function rowOf(drawn: readonly SpotRow[], { register, row }: Pick<SpotRow, 'register' | 'row'>): SpotRow | undefined {
  return drawn.find((one) => one.register === register && one.row === row)
}
