import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, scrypt } from 'node:crypto'
import { z } from 'zod'
import { kdfCosts } from './kdfCosts.ts'

/** What a file may ask of this computer: twice our own cost, 256 MiB of memory (128 · n · r bytes). */
const mostCost = 2 ** 18
const mostMemory = 256 * 2 ** 20

/** How a passphrase opens a profile: scrypt makes a key that unwraps the profile's own random key. */
export const lockSchema = z
  .strictObject({
    kdf: z.literal('scrypt'),
    n: z
      .int()
      .min(2 ** 14)
      .max(mostCost),
    r: z.int().min(1).max(16),
    p: z.int().min(1).max(2),
    salt: z.string().max(100),
    wrappedKey: z.string().max(200),
  })
  .refine(({ n, r }) => Number.isInteger(Math.log2(n)) && 128 * n * r <= mostMemory)
export type Lock = z.infer<typeof lockSchema>
type Costs = Pick<Lock, 'n' | 'r' | 'p'>

/** What a profile's one random key is used for; each use has its own derived key. */
export type KeyUse = 'journal' | 'store' | 'files' | 'names' | 'identity'

/** A file name on disk: 32 hex digits that reveal nothing without the key (HMAC-SHA-256 under the key `names`). */
export function nameOf({ key }: { key(use: 'names'): Uint8Array }, plain: string): string {
  return createHmac('sha256', key('names')).update(plain).digest('hex').slice(0, 32)
}

/** Wraps the profile's 32-byte key under a passphrase with a fresh salt. The lock keeps its costs, which every opening pays again. */
export async function lockKey(key: Uint8Array, passphrase: string, costs: Costs = kdfCosts): Promise<Lock> {
  const salt = randomBytes(16)
  const outer = await stretch(passphrase, salt, costs)
  const wrappedKey = seal(outer, key).toString('base64')
  outer.fill(0)
  const { n, r, p } = costs
  return { kdf: 'scrypt', n, r, p, salt: salt.toString('base64'), wrappedKey }
}

/** The profile's key, or `undefined` when the passphrase is wrong. */
export async function unlockKey(lock: Lock, passphrase: string): Promise<Uint8Array | undefined> {
  const outer = await stretch(passphrase, Buffer.from(lock.salt, 'base64'), lock)
  const key = open(outer, Buffer.from(lock.wrappedKey, 'base64'))
  outer.fill(0)
  return key
}

export function deriveKey(key: Uint8Array, use: KeyUse): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, new Uint8Array(32), `tic-review/${use}@1`, 32))
}

/** One key per use, derived once; each call returns the same bytes, so that they can be overwritten. Throws after they were: nothing may be sealed with a zeroed key. */
export function derivedKeys(key: Uint8Array): { key(use: KeyUse): Uint8Array; forget(): void } {
  const known = new Map<KeyUse, Uint8Array>()
  let forgotten = false
  return {
    key(use) {
      if (forgotten) throw new Error('the profile is closed')
      const derived = known.get(use) ?? deriveKey(key, use)
      known.set(use, derived)
      return derived
    },
    forget() {
      forgotten = true
      for (const derived of known.values()) derived.fill(0)
    },
  }
}

/** AES-256-GCM: 12-byte nonce, ciphertext, 16-byte tag. `role` is authenticated, so that bytes sealed in one role cannot be used in another. */
export function seal(key: Uint8Array, plain: Uint8Array, role?: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(labelOf(role))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** The content of the sealed bytes, or `undefined` when key, role or content do not match. */
export function open(key: Uint8Array, sealed: Uint8Array, role?: string): Uint8Array | undefined {
  if (sealed.length < 28) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(labelOf(role))
  decipher.setAuthTag(sealed.subarray(sealed.length - 16))
  try {
    return new Uint8Array(Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]))
  } catch {
    return undefined // GCM reports only "does not authenticate": wrong key or altered bytes
  }
}

function labelOf(role: string | undefined): Buffer {
  return Buffer.from(role === undefined ? '' : `tic-review/sealed@1 ${role}`)
}

function stretch(passphrase: string, salt: Uint8Array, costs: Costs): Promise<Buffer> {
  const options = { N: costs.n, r: costs.r, p: costs.p, maxmem: 256 * costs.n * costs.r }
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
