import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { RecordAct } from '#shared/record/act.ts'
import type { Draft, Edit, RecordHead } from '#shared/record/edit.ts'
import type { Kind } from '#shared/record/kind.ts'
import type { RecordState } from '#shared/record/state.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { isHarm, openDamaged } from './damaged.ts'
import { type Journal, openJournal } from './journal.ts'
import type { ReadAhead } from './reading.ts'

/** One open record of any kind: its journal, and the state computed from it. */
export interface OpenRecord<
  Head extends RecordHead = RecordHead,
  Act extends RecordAct = RecordAct,
  State extends RecordState = RecordState,
> {
  /** names the record on this computer */
  readonly id: string
  readonly kind: Kind<Head, Act, State>
  readonly journal: Journal<Head, Act>
  state(): State
  /** asks `permits`, then the journal; answers when the edit is on disk. With `after`, only right behind the entry of that digest: `review.changed` */
  append(draft: Draft<Act>, after?: string): Promise<Result<Appended<Act>>>
  close(): Promise<void>
}

/** An edit as the journal holds it, and the digest the chain ends with. */
export interface Appended<Act extends RecordAct = RecordAct> {
  readonly edit: Edit<Act>
  readonly head: string
}

/** How a record is opened. */
export interface Opening<Head extends RecordHead, Act extends RecordAct> {
  /** its journal where it was read while something else was waited for */
  readonly ahead?: Promise<ReadAhead<Head, Act> | undefined>
  /** the person confirms that nobody else uses it */
  readonly despiteLock?: boolean
}

/**
 * Opens or begins the record of this head in this file; one whose journal is damaged, for reading alone (`journal.harm`).
 * Faults: `profile.folder`, `journal.*`, `file.*`.
 */
export async function openRecord<Head extends RecordHead, Act extends RecordAct, State extends RecordState>(
  { file, key }: { readonly file: string; readonly key: Uint8Array },
  { id, kind, head }: { readonly id: string; readonly kind: Kind<Head, Act, State>; readonly head: Head },
  now: () => Date,
  opening: Opening<Head, Act> = {},
): Promise<Result<OpenRecord<Head, Act, State>>> {
  try {
    await mkdir(dirname(file), { recursive: true })
  } catch {
    return refuse({ code: 'profile.folder', name: dirname(file) })
  }
  const options = { kind, head, key, now, ...opening }
  const whole = await openJournal(file, options)
  const harm = whole.ok ? undefined : whole.faults.find(isHarm)
  const journal = harm ? await openDamaged(file, options, harm) : whole
  return journal.ok ? ok(recordOn(id, kind, journal.value)) : journal
}

function recordOn<Head extends RecordHead, Act extends RecordAct, State extends RecordState>(
  id: string,
  kind: Kind<Head, Act, State>,
  journal: Journal<Head, Act>,
): OpenRecord<Head, Act, State> {
  let state = kind.stateOf(journal.edits)
  let turn: Promise<unknown> = Promise.resolve()
  const append = async (draft: Draft<Act>, after: string | undefined): Promise<Result<Appended<Act>>> => {
    if (after !== undefined && journal.end().head !== after) return refuse<Fault>({ code: 'review.changed' })
    const known = journal.edits.some((edit) => edit.id === draft.id)
    const allowed: Result<Act> = known ? ok(draft.act) : kind.permits(state, draft.act)
    if (!allowed.ok) return allowed
    const written = await journal.append(draft)
    if (!written.ok) return written
    if (written.value.seq === state.length) state = kind.apply(state, written.value)
    return ok({ edit: written.value, head: journal.end().head })
  }
  return {
    id,
    kind,
    journal,
    state: () => state,
    append: (draft, after) => {
      const answer = turn.then(() => append(draft, after))
      turn = answer
      return answer
    },
    close: async () => {
      await turn
      await journal.close()
    },
  }
}
