import type { Act } from '#shared/review/act.ts'
import { nextEntryId } from '#shared/review/nextEntry.ts'
import type { SheetNote } from '#shared/review/note.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import type { ReviewView } from '../../../session/review.tsx'
import { iso } from '../../../store/session.ts'
import { type QuestionDraft, questionAct } from './questionAct.ts'

/** The content of one document's form. */
export interface SupplementDraft {
  readonly title: string
  readonly due?: string
  readonly note?: string
  readonly criterion?: string
}

/** Writing questions and the documents promised for them. Each time a form is left is one act, whatever it touches. */
export function useQuestions({ session }: ReviewView) {
  const notes = () => session.snapshot().state.sheet.notes

  /** Writes what changed of the question; answers the entry written. */
  async function write(
    entry: string | undefined,
    draft: QuestionDraft,
  ): Promise<{ readonly entry: string; readonly answer: Result<void> }> {
    const act = questionAct(notes(), entry, draft, iso(new Date()))
    if (act === undefined) return { entry: entry ?? '', answer: ok(undefined) }
    const written = act.kind === 'supplement.promised' ? (act.question ?? '') : act.entry
    return { entry: written, answer: await session.send(act) }
  }

  /** Writes a row of 补充材料清单. */
  function keep(entry: string, draft: SupplementDraft): Promise<Result<void>> {
    const at = notes()[entry]?.at ?? iso(new Date())
    return session.send({ kind: 'supplement.promised', entry, at, ...draft })
  }

  /** Marks a document as come now, or takes that back. */
  async function receive(entry: string, come: boolean): Promise<void> {
    await session.send({ kind: 'supplement.received', entry, ...(come && { received: iso(new Date()) }) })
  }

  function remove(entry: string): Promise<Result<void>> {
    return session.send(removal(notes()[entry], entry))
  }

  return { write, keep, receive, remove, nextEntry: () => nextEntryId(notes(), 'N') }
}

/** The act that takes an entry of either list off it. */
function removal(note: SheetNote | undefined, entry: string): Act {
  switch (note?.kind) {
    case 'question':
      return { kind: 'question.removed', entry }
    case 'supplement':
      return { kind: 'supplement.removed', entry }
    default:
      return { kind: 'note.removed', entry }
  }
}
