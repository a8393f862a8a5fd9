import { concat } from './bytes.ts'
import { type DerNode, integer, isOid, readDer, sequence, tags } from './der.ts'
import { ids } from './identifiers.ts'
import { type HashName, type KeyKind, verifyBytes } from './webcrypto.ts'

/** Which key a SubjectPublicKeyInfo holds; nothing for a kind this product does not accept. */
export function keyKind(spki: DerNode | undefined): KeyKind | undefined {
  const algorithm = spki?.children[0]
  if (isOid(algorithm?.children[0], ids.rsa)) return 'rsa'
  if (!isOid(algorithm?.children[0], ids.ecKey)) return undefined
  if (isOid(algorithm?.children[1], ids.p256)) return 'p256'
  return isOid(algorithm?.children[1], ids.p384) ? 'p384' : undefined
}

export function hashOf(algorithm: DerNode | undefined): HashName | undefined {
  const id = algorithm?.children[0]
  if (isOid(id, ids.sha256)) return 'SHA-256'
  if (isOid(id, ids.sha384)) return 'SHA-384'
  return isOid(id, ids.sha512) ? 'SHA-512' : undefined
}

/** Verifies a DER-carried signature (certificate or CMS); `plainHash` is used where the algorithm is bare rsaEncryption. */
export async function verifySignature(
  algorithm: DerNode | undefined,
  plainHash: HashName | undefined,
  spki: DerNode,
  signature: Uint8Array,
  data: Uint8Array,
): Promise<boolean> {
  const key = keyKind(spki)
  const named = signatureHash(algorithm?.children[0])
  const hash = named?.hash ?? plainHash
  if (!key || !named || !hash || (named.key === 'rsa') !== (key === 'rsa')) return false
  if (plainHash && hash !== plainHash) return false
  const raw = key === 'rsa' ? signature : ecdsaRaw(signature, key === 'p256' ? 32 : 48)
  return raw ? verifyBytes(key, hash, spki.whole, raw, data) : false
}

function signatureHash(id: DerNode | undefined): { readonly key: 'rsa' | 'ec'; readonly hash?: HashName } | undefined {
  if (isOid(id, ids.rsa)) return { key: 'rsa' }
  if (isOid(id, ids.rsaSha256)) return { key: 'rsa', hash: 'SHA-256' }
  if (isOid(id, ids.rsaSha384)) return { key: 'rsa', hash: 'SHA-384' }
  if (isOid(id, ids.rsaSha512)) return { key: 'rsa', hash: 'SHA-512' }
  if (isOid(id, ids.ecdsaSha256)) return { key: 'ec', hash: 'SHA-256' }
  if (isOid(id, ids.ecdsaSha384)) return { key: 'ec', hash: 'SHA-384' }
  return isOid(id, ids.ecdsaSha512) ? { key: 'ec', hash: 'SHA-512' } : undefined
}

/** r‖s as Web Crypto gives it → the SEQUENCE that X.509 and CMS carry. */
export function ecdsaDer(raw: Uint8Array): Uint8Array {
  const half = raw.length / 2
  return sequence(integer(raw.subarray(0, half)), integer(raw.subarray(half)))
}

function ecdsaRaw(der: Uint8Array, size: number): Uint8Array | undefined {
  const node = readDer(der)
  const [r, s] = node?.children ?? []
  if (node?.tag !== tags.sequence || node.children.length !== 2 || r?.tag !== tags.integer || s?.tag !== tags.integer) return undefined
  const halves = [r, s].map((half) => fixedSize(half.content, size))
  return halves[0] && halves[1] ? concat(halves[0], halves[1]) : undefined
}

/** A positive integer in its shortest form, filled up with zeros. */
function fixedSize(content: Uint8Array, size: number): Uint8Array | undefined {
  const first = content[0] ?? 0x80
  const isShortest = first !== 0 ? first < 0x80 : (content[1] ?? 0) >= 0x80
  const digits = first === 0 ? content.subarray(1) : content
  if (!isShortest || digits.length > size) return undefined
  return concat(new Uint8Array(size - digits.length), digits)
}

/** Verifies a value as Web Crypto makes it (ECDSA as r‖s), SHA-256: the form workbook signatures carry. */
export function verifyWithKey(kind: 'rsa' | 'p256', spki: Uint8Array, value: Uint8Array, data: Uint8Array): Promise<boolean> {
  return verifyBytes(kind, 'SHA-256', spki, value, data)
}
