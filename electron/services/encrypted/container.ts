import { concat } from '#shared/signature/bytes.ts'
import { integer, isOid, octetString, oid, readDer, sequence, tags } from '#shared/signature/der.ts'
import { ids } from '#shared/signature/identifiers.ts'
import type { Source } from '../vault/source.ts'

/** CMS AuthEnvelopedData (RFC 5083) with AES-256-GCM (RFC 5084). */
const kind = oid('1.2.840.113549.1.9.16.1.23')
const aes256Gcm = '2.16.840.1.101.3.4.1.46'
export const nonceBytes = 12
export const tagBytes = 16
/** A roster has fifty members of some six hundred bytes each. */
const mostRecipientBytes = 2 ** 18

/** What stands before the content, whose length must be known; behind it stands the tag as `tagOf` writes it. */
export function headOf(recipients: Uint8Array, nonce: Uint8Array, contentBytes: number): Uint8Array {
  const algorithm = sequence(oid(aes256Gcm), sequence(octetString(nonce), integer(tagBytes)))
  const content = concat(oid(ids.data), algorithm, begin(0x80, contentBytes))
  const encrypted = concat(begin(tags.sequence, content.length + contentBytes), content)
  const inner = concat(integer(0), recipients, encrypted)
  const body = concat(begin(tags.sequence, inner.length + contentBytes + 2 + tagBytes), inner)
  const explicit = concat(begin(0xa0, body.length + contentBytes + 2 + tagBytes), body)
  return concat(begin(tags.sequence, kind.length + explicit.length + contentBytes + 2 + tagBytes), kind, explicit)
}

export function tagOf(tag: Uint8Array): Uint8Array {
  return octetString(tag)
}

/** Where the parts of a container lie. */
export interface Container {
  /** SET OF RecipientInfo, DER */
  readonly recipients: Uint8Array
  readonly nonce: Uint8Array
  readonly contentAt: number
  readonly contentBytes: number
  readonly tag: Uint8Array
}

/** Whether bytes begin as a container does. */
export function beginsAsContainer(start: Uint8Array): boolean {
  const size = (start[1] ?? 0) < 0x80 ? 0 : (start[1] ?? 0) & 0x7f
  const at = 2 + size
  return start[0] === tags.sequence && Buffer.from(start.subarray(at, at + kind.length)).equals(kind)
}

/** Reads a container's frame; `undefined` for another file, one that was cut, or one with anything more. */
export function readContainer(source: Pick<Source, 'size' | 'read'>): Container | undefined {
  let at = 0
  const enter = (tag: number) => {
    const found = partAt(source, at)
    if (found?.tag !== tag) return undefined
    at = found.start
    return found
  }
  const take = (tag: number, most: number) => {
    const found = partAt(source, at)
    if (found?.tag !== tag || found.end - at > most) return undefined
    const bytes = source.read(at, found.end - at)
    at = found.end
    return new Uint8Array(bytes)
  }
  if (enter(tags.sequence)?.end !== source.size) return undefined
  const isKind = Buffer.from(take(tags.oid, 64) ?? []).equals(kind)
  if (!isKind || !enter(0xa0) || !enter(tags.sequence) || !take(tags.integer, 8)) return undefined
  const recipients = take(tags.set, mostRecipientBytes)
  if (!recipients || !enter(tags.sequence) || !take(tags.oid, 64)) return undefined
  const algorithm = readDer(take(tags.sequence, 256) ?? new Uint8Array())
  const nonce = algorithm?.children[1]?.children[0]
  const content = enter(0x80)
  if (!isOid(algorithm?.children[0], aes256Gcm) || nonce?.content.length !== nonceBytes || !content) return undefined
  at = content.end
  const tag = readDer(take(tags.octetString, 64) ?? new Uint8Array())
  if (tag?.content.length !== tagBytes || at !== source.size) return undefined
  return { recipients, nonce: nonce.content, contentAt: content.start, contentBytes: content.end - content.start, tag: tag.content }
}

/** Tag and extent of the value at a place; lengths of up to six bytes. */
function partAt({ size, read }: Pick<Source, 'size' | 'read'>, at: number) {
  const head = read(at, 8)
  const [tag, first] = head
  if (tag === undefined || first === undefined || first === 0x80 || first > 0x86) return undefined
  const more = first < 0x80 ? 0 : first & 0x7f
  const length = more === 0 ? first : head.subarray(2, 2 + more).reduce((sum, byte) => sum * 256 + byte, 0)
  const start = at + 2 + more
  return start + length > size ? undefined : { tag, start, end: start + length }
}

function begin(tag: number, length: number): Uint8Array {
  const bytes: number[] = []
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256)
  return Uint8Array.from(length < 0x80 ? [tag, length] : [tag, 0x80 | bytes.length, ...bytes])
}
