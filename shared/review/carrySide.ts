import type { ReviewContext } from './context.ts'

/** One side of a package revision: its facts and the digest of each document. */
export interface CarrySide extends ReviewContext {
  readonly digests: ReadonlyMap<string, string>
}
