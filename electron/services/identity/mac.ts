import { createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto'
import { type DerNode, isOid } from '#shared/signature/der.ts'
import { ids as cmsIds } from '#shared/signature/identifiers.ts'
import { type KdfHash, pkcs12Kdf, purposes } from './kdf.ts'
import { hashOfHmac, hmacOf, ids, maximumRounds, numberOf, schemeName, unsupportedDerivation } from './schemes.ts'

/** Whether the passphrase fits a key file's MAC, whether the MAC can be read at all, or which algorithm of it is not supported. */
export type MacCheck = 'fits' | 'differs' | 'damaged' | { readonly unsupported: string }

const sizes = { sha1: 20, sha224: 28, sha256: 32, sha384: 48, sha512: 64 } satisfies Record<KdfHash, number>

const hashes: readonly { readonly id: string; readonly hash: KdfHash }[] = [
  { id: '1.3.14.3.2.26', hash: 'sha1' },
  { id: '2.16.840.1.101.3.4.2.4', hash: 'sha224' },
  { id: cmsIds.sha256, hash: 'sha256' },
  { id: cmsIds.sha384, hash: 'sha384' },
  { id: cmsIds.sha512, hash: 'sha512' },
]

/** The MAC of a PKCS#12 file by the derivation of RFC 7292 appendix B. */
export function macOf(hash: KdfHash, passphrase: string, salt: Uint8Array, iterations: number, data: Uint8Array): Buffer {
  return createHmac(hash, pkcs12Kdf(hash, passphrase, salt, iterations, purposes.mac, sizes[hash]))
    .update(data)
    .digest()
}

/** Checks a MacData over the file's contents: RFC 7292, or PBMAC1 (RFC 9579), as OpenSSL 3.4 and newer Java write it. */
export function checkMac(mac: DerNode, passphrase: string, data: Uint8Array): MacCheck {
  const [info, salt, count] = mac.children
  const [algorithm, wanted] = info?.children ?? []
  if (!algorithm || !wanted) return 'damaged'
  const isPbmac1 = isOid(algorithm.children[0], ids.pbmac1)
  const actual = isPbmac1 ? pbmac1(algorithm.children[1], passphrase, data) : older(algorithm, salt, count, passphrase, data)
  if (!(actual instanceof Uint8Array)) return actual
  return actual.length === wanted.content.length && timingSafeEqual(actual, wanted.content) ? 'fits' : 'differs'
}

function older(
  algorithm: DerNode,
  salt: DerNode | undefined,
  count: DerNode | undefined,
  passphrase: string,
  data: Uint8Array,
): Uint8Array | Exclude<MacCheck, 'fits'> {
  const hash = hashes.find((known) => isOid(algorithm.children[0], known.id))?.hash
  if (!hash) return { unsupported: schemeName(algorithm.children[0]) }
  const iterations = count ? numberOf(count) : 1
  if (!salt?.content.length || !iterations || iterations > maximumRounds) return 'damaged'
  return macOf(hash, passphrase, salt.content, iterations, data)
}

/** RFC 9579 § 4: the key comes from PBKDF2 over the passphrase in UTF-8, its length must be written; salt and count outside are not used. */
function pbmac1(parameters: DerNode | undefined, passphrase: string, data: Uint8Array): Uint8Array | Exclude<MacCheck, 'fits'> {
  const [derivation, scheme] = parameters?.children ?? []
  const foreign = unsupportedDerivation(derivation)
  const hash = hashOfHmac(scheme?.children[0])
  if (foreign !== undefined) return { unsupported: `PBMAC1 (${foreign})` }
  if (!hash) return { unsupported: `PBMAC1 (${schemeName(scheme?.children[0])})` }
  const [salt, rounds, length] = derivation?.children[1]?.children ?? []
  const [iterations, bytes] = [numberOf(rounds), numberOf(length)]
  if (!salt?.content.length || !iterations || iterations > maximumRounds || !bytes || bytes < 20 || bytes > 64) return 'damaged'
  const hmac = hmacOf(derivation)
  const key = pbkdf2Sync(passphrase, salt.content, iterations, bytes, hmac === undefined ? 'sha1' : hashOfHmac(hmac)!)
  return createHmac(hash, key).update(data).digest()
}
