import type { Signer } from '#shared/signature/signer.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import { signerIn } from '../identity/index.ts'
import type { KeyFile } from '../identity/pkcs12.ts'
import type { Profile } from './format.ts'
import { derivedKeys, type KeyUse } from './keys.ts'

/** What opens a profile, as plain data that crosses a thread of this process. Never written down, never sent to a page. */
export interface ProfileKeys {
  readonly profile: Profile
  readonly folder: string
  /** the profile's one random key */
  readonly key: Uint8Array
  readonly keyFile: KeyFile
}

/** The part of an open profile that reads and writes its files; it has no signer, so it cannot sign. */
export interface ProfileOwner {
  readonly profile: Profile
  readonly folder: string
  key(use: KeyUse): Uint8Array
}

/** A profile whose passphrase was given: its folder, its signer and its keys. The keys never leave the main process but `store`. */
export interface OpenProfile extends ProfileOwner {
  readonly signer: Signer
  /** a copy of the keys, for a thread that works on the profile's files */
  keys(): ProfileKeys
  /** overwrites the keys in memory; no file of the profile can be read afterwards */
  close(): void
}

/**
 * Opens a profile from keys already derived: no derivation, no files. A profile with an expired certificate opens too: its owner may
 * read, print and copy, and is refused where something is signed. Faults: those of `signerIn`.
 */
export async function enterProfile({ profile, folder, key, keyFile }: ProfileKeys): Promise<Result<OpenProfile>> {
  const signer = await signerIn(keyFile)
  if (!signer.ok) return signer
  const derived = derivedKeys(key)
  return ok({
    profile,
    folder,
    signer: signer.value,
    key: derived.key,
    keys: () => ({
      profile,
      folder,
      key: Uint8Array.from(key),
      keyFile: { ...keyFile, privateKey: Uint8Array.from(keyFile.privateKey) },
    }),
    close: () => {
      derived.forget()
      forget({ key, keyFile })
    },
  })
}

/** Keys derived for a thread, by the profile's key they were derived from. */
const ofKey = new WeakMap<Uint8Array, ReturnType<typeof derivedKeys>>()

/** What a thread works on a profile's files with, until `forget`. */
export function ownerOf({ profile, folder, key }: Pick<ProfileKeys, 'profile' | 'folder' | 'key'>): ProfileOwner {
  const derived = ofKey.get(key) ?? derivedKeys(key)
  ofKey.set(key, derived)
  return { profile, folder, key: derived.key }
}

/** Overwrites keys in memory, and those derived from them for a thread. */
export function forget({ key, keyFile }: Pick<ProfileKeys, 'key' | 'keyFile'>): void {
  ofKey.get(key)?.forget()
  key.fill(0)
  keyFile.privateKey.fill(0)
}
