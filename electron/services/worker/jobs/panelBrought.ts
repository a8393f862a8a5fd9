import type { PanelFiles } from '#services/panel/heldPair.ts'
import { type PairBrought, readBrought } from '#services/panel/readPair.ts'
import type { Given } from '#services/verify/given.ts'
import type { Result } from '#shared/text/fault.ts'
import type { JobContext } from './job.ts'

interface Input {
  /** paths */
  readonly files: PanelFiles<string>
  /** digest of the record that was closed here */
  readonly expected?: string
}

/** Two files of a panel's record that somebody brought, verified in a guarded thread; shared is what is given to verify against. */
export function readBroughtJob({ files, expected }: Input, { shared }: JobContext): Promise<Result<PairBrought>> {
  return readBrought(files, shared as Given, expected)
}
