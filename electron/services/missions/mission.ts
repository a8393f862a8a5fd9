import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { PanelMember, Task } from '#shared/plan/task.ts'
import type { Act } from '#shared/review/act.ts'
import { apply, stateOf } from '#shared/review/apply.ts'
import { scorer } from '#shared/review/context.ts'
import type { Draft, Edit, JournalHead } from '#shared/review/edit.ts'
import { permits } from '#shared/review/permits.ts'
import type { ReviewState } from '#shared/review/state.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { isHarm, type Journal, openDamaged, openJournal, type ReadAhead } from '../journal/index.ts'
import type { ProfileOwner } from '../profiles/enter.ts'
import { nameOf } from '../profiles/keys.ts'
import type { OpenProfile } from '../profiles/store.ts'

/** What a review needs to know of the package it is about. */
export interface MissionPackage {
  /** the package digest */
  readonly sha256: string
  readonly task: Task
}

/** One expert's open review: the package it is about, its journal, and the state the journal amounts to. */
export interface OpenMission {
  /** names the review on this computer: task, expert and package revision */
  readonly review: string
  readonly member: PanelMember
  readonly opened: MissionPackage
  readonly journal: Journal
  state(): ReviewState
  /** asks `permits`, then the journal; answers when the edit is on disk. With `after`, only right behind the entry of that digest: `review.changed` */
  append(draft: Draft, after?: string): Promise<Result<{ readonly edit: Edit; readonly head: string }>>
  close(): Promise<void>
}

export function reviewId(task: string, expert: string, revision: number): string {
  return `${task}.${expert}.r${revision}`
}

/** Where a review's journal stands in its profile's folder, under a name that says nothing of the review. */
export function journalFile(profile: Pick<ProfileOwner, 'folder' | 'key'>, review: string): string {
  return join(profile.folder, 'reviews', `${nameOf(profile, review)}.journal`)
}

/** How a review is opened. */
export interface Opening {
  /** its journal where it was read while the package was still being checked */
  readonly ahead?: Promise<ReadAhead | undefined>
  /** the person says that nobody else is at work on it */
  readonly despiteLock?: boolean
}

/**
 * Opens or begins the review of `expert` on a package; one whose journal is damaged, for reading alone (`journal.harm`).
 * Faults: `mission.member` (not on the panel, or 秘书/监督), `mission.fingerprint` (the roster names another certificate),
 * `journal.*`, `file.*`.
 */
export async function openMission(
  profile: OpenProfile,
  opened: MissionPackage,
  expert: string,
  now: () => Date,
  opening: Opening = {},
): Promise<Result<OpenMission>> {
  const { task } = opened
  const member = scorer(task, expert)
  if (!member) return refuse({ code: 'mission.member', got: expert })
  if (member.fingerprint !== undefined && member.fingerprint !== profile.profile.fingerprint) {
    return refuse({ code: 'mission.fingerprint', want: member.fingerprint, got: profile.profile.fingerprint })
  }
  const review = reviewId(task.id, expert, task.package.revision)
  const file = journalFile(profile, review)
  try {
    await mkdir(join(profile.folder, 'reviews'), { recursive: true })
  } catch {
    return refuse({ code: 'profile.folder', name: profile.folder })
  }
  const options = { head: headOf(opened, expert), key: profile.key('journal'), now, ...opening }
  const whole = await openJournal(file, options)
  const harm = whole.ok ? undefined : whole.faults.find(isHarm)
  const journal = harm ? await openDamaged(file, options, harm) : whole
  return journal.ok ? ok(missionOn(review, member, opened, journal.value)) : journal
}

/** What the journal's first line says: the review it belongs to. */
export function headOf(opened: MissionPackage, expert: string): JournalHead {
  const { task, sha256 } = opened
  return {
    format: 'tic-review/journal@1',
    task: task.id,
    package: { id: task.package.id, revision: task.package.revision, sha256 },
    ...(task.standard ? { standard: task.standard } : {}),
    expert,
  }
}

function missionOn(review: string, member: PanelMember, opened: MissionPackage, journal: Journal): OpenMission {
  let state = stateOf(journal.edits)
  let turn: Promise<unknown> = Promise.resolve()
  const append = async (draft: Draft, after: string | undefined) => {
    if (after !== undefined && journal.end().head !== after) return refuse<Fault>({ code: 'review.changed' })
    const known = journal.edits.some((edit) => edit.id === draft.id)
    const allowed: Result<Act> = known ? ok(draft.act) : permits(state, draft.act)
    if (!allowed.ok) return allowed
    const written = await journal.append(draft)
    if (!written.ok) return written
    if (written.value.seq === state.length) state = apply(state, written.value)
    return ok({ edit: written.value, head: journal.end().head })
  }
  return {
    review,
    member,
    opened,
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
