import type { ResultContext } from '#shared/result/context.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import { reviewKind } from '#shared/result/kind.ts'
import type { Act } from '#shared/review/act.ts'
import type { CheckContext } from '#shared/review/blocker.ts'
import type { ReviewHead } from '#shared/review/edit.ts'
import type { ReviewState } from '#shared/review/state.ts'
import { resultSignature } from '#shared/signature/pdf/resultSignature.ts'
import type { SigningKind } from '../signing/kind.ts'
import { knownTask } from '../verify/knownTask.ts'
import { checkSigned } from './checkSigned.ts'
import { sheetFileName } from './fileNames.ts'
import type { ReviewedPackage } from './resultContext.ts'

/** What printing and checking a result need beside it. */
export interface ReviewMaterial {
  readonly opened: ReviewedPackage
  /** bytes of the photos by attachment id */
  readonly photos: ReadonlyMap<string, Uint8Array>
}

export type ReviewSigning = SigningKind<ReviewHead, Act, ReviewState, ResultContext & CheckContext, ResultRecord, ReviewMaterial>

/** One expert's result as signing knows it: printed by this program's own printers, loaded only then, and verified as a receiver would. */
export const reviewSigning: ReviewSigning = {
  ...reviewKind,
  async print({ bytes }, { opened: { standard }, photos }) {
    const { exportResult } = await import('../export/exportResult.ts')
    return exportResult({ resultBytes: bytes, attachments: photos, ...(standard && { standard }) })
  },
  signature: ({ record, checkCode }) => resultSignature(record, checkCode),
  check: (sheet, { record, sha256 }, { opened }, names) => {
    const { standardSha256 } = opened
    return checkSigned({ sheet, names, result: record, sha256, known: knownTask(opened), ...(standardSha256 && { standardSha256 }) })
  },
  fileName: ({ record, checkCode }) => sheetFileName(record, checkCode),
}
