import { z } from 'zod'
import { packageReference } from '../format/parts.ts'
import { expertId, integer, sha256 } from '../format/values.ts'
import { photoKind } from '../format/vocabulary.ts'
import { missionFields } from '../plan/mission.ts'
import type { CarryOver } from '../review/carryOver.ts'
import { calls, typed } from './calls.ts'
import { fileToken, pickedFile } from './files.ts'
import { jobId } from './jobs.ts'
import { type OpenedPackage, packageFaults, packageToken } from './packages.ts'
import { despiteLock, type OpenedRecord, recordKey } from './records.ts'

export const reviewKey = recordKey

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

/** A member's own review as it is opened. */
export type OpenedReview = OpenedRecord<'review'>

/** A photo kept under the person's key; the edit `photo.added` then gives it its number. */
const keptPhoto = z.strictObject({ type: photoKind, sha256, bytes: integer(1) })

/** What marks on an older revision of the package amount to on the newer one; sent as an act only when the expert says so. */
export interface CarryOffer extends CarryOver {
  /** the older revision */
  readonly revision: number
  readonly documents: readonly { readonly id: string; readonly title: string; readonly change: 'added' | 'altered' | 'removed' }[]
}

const reviewFaults = ['mission.*', 'review.*', 'journal.*', 'profile.*', 'file.*'] as const

export const reviewCalls = calls('reviews', {
  list: {
    ask: z.void(),
    answer: z.strictObject({ missions: z.array(mission), recent: z.array(recent) }),
    faults: ['profile.*', 'file.*'],
  },
  /** keeps a package in the list of a member who reads it without scoring (秘书, 监督) */
  read: { ask: z.strictObject({ package: packageToken, member: expertId }), answer: z.void(), faults: reviewFaults },
  /** opens the package a listed review is about, wherever it was last, and the review with it; no review for one who only reads */
  resume: {
    ask: z.strictObject({ review: reviewKey, job: jobId, file: fileToken.optional(), despiteLock }),
    answer: typed<{ readonly opened: OpenedPackage; readonly review?: OpenedReview }>(),
    faults: [...packageFaults, ...reviewFaults],
  },
  /** what the task list shows of the review */
  keepProgress: {
    ask: z.strictObject({ review: reviewKey, progress: mission.shape.progress }),
    answer: z.void(),
    faults: ['profile.*', 'file.*'],
  },
  /** takes a picked photo in: JPEG or PNG by content, at most 20 MB; its bytes are shown by `photoPath` */
  addPhoto: {
    ask: z.strictObject({ review: reviewKey, file: fileToken }),
    answer: keptPhoto,
    faults: ['photo.*', 'mission.*', 'profile.*', 'file.*'],
  },
  /** compares an earlier revision's marks with an open package; opens the earlier package for it, `file` where that lies elsewhere now */
  carry: {
    ask: z.strictObject({ package: packageToken, earlier: reviewKey, job: jobId, file: fileToken.optional() }),
    answer: typed<CarryOffer>(),
    faults: [...packageFaults, ...reviewFaults, 'package.*'],
  },
})

/** The path of a kept photo on the protocol's host `documents`; only the person whose review it is can read it. */
export function photoPath(review: string, sha256: string): string {
  return `/${review}/${sha256}`
}
