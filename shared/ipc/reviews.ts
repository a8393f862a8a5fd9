import { z } from 'zod'
import { integer, sha256 } from '../format/values.ts'
import { photoKind } from '../format/vocabulary.ts'
import type { CarryOver } from '../review/carryOver.ts'
import { calls, typed } from './calls.ts'
import { fileToken } from './files.ts'
import { jobId } from './jobs.ts'
import { packageFaults, packageToken } from './packages.ts'
import { type OpenedRecord, recordKey } from './records.ts'

export const reviewKey = recordKey

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
