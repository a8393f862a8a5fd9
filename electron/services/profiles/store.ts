import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { utcTime } from '#shared/format/time.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { syncFolder } from '../files/syncFolder.ts'
import { writeFileSafely } from '../files/write.ts'
import { adoptIdentity, createIdentity, openKeyFile } from '../identity/index.ts'
import type { KeyFile } from '../identity/pkcs12.ts'
import { enterProfile, forget, type OpenProfile, type ProfileKeys } from './enter.ts'
import { cardOf, type Profile, type ProfileCard, profileSchema } from './format.ts'
import { deriveKey, lockKey, unlockKey } from './keys.ts'
import { renameOld } from './oldNames.ts'
import { type BootClock, countTry, forgetTries, sinceBoot, triesLeft, waitAfter } from './throttle.ts'

export interface NewProfile {
  readonly name: string
  readonly unit: string
  readonly passphrase: string
  readonly algorithm: 'rsa3072' | 'p256'
  /** a key and certificate the person has already, instead of new ones of `algorithm` */
  readonly own?: OwnKey
}

/** A PKCS#12 file an office issued, and its passphrase. */
export interface OwnKey {
  readonly p12: Uint8Array
  readonly passphrase: string
}

/** Called while a profile is made, so that a person sees what takes time; `ms` is the step's duration. */
export type OnStep = (step: 'folder' | 'key' | 'lock', state: 'begun' | 'done', ms: number) => void

export type { OpenProfile } from './enter.ts'

const fileName = 'profile.json'
const identityName = 'identity.p12'

/** The profiles of this computer, by name. A folder without a readable profile.json is reported, never removed. */
export async function listProfiles(root: string): Promise<{ readonly cards: readonly ProfileCard[]; readonly faults: readonly Fault[] }> {
  await mkdir(root, { recursive: true })
  const cards: ProfileCard[] = []
  const faults: Fault[] = []
  for (const entry of await readdir(root, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue
    const read = await readProfile(join(root, entry.name))
    if (read.ok) cards.push(cardOf(read.value))
    else faults.push(...read.faults)
  }
  return { cards: cards.sort((a, b) => a.createdAt.localeCompare(b.createdAt)), faults }
}

/** Makes the folder, the key pair (PKCS#12 under the profile's own key) and the lock; when a step fails, no file remains. */
export async function makeProfile(root: string, wanted: NewProfile, now: Date, onStep: OnStep = () => {}): Promise<Result<ProfileKeys>> {
  const id = `p${randomBytes(6).toString('hex')}`
  const folder = join(root, id)
  const key = new Uint8Array(randomBytes(32))
  const made = await step('folder', onStep, () => makeFolder(folder))
  if (!made.ok) return made
  const filled = await fill(folder, id, key, wanted, now, onStep)
  if (!filled.ok) {
    await rm(folder, { recursive: true, force: true })
    return filled
  }
  return ok({ ...filled.value, folder, key })
}

/** Makes a profile and opens it, in this thread. */
export async function createProfile(root: string, wanted: NewProfile, now: Date, onStep?: OnStep): Promise<Result<OpenProfile>> {
  const made = await makeProfile(root, wanted, now, onStep)
  return made.ok ? enterProfile(made.value) : made
}

async function fill(
  folder: string,
  id: string,
  key: Uint8Array,
  wanted: NewProfile,
  now: Date,
  onStep: OnStep,
): Promise<Result<{ readonly profile: Profile; readonly keyFile: KeyFile }>> {
  const identity = await step('key', onStep, () => identityFor(wanted, identityPassphrase(key), now))
  if (!identity.ok) return identity
  const profile: Profile = {
    format: 'tic-review/profile@1',
    id,
    name: wanted.name,
    unit: wanted.unit,
    createdAt: utcTime(now),
    algorithm: identity.value.algorithm,
    fingerprint: identity.value.fingerprint,
    lock: await step('lock', onStep, () => lockKey(key, wanted.passphrase)),
  }
  const wrote = await writeAll(folder, [
    [identityName, identity.value.p12],
    [fileName, encode(profile)],
  ])
  return wrote.ok ? ok({ profile, keyFile: identity.value.keyFile }) : wrote
}

/** A new key pair, or the person's own, in a PKCS#12 file under the profile's random passphrase. */
function identityFor({ own, ...wanted }: NewProfile, passphrase: string, now: Date) {
  return own
    ? adoptIdentity({ ...own, keptUnder: passphrase, now })
    : createIdentity({ ...wanted, passphrase, passphraseKind: 'random', now })
}

async function makeFolder(folder: string): Promise<Result<void>> {
  try {
    await mkdir(join(folder, 'reviews'), { recursive: true })
    for (const one of [folder, dirname(folder)]) await syncFolder(one)
    return ok(undefined)
  } catch {
    return refuse({ code: 'profile.folder', name: folder })
  }
}

async function step<T>(name: Parameters<OnStep>[0], onStep: OnStep, work: () => Promise<T>): Promise<T> {
  const begun = performance.now()
  onStep(name, 'begun', 0)
  const answer = await work()
  onStep(name, 'done', performance.now() - begun)
  return answer
}

/**
 * Derives a profile's keys from its folder. A wrong passphrase reports the tries left (`profile.passphrase-tries`, `got`);
 * five make the next one wait (`profile.wait`, seconds in `got`). A try is counted on disk before it is made.
 * The derivation takes about a second of a thread: the app runs it outside its main thread.
 */
export async function unlockProfile(
  root: string,
  id: string,
  passphrase: string,
  clock: BootClock = sinceBoot,
): Promise<Result<ProfileKeys>> {
  const folder = join(root, id)
  const read = await readProfile(folder)
  if (!read.ok) return read
  const triesFile = join(folder, 'tries')
  const counted = await countTry(triesFile, clock).catch(() => undefined)
  if (counted === undefined) return refuse({ code: 'file.notWritable', name: triesFile })
  if (counted.kind === 'wait') return refuse({ code: 'profile.wait', got: seconds(counted.ms) })
  const key = await unlockKey(read.value.lock, passphrase)
  if (!key) {
    const left = triesLeft(counted.count)
    if (left > 0) return refuse({ code: 'profile.passphrase-tries', got: String(left) })
    return refuse({ code: 'profile.passphrase-last', got: seconds(waitAfter(counted.count)) })
  }
  await forgetTries(triesFile)
  return opened(read.value, folder, key)
}

/** The same at sign-in: files that an earlier version named get their present names. Faults also: `file.notWritable`. */
export async function unlockAtSignIn(root: string, id: string, passphrase: string, clock = sinceBoot): Promise<Result<ProfileKeys>> {
  const keys = await unlockProfile(root, id, passphrase, clock)
  if (!keys.ok) return keys
  const { folder, key } = keys.value
  try {
    await renameOld({ folder, key: (use) => deriveKey(key, use) })
    return keys
  } catch {
    // entered all the same, a review under its old name would be begun anew
    forget(keys.value)
    return refuse({ code: 'file.notWritable', name: folder })
  }
}

function seconds(ms: number): string {
  return String(Math.ceil(ms / 1000))
}

/** Unlocks a profile and opens it, in this thread. Faults as of `unlockProfile`, `identity.*`. */
export async function openProfile(root: string, id: string, passphrase: string, clock = sinceBoot): Promise<Result<OpenProfile>> {
  const keys = await unlockAtSignIn(root, id, passphrase, clock)
  return keys.ok ? enterProfile(keys.value) : keys
}

/** Wraps the same key under a new passphrase; reviews and identity stay as they are. */
export async function changePassphrase(root: string, id: string, before: string, after: string): Promise<Result<void>> {
  const keys = await unlockProfile(root, id, before)
  if (!keys.ok) return keys
  const { key, folder } = keys.value
  const profile: Profile = { ...keys.value.profile, lock: await lockKey(key, after) }
  key.fill(0)
  return writeFileSafely(join(folder, fileName), encode(profile), { force: true })
}

async function opened(profile: Profile, folder: string, key: Uint8Array): Promise<Result<ProfileKeys>> {
  let p12: Uint8Array
  try {
    p12 = await readFile(join(folder, identityName))
  } catch {
    return refuse({ code: 'profile.damaged', name: join(folder, identityName) })
  }
  const keyFile = openKeyFile(p12, identityPassphrase(key))
  return keyFile.ok ? ok({ profile, folder, key, keyFile: keyFile.value }) : keyFile
}

async function readProfile(folder: string): Promise<Result<Profile>> {
  const file = join(folder, fileName)
  try {
    const parsed = profileSchema.safeParse(JSON.parse(await readFile(file, 'utf8')))
    return parsed.success ? ok(parsed.data) : refuse({ code: 'profile.damaged', name: file })
  } catch {
    return refuse({ code: 'profile.damaged', name: file })
  }
}

async function writeAll(folder: string, files: readonly (readonly [string, Uint8Array])[]): Promise<Result<void>> {
  for (const [name, bytes] of files) {
    const wrote = await writeFileSafely(join(folder, name), bytes, { force: false })
    if (!wrote.ok) return wrote
  }
  return ok(undefined)
}

function identityPassphrase(key: Uint8Array): string {
  return Buffer.from(deriveKey(key, 'identity')).toString('base64url')
}

function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`)
}
