import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { PanelMember } from '#shared/plan/task.ts'
import type { ChainEnd } from '#shared/record/chain.ts'
import { apply, stateOf } from '#shared/review/apply.ts'
import type { Draft, Edit } from '#shared/review/edit.ts'
import { ok } from '#shared/text/fault.ts'
import { ownerOf, type ProfileKeys } from '../profiles/enter.ts'
import type { OpenMission } from './openMission.ts'
import type { ReviewSource, SheetSource } from './prepare.ts'

/** An open review as a thread receives it: plain data. The journal stays in main, which writes the lock when the thread asks. */
export interface LentReview {
  readonly keys: ProfileKeys
  readonly file: string
  readonly opened: OpenedPackage
  /** names the record on this computer */
  readonly id: string
  readonly member: PanelMember
  readonly edits: readonly Edit[]
  readonly end: ChainEnd
}

/** What a thread asks main for: one entry, directly after the one the sheet was made from. */
interface Asked {
  readonly draft: Draft
  readonly head: string
}

type Written = Awaited<ReturnType<OpenMission['append']>>

/** `keys` are a copy of their own; the profile's when not given. */
export function lend({ profile, mission, file, opened }: ReviewSource, keys = profile.keys()): LentReview {
  const { id, member, journal } = mission
  return { keys, file, opened, id, member, edits: journal.edits, end: journal.end() }
}

/** The lock as the journal holds it. */
export interface Locked {
  readonly edit: Edit
  readonly head: string
}

/** Main's part while a thread signs: writes the requested entry, and remembers the lock even when the thread fails. */
export function lockFor(mission: OpenMission) {
  let written: Locked | undefined
  return {
    locked: () => written,
    answer: async (about: unknown): Promise<Written> => {
      // called by `borrow` below, in the same program
      const { draft, head } = about as Asked
      const appended = await mission.append(draft, head)
      if (appended.ok) written = appended.value
      return appended
    },
  }
}

/** The review inside the thread; `ask` sends a question to main. Without it nothing can be written. */
export function borrow(lent: LentReview, ask: (about: Asked) => Promise<unknown>): SheetSource {
  const edits = [...lent.edits]
  let [state, end] = [stateOf(edits), lent.end]
  const append = async (draft: Draft): Promise<Written> => {
    const answer = (await ask({ draft, head: end.head })) as Written
    if (!answer.ok) return answer
    const { edit, head } = answer.value
    edits.push(edit)
    state = apply(state, edit)
    end = { head, entries: edit.seq + 1 }
    return ok(answer.value)
  }
  const mission = { id: lent.id, member: lent.member, journal: { edits, end: () => end }, state: () => state, append }
  return { profile: ownerOf(lent.keys), mission, file: lent.file, opened: lent.opened }
}
