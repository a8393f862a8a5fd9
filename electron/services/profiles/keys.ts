import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scrypt } from 'node:crypto'
import { z } from 'zod'
import { kdfCosts } from './kdfCosts.ts'

/** How a passphrase opens a profile: scrypt makes a key that unwraps the profile's own random key. */
export const lockSchema = z.strictObject({
  kdf: z.literal('scrypt'),
  n: z
    .int()
    .min(2 ** 14)
    .max(2 ** 20),
  r: z.int().min(1).max(16),
  p: z.int().min(1).max(4),
  salt: z.string(),
  wrappedKey: z.string(),
})
export type Lock = z.infer<typeof lockSchema>

/** What a profile's one random key is used for; each use has its own derived key. */
export type KeyUse = 'journal' | 'store' | 'files' | 'identity'

/** Wraps the profile's 32-byte key under a passphrase with a fresh salt. */
export async function lockKey(key: Uint8Array, passphrase: string): Promise<Lock> {
  const salt = randomBytes(16)
  const outer = await stretch(passphrase, salt, kdfCosts)
  return { kdf: 'scrypt', ...kdfCosts, salt: salt.toString('base64'), wrappedKey: seal(outer, key).toString('base64') }
}

/** The profile's key, or nothing when the passphrase is not the right one. */
export async function unlockKey(lock: Lock, passphrase: string): Promise<Uint8Array | undefined> {
  const outer = await stretch(passphrase, Buffer.from(lock.salt, 'base64'), lock)
  return open(outer, Buffer.from(lock.wrappedKey, 'base64'))
}

export function deriveKey(key: Uint8Array, use: KeyUse): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, new Uint8Array(32), `tic-review/${use}@1`, 32))
}

/** AES-256-GCM: 12-byte nonce, ciphertext, 16-byte tag. */
export function seal(key: Uint8Array, plain: Uint8Array): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** The sealed bytes' content, or nothing when key or content do not fit. */
export function open(key: Uint8Array, sealed: Uint8Array): Uint8Array | undefined {
  if (sealed.length < 28) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
  decipher.setAuthTag(sealed.subarray(sealed.length - 16))
  try {
    return new Uint8Array(Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]))
  } catch {
    return undefined // GCM says only "does not authenticate": wrong key or altered bytes
  }
}

function stretch(
  passphrase: string,
  salt: Uint8Array,
  costs: { readonly n: number; readonly r: number; readonly p: number },
): Promise<Buffer> {
  const options = { N: costs.n, r: costs.r, p: costs.p, maxmem: 256 * costs.n * costs.r }
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
