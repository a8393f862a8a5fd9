import type { OpenedPackage } from '#shared/ipc/packages.ts'
import { type KindId, type Kinds, kindOf } from '#shared/kinds/index.ts'
import type { PanelMember } from '#shared/plan/task.ts'
import type { RecordAct } from '#shared/record/act.ts'
import type { ChainEnd } from '#shared/record/chain.ts'
import type { DraftOf, EditOf, StateOf } from '#shared/record/kind.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import { ownerOf, type ProfileKeys, type ProfileOwner } from '../profiles/enter.ts'
import type { OpenProfile } from '../profiles/store.ts'
import type { Appended, OpenKept } from '../record/index.ts'

/** One person's record of a kind on an open package, from which signing and printing start, in main or in a thread. */
export interface RecordSource<K extends KindId> {
  readonly profile: ProfileOwner
  readonly mission: {
    readonly id: string
    readonly member: PanelMember
    readonly journal: { readonly edits: readonly EditOf<Kinds[K]>[]; end(): ChainEnd }
    state(): StateOf<Kinds[K]>
    append(draft: DraftOf<Kinds[K]>, after?: string): Promise<Result<AppendedTo<K>>>
  }
  readonly file: string
  readonly opened: OpenedPackage
}

/** The same where the profile and the journal themselves are: in main. */
export interface OpenSource<K extends KindId> extends Omit<RecordSource<K>, 'mission'> {
  readonly profile: OpenProfile
  readonly mission: OpenKept<Kinds[K]>
}

/** An entry as the journal holds it, and the digest the chain then ends with. */
export interface AppendedTo<K extends KindId> {
  readonly edit: EditOf<Kinds[K]>
  readonly head: string
}

/** An open record as a thread receives it: plain data. The journal stays in main, which writes the lock when the thread asks. */
export interface LentRecord<K extends KindId> {
  readonly keys: ProfileKeys
  readonly file: string
  readonly opened: OpenedPackage
  /** names the record on this computer */
  readonly id: string
  readonly member: PanelMember
  readonly edits: readonly EditOf<Kinds[K]>[]
  readonly end: ChainEnd
}

/** What a thread asks main for: one entry, directly after the one the files were made from. */
interface Asked<K extends KindId> {
  readonly draft: DraftOf<Kinds[K]>
  readonly head: string
}

/** `keys` are a copy of their own; the profile's when not given. */
export function lend<K extends KindId>({ profile, mission, file, opened }: OpenSource<K>, keys = profile.keys()): LentRecord<K> {
  const { id, member, journal } = mission
  return { keys, file, opened, id, member, edits: journal.edits as readonly EditOf<Kinds[K]>[], end: journal.end() }
}

/** Main's part while a thread signs: writes the requested entry, and remembers the lock even when the thread fails. */
export function lockFor<Act extends RecordAct>(mission: Pick<OpenKept, 'append'>) {
  let written: Appended<Act> | undefined
  return {
    locked: () => written,
    answer: async (about: unknown): Promise<Result<Appended<Act>>> => {
      // called by `borrow` below, in the same program
      const { draft, head } = about as Asked<KindId>
      const appended = (await mission.append(draft, head)) as Result<Appended<Act>>
      if (appended.ok) written = appended.value
      return appended
    },
  }
}

/** The record inside the thread; `ask` sends a question to main. Without it nothing can be written. */
export function borrow<K extends KindId>(id: K, lent: LentRecord<K>, ask: (about: Asked<K>) => Promise<unknown>): RecordSource<K> {
  // a kind's own edits and state; the compiler does not resolve them for a kind it does not know
  const kind = kindOf(id)
  const edits = [...lent.edits]
  let [state, end] = [kind.stateOf(edits), lent.end]
  const append = async (draft: DraftOf<Kinds[K]>): Promise<Result<AppendedTo<K>>> => {
    const answer = (await ask({ draft, head: end.head })) as Result<AppendedTo<K>>
    if (!answer.ok) return answer
    const { edit, head } = answer.value
    edits.push(edit)
    state = kind.apply(state, edit)
    end = { head, entries: edit.seq + 1 }
    return ok(answer.value)
  }
  const mission = { id: lent.id, member: lent.member, journal: { edits, end: () => end }, state: () => state as StateOf<Kinds[K]>, append }
  return { profile: ownerOf(lent.keys), mission, file: lent.file, opened: lent.opened }
}
