import { type AboutPackage, type KeptKind, reviewId } from '#shared/kinds/index.ts'
import type { PanelMember } from '#shared/plan/task.ts'
import type { Draft } from '#shared/record/edit.ts'
import type { ActOf, AnyKind, HeadOf, StateOf } from '#shared/record/kind.ts'
import { type Fault, type Result, refuse } from '#shared/text/fault.ts'
import { journalFile } from '../profiles/journalFile.ts'
import type { OpenProfile } from '../profiles/store.ts'
import { shapeFault } from './journal.ts'
import { type Appended, type Opening, type OpenRecord, openRecord } from './openRecord.ts'

/** A record that a member of a package's panel keeps under the own profile, open, and the package it is about. */
export interface OpenKept<K extends AnyKind = AnyKind> extends OpenRecord<HeadOf<K>, ActOf<K>, StateOf<K>> {
  readonly kept: KeptKind<K>
  readonly member: PanelMember
  readonly opened: AboutPackage
  /** the line of the task list it belongs to */
  readonly mission: string
}

/**
 * Opens or begins the record of a kind that `member` keeps on a package; one whose journal is damaged, for reading alone (`journal.harm`).
 * Faults: `mission.member` (not on the panel, or of a role that keeps no such record), `mission.fingerprint` (the roster names another
 * certificate), `journal.*`, `file.*`.
 */
export async function openKept<K extends AnyKind>(
  kept: KeptKind<K>,
  profile: OpenProfile,
  opened: AboutPackage,
  member: string,
  now: () => Date,
  opening: Opening<HeadOf<K>, ActOf<K>> = {},
): Promise<Result<OpenKept<K>>> {
  const { task } = opened
  const keeper = kept.keeper(task, member)
  if (!keeper) return refuse({ code: 'mission.member', got: member })
  if (keeper.fingerprint !== undefined && keeper.fingerprint !== profile.profile.fingerprint) {
    return refuse({ code: 'mission.fingerprint', want: keeper.fingerprint, got: profile.profile.fingerprint })
  }
  const { revision } = task.package
  const id = kept.idOf(task.id, member, revision)
  const place = { file: journalFile(profile, id), key: profile.key('journal') }
  const record = await openRecord(place, { id, kind: kept.kind, head: kept.headOf(opened, member) }, now, opening)
  if (!record.ok) return record
  const about = { kept, member: keeper, opened, mission: reviewId(task.id, member, revision) }
  // a kind's record has the kind's own head, acts and state; the compiler does not resolve them for a kind it does not know
  return { ok: true, value: { ...record.value, ...about } as OpenKept<K> }
}

/**
 * Journals an act that a page sends. Before the kind is asked, the act must be one of the kind (`journal.shape`), of the member who keeps
 * the record (`journal.author`), one a page may send (`record.byMain`), and one the member's role allows (the kind's own fault).
 */
export function appendFromPage(open: OpenKept, draft: Draft): Promise<Result<Appended>> {
  const { kept, kind, member } = open
  const misshapen = shapeFault(draft, kind)
  if (misshapen) return refused(misshapen)
  if (draft.by !== member.id) return refused({ code: 'journal.author', want: member.id, got: draft.by })
  const { act } = draft
  const fault = kept.byMain(act) ? { code: 'record.byMain', got: act.kind } : kept.objection(member, act.kind)
  return fault ? refused(fault) : open.append(draft)
}

function refused(fault: Fault): Promise<Result<Appended>> {
  return Promise.resolve(refuse(fault))
}
