import type { KeyFile } from '#services/identity/pkcs12.ts'
import { type OpenedOne, openRound, type RoundRead, readRound } from '#services/sealing/round.ts'
import type { Given } from '#services/verify/given.ts'
import type { SealedRound } from '#shared/panel/handedIn.ts'
import type { Result } from '#shared/text/fault.ts'
import type { JobContext } from './job.ts'

/** What was handed in sealed, against the task that is shared; nothing is opened. */
export function readRoundJob({ paths }: { readonly paths: readonly string[] }, { shared }: JobContext): Promise<Result<RoundRead>> {
  return readRound(paths, shared as Given)
}

/** Opens all that is ready, together, with the leader's key. */
export function openRoundJob({
  round,
  ...how
}: {
  readonly round: Pick<SealedRound, 'commitments'>
  readonly key: KeyFile
  readonly out: string
  readonly force?: boolean
}): Promise<Result<readonly OpenedOne[]>> {
  return openRound(round, how)
}
