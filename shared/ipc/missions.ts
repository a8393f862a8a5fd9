import { z } from 'zod'
import { packageReference } from '../format/parts.ts'
import { expertId } from '../format/values.ts'
import { missionFields } from '../plan/mission.ts'
import { calls, typed } from './calls.ts'
import { fileToken, pickedFile } from './files.ts'
import { jobId } from './jobs.ts'
import { type OpenedPackage, packageFaults, packageToken } from './packages.ts'
import { despiteLock, recordKey } from './records.ts'
import type { OpenedReview } from './reviews.ts'

/** One task of this person on this computer, as the list shows it. */
const mission = z.strictObject({ ...missionFields, package: packageReference.extend({ name: z.string(), present: z.boolean() }) })
export type MissionCard = z.infer<typeof mission>
export type { MissionProgress } from '../plan/mission.ts'

const recent = z.strictObject({
  ...pickedFile.omit({ folder: true }).shape,
  at: z.string(),
  accepted: z.boolean(),
  /** the first fault a refused package was refused for */
  code: z.string().optional(),
})
export type RecentPackage = z.infer<typeof recent>

const missionFaults = ['mission.*', 'review.*', 'journal.*', 'profile.*', 'file.*'] as const

/** The task list of a person on this computer. A task is named by the record of its review, also for one who only reads. */
export const missionCalls = calls('missions', {
  list: {
    ask: z.void(),
    answer: z.strictObject({ missions: z.array(mission), recent: z.array(recent) }),
    faults: ['profile.*', 'file.*'],
  },
  /** keeps a package in the list of a member who reads it without scoring (秘书, 监督) */
  read: { ask: z.strictObject({ package: packageToken, member: expertId }), answer: z.void(), faults: missionFaults },
  /** opens the package a listed task is about, wherever it was last, and the review with it; no review for one who only reads */
  resume: {
    ask: z.strictObject({ review: recordKey, job: jobId, file: fileToken.optional(), despiteLock }),
    answer: typed<{ readonly opened: OpenedPackage; readonly review?: OpenedReview }>(),
    faults: [...packageFaults, ...missionFaults],
  },
  /** what the task list shows of the review */
  keepProgress: {
    ask: z.strictObject({ review: recordKey, progress: mission.shape.progress }),
    answer: z.void(),
    faults: ['profile.*', 'file.*'],
  },
})
