import type { KeyFile } from '#services/identity/pkcs12.ts'
import { type OpenedOne, openRound, type RoundRead, readRound } from '#services/sealing/round.ts'
import type { Sealed } from '#services/sealing/seal.ts'
import { type MissionToSeal, sealMission } from '#services/sealing/sealMission.ts'
import { borrow, type LentRecord } from '#services/signing/lent.ts'
import type { Given } from '#services/verify/given.ts'
import type { SealedRound } from '#shared/panel/handedIn.ts'
import { type Result, refuse } from '#shared/text/fault.ts'
import type { JobContext } from './job.ts'
import { withKeys } from './profiles.ts'

/** What was handed in sealed, against the task that is shared; nothing is opened. */
export function readRoundJob({ paths }: { readonly paths: readonly string[] }, { shared }: JobContext): Promise<Result<RoundRead>> {
  return readRound(paths, shared as Given)
}

interface OpenAsk {
  readonly round: Pick<SealedRound, 'commitments'>
  readonly key: KeyFile
  readonly out: string
  readonly force?: boolean
}

/** Opens all that is ready, together, with the leader's key; this thread's copy of the key is overwritten when it ends. */
export async function openRoundJob({ round, ...how }: OpenAsk): Promise<Result<readonly OpenedOne[]>> {
  try {
    return await openRound(round, how)
  } finally {
    how.key.privateKey.fill(0)
  }
}

/** Seals the signed PDF of a locked review to the leader. */
export function sealMissionJob({ lent, ...how }: MissionToSeal & { readonly lent: LentRecord<'review'> }): Promise<Result<Sealed>> {
  return withKeys(lent.keys, () =>
    sealMission(
      borrow('review', lent, async () => refuse({ code: 'journal.closed' })),
      how,
    ),
  )
}
