import type { ChainEnd } from '../record/chain.ts'
import type { ReviewContext } from '../review/context.ts'
import type { ReviewHead } from '../review/edit.ts'

/** What a result states besides the sheet itself; every value is passed in, so that the same input gives the same bytes. */
export interface ResultContext extends ReviewContext {
  readonly softwareVersion: string
  readonly package: ReviewHead['package']
  /** digest of the standard in force, as the task records it */
  readonly standardSha256?: string
  /** SHA-256 of each document of the package, by document id */
  readonly digests: ReadonlyMap<string, string>
  readonly expert: string
  /** SHA-256 of the signing certificate */
  readonly fingerprint: string
  /** the journal's head and length before the lock: the lock in turn names the result's digest */
  readonly journal: ChainEnd
  readonly lockedAt: string
}
