import { join } from 'node:path'
import { z } from 'zod'
import { packageReference } from '#shared/format/parts.ts'
import { time } from '#shared/format/values.ts'
import { missionFields } from '#shared/plan/mission.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import type { ProfileOwner } from '../profiles/enter.ts'
import { readSealed, writeSealed } from '../profiles/sealedFile.ts'

/** One task of this expert on this computer: where its package lies and how far the review is. */
export const missionSchema = z.strictObject({ ...missionFields, package: packageReference.extend({ file: z.string() }) })
export type Mission = z.infer<typeof missionSchema>

const recentSchema = z.strictObject({ file: z.string(), at: time, accepted: z.boolean(), code: z.string().optional() })
export type RecentPackage = z.infer<typeof recentSchema>

const missionsSchema = z.strictObject({
  format: z.literal('tic-review/missions@1'),
  missions: z.array(missionSchema),
  recent: z.array(recentSchema),
})
export type Missions = z.infer<typeof missionsSchema>

const empty: Missions = { format: 'tic-review/missions@1', missions: [], recent: [] }
const recentKept = 12

/** The list is kept under the profile's key: with the app closed no centre's name can be read. */
export async function readMissions(profile: ProfileOwner): Promise<Result<Missions>> {
  const read = await readSealed(fileOf(profile), profile.key('files'))
  if (!read.ok) return read
  if (read.value === undefined) return ok(empty)
  const parsed = missionsSchema.safeParse(read.value)
  return parsed.success ? ok(parsed.data) : refuse({ code: 'profile.damaged', name: fileOf(profile) })
}

/** Adds or replaces a mission, and the package it was opened from among the recent ones; the newest comes first. */
export async function keepMission(profile: ProfileOwner, mission: Mission, from?: RecentPackage): Promise<Result<Missions>> {
  return change(profile, (list) => ({
    ...list,
    missions: [mission, ...list.missions.filter((other) => other.review !== mission.review)],
    ...(from && { recent: withRecent(list.recent, from) }),
  }))
}

/** Records the progress of a listed review; the list is not written when the progress is unchanged. */
export async function keepProgress(profile: ProfileOwner, review: string, progress: Mission['progress']): Promise<Result<Missions>> {
  return change(profile, (list) => ({
    ...list,
    missions: list.missions.map((mission) => (mission.review === review ? { ...mission, progress } : mission)),
  }))
}

export async function keepRecent(profile: ProfileOwner, recent: RecentPackage): Promise<Result<Missions>> {
  return change(profile, (list) => ({ ...list, recent: withRecent(list.recent, recent) }))
}

function withRecent(list: Missions['recent'], recent: RecentPackage): Missions['recent'] {
  return [recent, ...list.filter((other) => other.file !== recent.file)].slice(0, recentKept)
}

/** Removes a mission from the list. Its files stay (see `settings/wipe.ts`). */
export async function dropMission(profile: ProfileOwner, review: string): Promise<Result<Missions>> {
  return change(profile, (list) => ({ ...list, missions: list.missions.filter((other) => other.review !== review) }))
}

const turns = new Map<string, Promise<unknown>>()

/** Changes of one list are made one after another, or the later would overwrite what the earlier one wrote. */
function change(profile: ProfileOwner, next: (list: Missions) => Missions): Promise<Result<Missions>> {
  const turn = (turns.get(profile.folder) ?? Promise.resolve()).then(() => changeNow(profile, next))
  turns.set(profile.folder, turn)
  return turn
}

async function changeNow(profile: ProfileOwner, next: (list: Missions) => Missions): Promise<Result<Missions>> {
  const before = await readMissions(profile)
  if (!before.ok) return before
  const after = next(before.value)
  const wrote = await writeSealed(fileOf(profile), profile.key('files'), after)
  return wrote.ok ? ok(after) : wrote
}

function fileOf(profile: ProfileOwner): string {
  return join(profile.folder, 'missions.sealed')
}
