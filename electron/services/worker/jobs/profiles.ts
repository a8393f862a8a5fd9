import { readWhole } from '#services/files/read.ts'
import { inspectIdentity } from '#services/identity/index.ts'
import { unlockPractice } from '#services/practice/openPractice.ts'
import { forget, ownerOf, type ProfileKeys } from '#services/profiles/enter.ts'
import { changePassphrase, makeProfile, type NewProfile, unlockAtSignIn, unlockProfile } from '#services/profiles/store.ts'
import { importProfile } from '#services/profiles/transfer.ts'
import { backUp, type LastBackup } from '#services/settings/backup.ts'
import { wipeMission } from '#services/settings/wipe.ts'
import type { KeyFileFacts } from '#shared/ipc/profiles.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import type { JobContext } from './job.ts'

/** Times cross the thread as ISO text. */
interface At {
  readonly now: string
}

/** Derives keys: half a second to a second of this thread, by design. */
export function unlockProfileJob(input: { readonly root: string; readonly id: string; readonly passphrase: string }) {
  return unlockProfile(input.root, input.id, input.passphrase)
}

/** The same for a person who enters: no review is open yet, so files may be renamed. */
export function unlockAtSignInJob(input: { readonly root: string; readonly id: string; readonly passphrase: string }) {
  return unlockAtSignIn(input.root, input.id, input.passphrase)
}

export function unlockPracticeJob({ root, now }: At & { readonly root: string }): Promise<Result<ProfileKeys>> {
  return unlockPractice(root, new Date(now))
}

interface OwnKeyFile {
  /** path of the PKCS#12 file */
  readonly file: string
  readonly passphrase: string
}

/** Whose certificate a PKCS#12 file holds. Faults: `file.*`, those of `inspectIdentity`. */
export async function readKeyFileJob({ file, passphrase }: OwnKeyFile): Promise<Result<KeyFileFacts>> {
  const p12 = await readWhole(file)
  if (!p12.ok) return p12
  const read = await inspectIdentity(p12.value, passphrase)
  if (!read.ok) return read
  const { name, unit, fingerprint } = read.value.signer
  return ok({ name, ...(unit !== undefined && { unit }), fingerprint, notAfter: read.value.certificate.notAfter })
}

interface MakeInput extends At {
  readonly root: string
  readonly wanted: Omit<NewProfile, 'own'> & { readonly own?: OwnKeyFile }
}

/** Makes a profile; each step is reported as the phase `making.<step>` with `done` 0 when begun, 1 when done. */
export async function makeProfileJob({ root, wanted: { own, ...wanted }, now }: MakeInput, context: JobContext) {
  const p12 = own && (await readWhole(own.file))
  if (p12 && !p12.ok) return p12
  const key = own && p12 && { own: { p12: p12.value, passphrase: own.passphrase } }
  return makeProfile(root, { ...wanted, ...key }, new Date(now), (step, state) =>
    context.onProgress({ phase: `making.${step}`, done: state === 'done' ? 1 : 0, total: 1 }),
  )
}

export function changePassphraseJob(input: {
  readonly root: string
  readonly id: string
  readonly before: string
  readonly after: string
}) {
  return changePassphrase(input.root, input.id, input.before, input.after)
}

export function importProfileJob({
  file,
  root,
  passphrase,
}: {
  readonly file: string
  readonly root: string
  readonly passphrase: string
}) {
  return importProfile(file, root, passphrase)
}

/** Leaves the profile as one encrypted file and reads it back. */
export async function backUpJob(
  input: At & { readonly keys: ProfileKeys; readonly file: string; readonly passphrase: string },
): Promise<Result<LastBackup>> {
  return withKeys(input.keys, () => backUp(ownerOf(input.keys), input.file, input.passphrase, input.now))
}

type WipeInput = Parameters<typeof wipeMission>[2] & { readonly keys: ProfileKeys; readonly mission: Parameters<typeof wipeMission>[1] }

/** Removes a finished review from this computer; every file to be removed is read for its receipt. */
export function wipeMissionJob({ keys, mission, ...how }: WipeInput) {
  return withKeys(keys, () => wipeMission(ownerOf(keys), mission, how))
}

/** The job's copy of the keys is overwritten when it ends. */
export async function withKeys<T>(keys: ProfileKeys, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } finally {
    forget(keys)
  }
}
