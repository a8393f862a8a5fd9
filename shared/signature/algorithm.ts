import { concat } from './bytes.ts'
import { type DerNode, integer, isOid, readDer, sequence, tags } from './der.ts'
import { ids } from './identifiers.ts'
import { dottedOid } from './oidText.ts'
import { type HashName, type KeyKind, verifyBytes } from './webcrypto.ts'

/** Which key a SubjectPublicKeyInfo holds; `undefined` for a kind this product does not accept. */
export function keyKind(spki: DerNode | undefined): KeyKind | undefined {
  const algorithm = spki?.children[0]
  if (isOid(algorithm?.children[0], ids.rsa)) return 'rsa'
  if (!isOid(algorithm?.children[0], ids.ecKey)) return undefined
  if (isOid(algorithm?.children[1], ids.p256)) return 'p256'
  return isOid(algorithm?.children[1], ids.p384) ? 'p384' : undefined
}

/** A key this product signs with, by kind and size: `rsa2048`, `rsa3072`, `p256`. */
export type KeyName = `rsa${number}` | 'p256'

/** The name of a key to sign with; `undefined` for a kind this product does not sign with. */
export function keyName(spki: DerNode | undefined): KeyName | undefined {
  const kind = keyKind(spki)
  if (kind === 'p256') return kind
  return kind === 'rsa' && spki ? `rsa${rsaBits(spki)}` : undefined
}

const otherKeys: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.10': 'RSA-PSS',
  '1.2.840.10040.4.1': 'DSA',
  '1.2.840.10045.3.1.7': 'P-256',
  '1.2.156.10197.1.301': 'SM2',
  '1.3.132.0.10': 'secp256k1',
  '1.3.132.0.34': 'P-384',
  '1.3.132.0.35': 'P-521',
  '1.3.36.3.3.2.8.1.1.7': 'brainpoolP256r1',
  '1.3.101.112': 'Ed25519',
  '1.3.101.113': 'Ed448',
}

/** Any key as a technician would name it, for a refusal: `RSA 1024`, `P-384`, `SM2`; its number in dots where it has no other name. */
export function keyLabel(spki: DerNode | undefined): string {
  const [id, parameters] = spki?.children[0]?.children ?? []
  if (spki && isOid(id, ids.rsa)) return `RSA ${rsaBits(spki)}`
  const dotted = dottedOid(isOid(id, ids.ecKey) ? parameters : id)
  return dotted === undefined ? '?' : (otherKeys[dotted] ?? dotted)
}

/** The length of an RSA key's modulus in bits; 0 when there is none to be read. */
export function rsaBits(spki: DerNode): number {
  const modulus = readDer(spki.children[1]?.content.subarray(1) ?? new Uint8Array())?.children[0]?.content ?? new Uint8Array()
  const first = modulus.findIndex((byte) => byte !== 0)
  return first < 0 ? 0 : (modulus.length - first) * 8 - Math.clz32(modulus[first]!) + 24
}

/** Bits of an RSA modulus this product accepts; NIST SP 800-131A gives the minimum, the maximum bounds a verifier's work. */
const acceptedBits = { least: 2048, most: 8192 }

/**
 * Whether a key is strong enough that its holder cannot deny, and nobody else can make, its signatures: RSA of 2,048 to
 * 8,192 bits with an odd public exponent over 65,536; every accepted curve.
 */
export function isStrongKey(spki: DerNode | undefined): boolean {
  const kind = keyKind(spki)
  if (kind !== 'rsa' || spki === undefined) return kind !== undefined
  const exponent = readDer(spki.children[1]?.content.subarray(1) ?? new Uint8Array())?.children[1]?.content ?? new Uint8Array()
  const value = exponent.reduce((sum, byte) => sum * 256 + byte, 0)
  const bits = rsaBits(spki)
  const isFit = exponent.length <= 32 && value > 65_536 && (exponent.at(-1)! & 1) === 1
  return bits >= acceptedBits.least && bits <= acceptedBits.most && isFit
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
