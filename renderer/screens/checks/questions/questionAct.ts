import type { Act } from '#shared/review/act.ts'
import { nextEntryId } from '#shared/review/nextEntry.ts'
import type { Question } from '#shared/review/note.ts'
import type { Sheet } from '#shared/review/sheet.ts'
import { supplementRows } from './questionRows.ts'

/** The content of the form of one question; blank fields are absent. */
export interface QuestionDraft {
  readonly asker?: string
  readonly question: string
  readonly answerer?: string
  readonly answer?: string
  readonly criterion?: string
  /** the document promised for it */
  readonly promised?: { readonly title: string; readonly due?: string }
}

type QuestionAct = Extract<Act, { kind: 'question.asked' | 'question.answered' | 'supplement.promised' }>

/**
 * The one act that brings the sheet to what the form says: the answer alone, the promised document alone, or the whole
 * entry. Nothing where it says so already. A promised document takes the row of its title on 补充材料清单 where there is one.
 */
export function questionAct(notes: Sheet['notes'], entry: string | undefined, draft: QuestionDraft, now: string): QuestionAct | undefined {
  const known = entry === undefined ? undefined : notes[entry]
  const id = entry ?? nextEntryId(notes, 'N')
  const { promised, ...fields } = draft
  const document = promised && { entry: documentEntry(notes, known, promised.title, id), ...promised }
  const whole: QuestionAct = { kind: 'question.asked', entry: id, at: known?.at ?? now, ...fields, ...(document && { promised: document }) }
  if (known?.kind !== 'question') return whole
  const isAsked = known.asker === draft.asker && known.question === draft.question && known.criterion === draft.criterion
  const isAnswered = known.answerer === draft.answerer && known.answer === draft.answer
  const row = document && notes[document.entry]
  const isPromised =
    known.awaits === document?.entry &&
    (document === undefined || (row?.kind === 'supplement' && row.title === document.title && row.due === document.due))
  if (isAsked && isAnswered && isPromised) return undefined
  if (isAsked && isPromised) {
    const { answerer, answer } = draft
    return { kind: 'question.answered', entry: id, ...(answerer && { answerer }), ...(answer && { answer }) }
  }
  if (!isAsked || !isAnswered || document === undefined) return whole
  const note = row?.kind === 'supplement' ? row.note : undefined
  const { criterion } = draft
  return {
    kind: 'supplement.promised',
    at: row?.at ?? now,
    ...document,
    ...(note !== undefined && { note }),
    ...(criterion !== undefined && { criterion }),
    question: id,
  }
}

/** Its own document, the one of this title on the list, or a new row. */
function documentEntry(notes: Sheet['notes'], known: Sheet['notes'][string], title: string, question: string): string {
  const own = (known as Question | undefined)?.awaits
  const listed = supplementRows(notes).find(({ supplement }) => supplement.title === title)?.entry
  return own ?? listed ?? nextEntryId({ ...notes, [question]: {} }, 'N')
}
