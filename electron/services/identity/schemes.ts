import { type DerNode, isOid, tags } from '#shared/signature/der.ts'
import { dottedOid } from '#shared/signature/oidText.ts'

/** The schemes a key file may be encrypted by (RFC 7292, RFC 8018), and how each that is not read is called. */
export const ids = {
  pbes2: '1.2.840.113549.1.5.13',
  pbmac1: '1.2.840.113549.1.5.14',
  pbkdf2: '1.2.840.113549.1.5.12',
  scrypt: '1.3.6.1.4.1.11591.4.11',
  hmacSha256: '1.2.840.113549.2.9',
  aes256: '2.16.840.1.101.3.4.1.42',
  pbeTripleDes: '1.2.840.113549.1.12.1.3',
  pbeDoubleDes: '1.2.840.113549.1.12.1.4',
  pbeRc2of128: '1.2.840.113549.1.12.1.5',
  pbeRc2of40: '1.2.840.113549.1.12.1.6',
} as const

/** Readers refuse files asking for more. */
export const maximumRounds = 10_000_000

/** HMAC by its identifier, as PBKDF2 and PBMAC1 name it. */
export const hmacs = [
  { id: '1.2.840.113549.2.7', hash: 'sha1' },
  { id: '1.2.840.113549.2.8', hash: 'sha224' },
  { id: ids.hmacSha256, hash: 'sha256' },
  { id: '1.2.840.113549.2.10', hash: 'sha384' },
  { id: '1.2.840.113549.2.11', hash: 'sha512' },
] as const

/** Ciphers of PBES2 with the length of their keys in bytes. */
export const ciphers = [
  { id: '2.16.840.1.101.3.4.1.2', name: 'aes-128-cbc', length: 16 },
  { id: '2.16.840.1.101.3.4.1.22', name: 'aes-192-cbc', length: 24 },
  { id: ids.aes256, name: 'aes-256-cbc', length: 32 },
  { id: '1.2.840.113549.3.7', name: 'des-ede3-cbc', length: 24 },
] as const

const olderSchemes = [ids.pbeTripleDes, ids.pbeDoubleDes, ids.pbeRc2of128, ids.pbeRc2of40]

/** Algorithms that occur in files of other makers and are not supported here. */
const names: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.7.3': 'EnvelopedData',
  '1.2.840.113549.1.12.1.1': 'RC4-128',
  '1.2.840.113549.1.12.1.2': 'RC4-40',
  '1.2.840.113549.1.5.3': 'PBE-MD5-DES',
  '1.2.840.113549.1.5.10': 'PBE-SHA1-DES',
  '1.2.840.113549.1.5.11': 'PBE-SHA1-RC2',
  '1.2.840.113549.3.2': 'RC2-CBC',
  '1.3.14.3.2.7': 'DES-CBC',
  '2.16.840.1.101.3.4.1.6': 'AES-128-GCM',
  '2.16.840.1.101.3.4.1.26': 'AES-192-GCM',
  '2.16.840.1.101.3.4.1.46': 'AES-256-GCM',
  '1.2.392.200011.61.1.1.1.2': 'Camellia-128-CBC',
  '1.2.392.200011.61.1.1.1.4': 'Camellia-256-CBC',
  '1.2.156.10197.1.104.2': 'SM4-CBC',
  '1.2.156.10197.1.401': 'SM3',
  '1.2.156.10197.1.401.2': 'HMAC-SM3',
  '1.2.840.113549.2.12': 'HMAC-SHA512/224',
  '1.2.840.113549.2.13': 'HMAC-SHA512/256',
  '1.2.840.113549.2.5': 'MD5',
  '2.16.840.1.101.3.4.2.6': 'SHA-512/256',
  '2.16.840.1.101.3.4.2.8': 'SHA3-256',
  [ids.scrypt]: 'scrypt',
  [ids.pbkdf2]: 'PBKDF2',
  [ids.pbes2]: 'PBES2',
  [ids.pbmac1]: 'PBMAC1',
}

/** An algorithm as an office's technician would name it; else its number in dots. */
export function schemeName(id: DerNode | undefined): string {
  const dotted = dottedOid(id)
  return dotted === undefined ? '?' : (names[dotted] ?? dotted)
}

/** The name of the part of an encryption scheme that is not supported; `undefined` when all of it is. */
export function unsupportedScheme(algorithm: DerNode | undefined): string | undefined {
  const [id, parameters] = algorithm?.children ?? []
  if (!isOid(id, ids.pbes2)) return olderSchemes.some((known) => isOid(id, known)) ? undefined : schemeName(id)
  const [derivation, scheme] = parameters?.children ?? []
  const cipher = scheme?.children[0]
  if (!ciphers.some((known) => isOid(cipher, known.id))) return schemeName(cipher)
  return isOid(derivation?.children[0], ids.scrypt) ? undefined : unsupportedDerivation(derivation)
}

/** The same of a PBKDF2 alone. */
export function unsupportedDerivation(derivation: DerNode | undefined): string | undefined {
  const id = derivation?.children[0]
  if (!isOid(id, ids.pbkdf2)) return schemeName(id)
  const hmac = hmacOf(derivation)
  return hmac === undefined || hashOfHmac(hmac) ? undefined : schemeName(hmac)
}

/** The HMAC that a PBKDF2 names; `undefined` where it omits the default, SHA-1. */
export function hmacOf(derivation: DerNode | undefined): DerNode | undefined {
  const [, , ...rest] = derivation?.children[1]?.children ?? []
  return rest.find((node) => node.tag === tags.sequence)?.children[0]
}

export function hashOfHmac(id: DerNode | undefined) {
  return hmacs.find((known) => isOid(id, known.id))?.hash
}

/** A small integer of a key file; `undefined` for another value. */
export function numberOf(node: DerNode | undefined): number | undefined {
  if (node?.tag !== tags.integer || node.content.length > 4) return undefined
  return node.content.reduce((sum, byte) => sum * 256 + byte, 0)
}
