import canonicalize from 'canonicalize'

/** The RFC 8785 bytes of a JSON value, over which the digests of standards, results and panel records are computed. */
export function canonicalBytes(value: unknown): Uint8Array {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('not a JSON value')
  return new TextEncoder().encode(text)
}

/** SHA-256 of bytes in 64 lower-case hex digits. The cast: our bytes never share memory, which the browser's types ask to see. */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)))
}

/** The digest of a JSON value over its RFC 8785 bytes (formats.md § 1). */
export function jsonDigest(value: unknown): Promise<string> {
  return sha256Hex(canonicalBytes(value))
}

export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
