/**
 * The few Web Crypto calls signatures need, typed so that browsers, Node and strict shared code agree.
 * A key stays opaque: only the run-time that made it can use it.
 */
export interface WebKey {
  readonly type: string
}
interface Subtle {
  digest(algorithm: string, data: Uint8Array): Promise<ArrayBuffer>
  importKey(format: 'spki' | 'pkcs8', data: Uint8Array, algorithm: object, extractable: boolean, usages: readonly string[]): Promise<WebKey>
  sign(algorithm: object, key: WebKey, data: Uint8Array): Promise<ArrayBuffer>
  verify(algorithm: object, key: WebKey, signature: Uint8Array, data: Uint8Array): Promise<boolean>
}
// The three run-times declare `crypto` differently; all have this part of it.
const subtle = (globalThis as unknown as { readonly crypto: { readonly subtle: Subtle } }).crypto.subtle

export type KeyKind = 'rsa' | 'p256' | 'p384'
export type HashName = 'SHA-256' | 'SHA-384' | 'SHA-512'

export async function digest(hash: HashName, data: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await subtle.digest(hash, data))
}

/** Imports a PKCS#8 private key for signing; it cannot be exported again. */
export function importSigningKey(kind: 'rsa' | 'p256', pkcs8: Uint8Array): Promise<WebKey> {
  return subtle.importKey('pkcs8', pkcs8, keyAlgorithm(kind, 'SHA-256'), false, ['sign'])
}

/** RSA PKCS#1 v1.5 or ECDSA (r‖s), both with SHA-256. */
export async function signBytes(kind: 'rsa' | 'p256', key: WebKey, data: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await subtle.sign(keyAlgorithm(kind, 'SHA-256'), key, data))
}

/** False also for a key that cannot be imported; ECDSA signatures are r‖s. */
export async function verifyBytes(
  kind: KeyKind,
  hash: HashName,
  spki: Uint8Array,
  signature: Uint8Array,
  data: Uint8Array,
): Promise<boolean> {
  const algorithm = keyAlgorithm(kind, hash)
  try {
    const key = await subtle.importKey('spki', spki, algorithm, true, ['verify'])
    return await subtle.verify(algorithm, key, signature, data)
  } catch {
    // Web Crypto reports an unusable key by an exception; to a verifier that is "not verified".
    return false
  }
}

function keyAlgorithm(kind: KeyKind, hash: HashName): object {
  if (kind === 'rsa') return { name: 'RSASSA-PKCS1-v1_5', hash }
  return { name: 'ECDSA', namedCurve: kind === 'p256' ? 'P-256' : 'P-384', hash }
}
