import { parseQuestion, type Question, type QuestionState, questionState } from '#shared/review/questionText.ts'
import type { Sheet, SheetNote } from '#shared/review/sheet.ts'
import { parseSupplement, type Supplement } from '#shared/review/supplementText.ts'

export interface QuestionRow {
  readonly entry: string
  readonly note: SheetNote
  /** nothing for a note written freely */
  readonly question: Question | undefined
  readonly state: QuestionState | undefined
}

export interface SupplementRow {
  readonly entry: string
  readonly note: SheetNote
  readonly supplement: Supplement
  /** the question it was promised for */
  readonly from?: QuestionRow
}

/** 质询记录 in the order asked. */
export function questionRows(notes: Sheet['notes']): readonly QuestionRow[] {
  const promised = plainSupplements(notes)
  const received = (title: string) => promised.some(({ supplement }) => supplement.title === title && supplement.received !== undefined)
  return entriesOf(notes, '质询').map(([entry, note]) => {
    const question = parseQuestion(note.text)
    return { entry, note, question, state: question && questionState(question, received) }
  })
}

/** 补充材料清单 in the order promised, each with the question it came from. */
export function supplementRows(notes: Sheet['notes']): readonly SupplementRow[] {
  const questions = questionRows(notes)
  return plainSupplements(notes).map((row) => {
    const from = questions.find(({ question }) => question?.awaits === row.supplement.title)
    return { ...row, ...(from && { from }) }
  })
}

/** From the first question to the last, in minutes; `undefined` before the second is asked. */
export function minutesUsed(rows: readonly QuestionRow[]): { readonly from: string; readonly minutes: number } | undefined {
  const times = rows.flatMap(({ note }) => note.at ?? []).sort((a, b) => Date.parse(a) - Date.parse(b))
  const [first, last] = [times[0], times.at(-1)]
  if (first === undefined || last === undefined || times.length < 2) return undefined
  return { from: first, minutes: Math.round((Date.parse(last) - Date.parse(first)) / 60_000) }
}

function plainSupplements(notes: Sheet['notes']): readonly SupplementRow[] {
  return entriesOf(notes, '补充材料').map(([entry, note]) => ({ entry, note, supplement: parseSupplement(note.text) }))
}

function entriesOf(notes: Sheet['notes'], kind: SheetNote['note']): readonly (readonly [string, SheetNote])[] {
  return Object.entries(notes)
    .flatMap(([entry, note]) => (note?.note === kind ? [[entry, note] as const] : []))
    .sort(([a], [b]) => (a < b ? -1 : 1))
}
