/** Turns values into bytes only the profile's key can read, and back. AES-256-GCM, 12-byte nonce first. */
export interface Sealing {
  seal(value: unknown): Promise<Uint8Array>
  /** throws when the bytes were not sealed with this key */
  open(sealed: Uint8Array): Promise<unknown>
}

/** The raw key is imported as not extractable and forgotten by the caller. */
export async function sealingWith(rawKey: Uint8Array<ArrayBuffer>): Promise<Sealing> {
  const key = await crypto.subtle.importKey('raw', rawKey, 'AES-GCM', false, ['encrypt', 'decrypt'])
  return {
    async seal(value) {
      const nonce = crypto.getRandomValues(new Uint8Array(12))
      const plain = new TextEncoder().encode(JSON.stringify(value))
      const cipher = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, plain))
      const sealed = new Uint8Array(12 + cipher.length)
      sealed.set(nonce)
      sealed.set(cipher, 12)
      return sealed
    },
    async open(sealed) {
      const bytes = new Uint8Array(sealed)
      const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes.subarray(0, 12) }, key, bytes.subarray(12))
      return JSON.parse(new TextDecoder().decode(plain))
    },
  }
}
