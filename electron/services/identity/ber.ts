import { tagged, tags } from '#shared/signature/der.ts'

/** A value as BER writes it: where it ends, and the same value in DER. */
interface Value {
  readonly end: number
  readonly der: Uint8Array
}

const constructed = 0x20
const maximumDepth = 32

/**
 * The BER value at the start of the bytes, written again in DER: definite shortest lengths, octet strings in one piece.
 * For key files only (RFC 7292 § 4: a PFX may be BER; NSS, Bouncy Castle and EJBCA write indefinite lengths). What is
 * verified (signatures, certificates) is read by `readDer` unchanged. `undefined` when it is not BER; bytes after the
 * value are ignored, as OpenSSL and NSS do.
 */
export function derOfBer(bytes: Uint8Array): Uint8Array | undefined {
  return readValue(bytes, 0, bytes.length, 0)?.der
}

/** The same for bytes that are exactly one value. */
export function derOfWholeBer(bytes: Uint8Array): Uint8Array | undefined {
  const value = readValue(bytes, 0, bytes.length, 0)
  return value?.end === bytes.length ? value.der : undefined
}

function readValue(bytes: Uint8Array, at: number, limit: number, depth: number): Value | undefined {
  const tag = bytes[at]
  const length = lengthAt(bytes, at + 1, limit)
  if (tag === undefined || tag === 0 || (tag & 0x1f) === 0x1f || depth > maximumDepth || length === undefined) return undefined
  const { start } = length
  const end = length.size === 'indefinite' ? limit : start + length.size
  if (end > limit) return undefined
  if ((tag & constructed) === 0) return length.size === 'indefinite' ? undefined : { end, der: tagged(tag, bytes.subarray(start, end)) }
  const members = readMembers(bytes, start, end, length.size === 'indefinite', depth)
  return members && { end: members.end, der: joined(tag, members.values) }
}

/** The members up to `limit`, or up to the two zero bytes that close an indefinite length. */
function readMembers(bytes: Uint8Array, start: number, limit: number, isOpen: boolean, depth: number) {
  const values: Uint8Array[] = []
  let at = start
  while (at < limit) {
    if (isOpen && bytes[at] === 0 && bytes[at + 1] === 0) return { values, end: at + 2 }
    const value = readValue(bytes, at, limit, depth + 1)
    if (!value) return undefined
    values.push(value.der)
    at = value.end
  }
  return isOpen ? undefined : { values, end: at }
}

/** An octet string in pieces becomes one; every other constructed value keeps its members. */
function joined(tag: number, members: readonly Uint8Array[]): Uint8Array {
  if (tag !== (tags.octetString | constructed)) return tagged(tag, ...members)
  return tagged(tags.octetString, ...members.map(contentOf))
}

/** The content of a value already in DER. */
function contentOf(der: Uint8Array): Uint8Array {
  const first = der[1]!
  return der.subarray(first < 0x80 ? 2 : 2 + (first & 0x7f))
}

function lengthAt(
  bytes: Uint8Array,
  at: number,
  limit: number,
): { readonly size: number | 'indefinite'; readonly start: number } | undefined {
  const first = bytes[at]
  if (first === undefined || at >= limit) return undefined
  if (first < 0x80) return { size: first, start: at + 1 }
  if (first === 0x80) return { size: 'indefinite', start: at + 1 }
  const count = first & 0x7f
  if (count > 8 || at + 1 + count > limit) return undefined
  const size = bytes.subarray(at + 1, at + 1 + count).reduce((sum, byte) => sum * 256 + byte, 0)
  return { size, start: at + 1 + count }
}
