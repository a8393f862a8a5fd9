import { signerOf } from '#services/identity/index.ts'
import { taskOf } from '#services/panel/taskOf.ts'
import { type NewValues, readValues, type SignedValues, writeValues } from '#services/panel/valuesFiles.ts'
import type { ProfileKeys } from '#services/profiles/enter.ts'
import type { Given } from '#services/verify/given.ts'
import { softwareVersion } from '#services/version.ts'
import type { VerifiedFigure } from '#shared/panel/table.ts'
import type { Result } from '#shared/text/fault.ts'
import type { JobContext } from './job.ts'
import { withKeys } from './profiles.ts'

/** A signed 核定 table made by others, for use: everything must hold, and it must be of the task that is shared. */
export function readValuesJob({ file }: { readonly file: string }, { shared }: JobContext): Promise<Result<SignedValues>> {
  return readValues(file, taskOf(shared as Given))
}

interface SignAsk {
  readonly keys: ProfileKeys
  readonly values: readonly VerifiedFigure[]
  readonly out: string
  readonly confirmedAt: string
  /** the signed table it takes the place of */
  readonly replaces?: NonNullable<NewValues['replaces']>
}

/** Signs the confirmed table under a profile, in place of the file chosen; shared is the package of the task. */
export function signValuesJob({ keys, ...ask }: SignAsk, { shared, signal }: JobContext): Promise<Result<SignedValues>> {
  return withKeys(keys, async () => {
    const signer = await signerOf(keys.keyFile, new Date(ask.confirmedAt))
    if (!signer.ok) return signer
    return writeValues({ ...ask, known: taskOf(shared as Given), signer: signer.value, softwareVersion, force: true, signal })
  })
}
