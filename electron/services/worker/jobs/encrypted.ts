import { openFor } from '#services/encrypted/openFor.ts'
import type { ProfileKeys } from '#services/profiles/enter.ts'
import type { Result } from '#shared/text/fault.ts'
import type { JobContext } from './job.ts'
import { withKeys } from './profiles.ts'

interface OpenEncrypted {
  readonly keys: ProfileKeys
  readonly file: string
  readonly folder: string
}

/** Opens an encrypted package with the person's key; answers where the opened one lies. */
export function openEncryptedJob({ keys, file, folder }: OpenEncrypted, { signal, onProgress }: JobContext): Promise<Result<string>> {
  return withKeys(keys, () =>
    openFor(keys.keyFile, file, folder, {
      signal,
      onProgress: (done, total) => onProgress({ phase: 'phaseChecking', done, total }),
    }),
  )
}
