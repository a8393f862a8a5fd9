import type { Question, SheetNote, Supplement } from '#shared/review/note.ts'
import type { Sheet } from '#shared/review/sheet.ts'

/** Whether a question is answered: 待补材料 until the promised document is in. */
export type QuestionState = 'answered' | 'awaiting' | 'open'

export interface QuestionRow {
  readonly entry: string
  readonly at: string | undefined
  readonly criterion: string | undefined
  /** nothing for a note written freely */
  readonly question: Question | undefined
  /** the words of a note written freely */
  readonly text?: string
  readonly state: QuestionState | undefined
}

export interface SupplementRow {
  readonly entry: string
  readonly supplement: Supplement
  /** the question it was promised for */
  readonly from?: QuestionRow
}

/** 质询记录 in the order asked. */
export function questionRows(notes: Sheet['notes']): readonly QuestionRow[] {
  return entriesOf(notes, '质询', 'question').map(({ entry, note, text }) => {
    const question = note.kind === 'question' ? note : undefined
    return {
      entry,
      at: note.at,
      criterion: note.criterion,
      question,
      state: question && questionState(question, notes),
      ...(text !== undefined && { text }),
    }
  })
}

/** 补充材料清单 in the order promised, each with the question it came from. A note written freely is a title and a note. */
export function supplementRows(notes: Sheet['notes']): readonly SupplementRow[] {
  const questions = questionRows(notes)
  return entriesOf(notes, '补充材料', 'supplement').map(({ entry, note, text = '' }) => {
    const from = questions.find(({ question }) => question?.awaits === entry)
    return { entry, supplement: note.kind === 'supplement' ? note : readFreely(note, text), ...(from && { from }) }
  })
}

/** From the first question to the last, in minutes; `undefined` before the second is asked. */
export function minutesUsed(rows: readonly QuestionRow[]): { readonly from: string; readonly minutes: number } | undefined {
  const times = rows.flatMap(({ at }) => at ?? []).sort((a, b) => Date.parse(a) - Date.parse(b))
  const [first, last] = [times[0], times.at(-1)]
  if (first === undefined || last === undefined || times.length < 2) return undefined
  return { from: first, minutes: Math.round((Date.parse(last) - Date.parse(first)) / 60_000) }
}

function questionState({ answer, awaits }: Question, notes: Sheet['notes']): QuestionState {
  const document = awaits === undefined ? undefined : notes[awaits]
  if (document?.kind === 'supplement' && document.received === undefined) return 'awaiting'
  return answer === undefined ? 'open' : 'answered'
}

function readFreely({ at, criterion }: SheetNote, text: string): Supplement {
  const [title = '', ...rest] = text.split('\n')
  return {
    kind: 'supplement',
    title,
    ...(at !== undefined && { at }),
    ...(criterion !== undefined && { criterion }),
    ...(rest.length > 0 && { note: rest.join('\n') }),
  }
}

interface Listed {
  readonly entry: string
  readonly note: SheetNote
  /** of a note written freely */
  readonly text?: string
}

function entriesOf(notes: Sheet['notes'], listed: '质询' | '补充材料', kind: 'question' | 'supplement'): readonly Listed[] {
  return Object.entries(notes)
    .flatMap(([entry, note]): Listed[] => {
      if (note?.kind === kind) return [{ entry, note }]
      return note?.kind === 'free' && note.note === listed ? [{ entry, note, text: note.text }] : []
    })
    .sort((a, b) => (a.entry < b.entry ? -1 : 1))
}
