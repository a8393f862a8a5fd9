import type { PanelMember, Task } from '#shared/plan/task.ts'
import type { Act } from '#shared/review/act.ts'
import { scorer } from '#shared/review/context.ts'
import { headOf, type ReviewHead } from '#shared/review/edit.ts'
import { reviewRecord } from '#shared/review/record.ts'
import type { ReviewState } from '#shared/review/state.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { journalFile } from '../profiles/journalFile.ts'
import type { OpenProfile } from '../profiles/store.ts'
import { type Opening, type OpenRecord, openRecord, type ReadAhead } from '../record/index.ts'

/** What a review needs to know of the package it is about. */
export interface MissionPackage {
  /** the package digest */
  readonly sha256: string
  readonly task: Task
}

/** One expert's open review, and the package it is about. */
export interface OpenMission extends OpenRecord<ReviewHead, Act, ReviewState> {
  readonly member: PanelMember
  readonly opened: MissionPackage
}

/** A review's journal, read ahead. */
export type ReviewAhead = ReadAhead<ReviewHead, Act>

/** Names a review on this computer: task, expert and package revision. */
export function reviewId(task: string, expert: string, revision: number): string {
  return `${task}.${expert}.r${revision}`
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
  opening: Opening<ReviewHead, Act> = {},
): Promise<Result<OpenMission>> {
  const { task } = opened
  const member = scorer(task, expert)
  if (!member) return refuse({ code: 'mission.member', got: expert })
  if (member.fingerprint !== undefined && member.fingerprint !== profile.profile.fingerprint) {
    return refuse({ code: 'mission.fingerprint', want: member.fingerprint, got: profile.profile.fingerprint })
  }
  const id = reviewId(task.id, expert, task.package.revision)
  const place = { file: journalFile(profile, id), key: profile.key('journal') }
  const record = await openRecord(place, { id, kind: reviewRecord, head: headOf(opened, expert) }, now, opening)
  return record.ok ? ok({ ...record.value, member, opened }) : record
}
