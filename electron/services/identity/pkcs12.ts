import { randomBytes } from 'node:crypto'
import { context, integer, nothing, octetString, oid, sequence, setOf, tagged, tags } from '#shared/signature/der.ts'
import { ids as cmsIds } from '#shared/signature/identifiers.ts'
import { encrypt } from './encryption.ts'
import { macOf } from './mac.ts'
import { macRounds, rounds, roundsOfRandom } from './rounds.ts'

/** Object identifiers of PKCS#12 (RFC 7292 § 4, RFC 2985). */
export const bagIds = {
  encryptedData: '1.2.840.113549.1.7.6',
  safeContentsBag: '1.2.840.113549.1.12.10.1.6',
  keyBag: '1.2.840.113549.1.12.10.1.1',
  shroudedKeyBag: '1.2.840.113549.1.12.10.1.2',
  certBag: '1.2.840.113549.1.12.10.1.3',
  x509: '1.2.840.113549.1.9.22.1',
  friendlyName: '1.2.840.113549.1.9.20',
  localKeyId: '1.2.840.113549.1.9.21',
}

/** What a PKCS#12 file holds: one private key (PKCS#8) and certificates (DER). */
export interface KeyFile {
  readonly privateKey: Uint8Array
  readonly certificates: readonly Uint8Array[]
}

/** The passphrase of a key file: a person's, for which each guess is made expensive, or 256 random bits, which cannot be guessed. */
export type PassphraseKind = 'chosen' | 'random'

/** Encrypted PKCS#12 (AES-256, PBKDF2-SHA-256) with an integrity MAC; `openssl pkcs12` opens it. */
export function writePkcs12(file: KeyFile, label: string, passphrase: string, kind: PassphraseKind = 'chosen'): Uint8Array {
  const turns = kind === 'random' ? { key: roundsOfRandom, mac: roundsOfRandom } : { key: rounds, mac: macRounds }
  const keyId = randomBytes(16)
  const attributes = setOf(
    sequence(oid(bagIds.localKeyId), setOf(octetString(keyId))),
    sequence(oid(bagIds.friendlyName), setOf(tagged(tags.bmpString, Buffer.from(label, 'utf16le').swap16()))),
  )
  const certificates = file.certificates.map((certificate, index) =>
    sequence(
      oid(bagIds.certBag),
      context(0, sequence(oid(bagIds.x509), context(0, octetString(certificate)))),
      ...(index === 0 ? [attributes] : []),
    ),
  )
  const key = encrypt(passphrase, file.privateKey, turns.key)
  const keyBag = sequence(oid(bagIds.shroudedKeyBag), context(0, sequence(key.algorithm, octetString(key.data))), attributes)
  const secret = encrypt(passphrase, sequence(...certificates), turns.key)
  const encrypted = sequence(integer(0), sequence(oid(cmsIds.data), secret.algorithm, tagged(0x80, secret.data)))
  const safe = sequence(sequence(oid(bagIds.encryptedData), context(0, encrypted)), dataInfo(sequence(keyBag)))
  const salt = randomBytes(16)
  const mac = macOf('sha256', passphrase, salt, turns.mac, safe)
  const digestInfo = sequence(sequence(oid(cmsIds.sha256), nothing()), octetString(mac))
  return sequence(integer(3), dataInfo(safe), sequence(digestInfo, octetString(salt), integer(turns.mac)))
}

function dataInfo(content: Uint8Array): Uint8Array {
  return sequence(oid(cmsIds.data), context(0, octetString(content)))
}
