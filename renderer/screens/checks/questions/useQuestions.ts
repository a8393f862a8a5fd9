import { nextEntryId } from '#shared/review/nextEntry.ts'
import { parseQuestion, printQuestion, type Question } from '#shared/review/questionText.ts'
import { parseSupplement, printSupplement, type Supplement } from '#shared/review/supplementText.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import type { ReviewView } from '../../../session/review.tsx'
import { iso } from '../../../store/session.ts'
import { supplementRows } from './questionRows.ts'

/** The content of one question's form. */
export interface QuestionDraft extends Question {
  readonly criterion?: string
  /** time limit of the promised document, `2026-11-24 17:00` */
  readonly due?: string
}

/** Writing questions and the documents promised for them; both are notes of the review. */
export function useQuestions({ session }: ReviewView) {
  const notes = () => session.snapshot().state.sheet.notes

  /** Writes the question and, where one is promised, its row of 补充材料清单; answers the entry written. */
  async function write(
    entry: string | undefined,
    draft: QuestionDraft,
  ): Promise<{ readonly entry: string; readonly answer: Result<void> }> {
    const known = entry === undefined ? undefined : notes()[entry]
    const before = known && parseQuestion(known.text)?.awaits
    const { criterion, due, ...question } = draft
    const fields = {
      note: '质询' as const,
      text: printQuestion(question),
      at: known?.at ?? iso(new Date()),
      ...(criterion && { criterion }),
    }
    const id = entry ?? nextEntryId(notes(), 'N')
    const same = known !== undefined && known.text === fields.text && known.criterion === criterion
    const answer = same ? ok(undefined) : await session.send({ kind: known ? 'note.edited' : 'note.added', entry: id, ...fields })
    if (!answer.ok) return { entry: id, answer }
    return { entry: id, answer: await promise(before, draft) }
  }

  /** The row on 补充材料清单 follows the question: made, renamed, or taken off while the document has not come. */
  async function promise(before: string | undefined, { awaits, due, criterion }: QuestionDraft): Promise<Result<void>> {
    const rows = supplementRows(notes())
    const row = rows.find(({ supplement }) => supplement.title === before) ?? rows.find(({ supplement }) => supplement.title === awaits)
    if (awaits === undefined) {
      if (before === undefined || row === undefined || row.supplement.received !== undefined) return ok(undefined)
      return session.send({ kind: 'note.removed', entry: row.entry })
    }
    return keep(row?.entry, { ...row?.supplement, title: awaits, ...(due && { due }) }, criterion)
  }

  /** Writes a row of 补充材料清单; nothing is sent when it says so already. */
  async function keep(entry: string | undefined, supplement: Supplement, criterion: string | undefined): Promise<Result<void>> {
    const known = entry === undefined ? undefined : notes()[entry]
    const text = printSupplement(supplement)
    if (known?.text === text && known.criterion === criterion) return ok(undefined)
    const fields = { note: '补充材料' as const, text, at: known?.at ?? iso(new Date()), ...(criterion && { criterion }) }
    return session.send({ kind: known ? 'note.edited' : 'note.added', entry: entry ?? nextEntryId(notes(), 'N'), ...fields })
  }

  /** Marks a document as come now, or takes that back. */
  async function receive(entry: string, come: boolean): Promise<void> {
    const known = notes()[entry]
    if (known === undefined) return
    const { received: _received, ...rest } = parseSupplement(known.text)
    const now = iso(new Date()).slice(0, 16).replace('T', ' ')
    await keep(entry, come ? { ...rest, received: now } : rest, known.criterion)
  }

  function remove(entry: string): Promise<Result<void>> {
    return session.send({ kind: 'note.removed', entry })
  }

  return { write, keep, receive, remove }
}
