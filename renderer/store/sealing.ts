/** Turns values into bytes only the profile's key can read, and back. AES-256-GCM, 12-byte nonce first. */
export interface Sealing {
  /** `role` is authenticated with the value, so that a value sealed in one role cannot be used in another */
  seal(value: unknown, role: string): Promise<Uint8Array>
  /** throws when the bytes were not sealed with this key in this role */
  open(sealed: Uint8Array, role: string): Promise<unknown>
  /** the name of a review or a screen in the database: 32 hex digits that reveal nothing without the key (HMAC-SHA-256) */
  name(plain: string): Promise<string>
}

/** The raw key is imported as not extractable and forgotten by the caller. */
export async function sealingWith(rawKey: Uint8Array<ArrayBuffer>): Promise<Sealing> {
  const key = await crypto.subtle.importKey('raw', rawKey, 'AES-GCM', false, ['encrypt', 'decrypt'])
  const naming = await namingKey(rawKey)
  const algorithm = (iv: Uint8Array<ArrayBuffer>, role: string) => ({
    name: 'AES-GCM',
    iv,
    additionalData: new TextEncoder().encode(`tic-review/row@1 ${role}`),
  })
  return {
    async seal(value, role) {
      const nonce = crypto.getRandomValues(new Uint8Array(12))
      const plain = new TextEncoder().encode(JSON.stringify(value))
      const cipher = new Uint8Array(await crypto.subtle.encrypt(algorithm(nonce, role), key, plain))
      const sealed = new Uint8Array(12 + cipher.length)
      sealed.set(nonce)
      sealed.set(cipher, 12)
      return sealed
    },
    async open(sealed, role) {
      const bytes = new Uint8Array(sealed)
      const plain = await crypto.subtle.decrypt(algorithm(bytes.slice(0, 12), role), key, bytes.subarray(12))
      return JSON.parse(new TextDecoder().decode(plain))
    },
    async name(plain) {
      const digest = new Uint8Array(await crypto.subtle.sign('HMAC', naming, new TextEncoder().encode(plain)))
      return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
    },
  }
}

/** A separate key for names, derived from the same one. */
async function namingKey(rawKey: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', rawKey, 'HKDF', false, ['deriveKey'])
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info: new TextEncoder().encode('tic-review/names@1') }
  return crypto.subtle.deriveKey(derivation, base, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign'])
}
