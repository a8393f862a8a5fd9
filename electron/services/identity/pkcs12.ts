import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { hex } from '#shared/format/canonical.ts'
import {
  context,
  type DerNode,
  integer,
  isOid,
  nothing,
  octetString,
  oid,
  readDer,
  sequence,
  setOf,
  tagged,
  tags,
} from '#shared/signature/der.ts'
import { ids as cmsIds } from '#shared/signature/identifiers.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { decrypt, encrypt, numberOf } from './encryption.ts'
import { type KdfHash, pkcs12Kdf, purposes } from './kdf.ts'
import { macRounds } from './rounds.ts'

const ids = {
  encryptedData: '1.2.840.113549.1.7.6',
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

/** Encrypted PKCS#12 (AES-256, PBKDF2-SHA-256) with an integrity MAC; `openssl pkcs12` opens it. */
export function writePkcs12(file: KeyFile, label: string, passphrase: string): Uint8Array {
  const keyId = randomBytes(16)
  const attributes = setOf(
    sequence(oid(ids.localKeyId), setOf(octetString(keyId))),
    sequence(oid(ids.friendlyName), setOf(tagged(tags.bmpString, Buffer.from(label, 'utf16le').swap16()))),
  )
  const certificates = file.certificates.map((certificate, index) =>
    sequence(
      oid(ids.certBag),
      context(0, sequence(oid(ids.x509), context(0, octetString(certificate)))),
      ...(index === 0 ? [attributes] : []),
    ),
  )
  const key = encrypt(passphrase, file.privateKey)
  const keyBag = sequence(oid(ids.shroudedKeyBag), context(0, sequence(key.algorithm, octetString(key.data))), attributes)
  const secret = encrypt(passphrase, sequence(...certificates))
  const encrypted = sequence(integer(0), sequence(oid(cmsIds.data), secret.algorithm, tagged(0x80, secret.data)))
  const safe = sequence(sequence(oid(ids.encryptedData), context(0, encrypted)), dataInfo(sequence(keyBag)))
  const salt = randomBytes(16)
  const mac = macOf('sha256', passphrase, salt, macRounds, safe)
  const digestInfo = sequence(sequence(oid(cmsIds.sha256), nothing()), octetString(mac))
  return sequence(integer(3), dataInfo(safe), sequence(digestInfo, octetString(salt), integer(macRounds)))
}

/** Opens a PKCS#12 file, ours or office-issued. Faults: `identity.notPkcs12`, `identity.passphrase`, `identity.noKey`. */
export function readPkcs12(bytes: Uint8Array, passphrase: string): Result<KeyFile> {
  const [version, info, mac] = readDer(bytes)?.children ?? []
  const safeBytes = dataOf(info)
  if (numberOf(version) !== 3 || !safeBytes) return refuse(fault('identity.notPkcs12'))
  if (mac && !macMatches(mac, passphrase, safeBytes)) return refuse(fault('identity.passphrase'))
  const bags: DerNode[] = []
  for (const part of readDer(safeBytes)?.children ?? []) {
    const contents = contentsOf(part, passphrase)
    if (!contents) return refuse(fault(mac ? 'identity.notPkcs12' : 'identity.passphrase'))
    bags.push(...contents.children)
  }
  const certificates = bags.flatMap((bag) => certificateOf(bag) ?? [])
  const keys = bags.flatMap((bag) => keyOf(bag, passphrase) ?? [])
  if (keys.length !== 1 || certificates.length === 0) return refuse(fault('identity.noKey'))
  return ok({ privateKey: keys[0]!, certificates })
}

function fault(code: string): Fault {
  return { code }
}

function dataInfo(content: Uint8Array): Uint8Array {
  return sequence(oid(cmsIds.data), context(0, octetString(content)))
}

function dataOf(info: DerNode | undefined): Uint8Array | undefined {
  const content = info?.children[1]?.children[0]
  return isOid(info?.children[0], cmsIds.data) && content?.tag === tags.octetString ? content.content : undefined
}

function contentsOf(part: DerNode, passphrase: string): DerNode | undefined {
  const plain = dataOf(part)
  if (plain) return readDer(plain)
  const [, algorithm, secret] = part.children[1]?.children[0]?.children[1]?.children ?? []
  if (!isOid(part.children[0], ids.encryptedData) || !algorithm || secret?.tag !== 0x80) return undefined
  const opened = decrypt(passphrase, algorithm, secret.content)
  return opened && readDer(opened)
}

function certificateOf(bag: DerNode): Uint8Array | undefined {
  const [type, value] = bag.children[1]?.children[0]?.children ?? []
  if (!isOid(bag.children[0], ids.certBag) || !isOid(type, ids.x509)) return undefined
  return value?.children[0]?.content
}

function keyOf(bag: DerNode, passphrase: string): Uint8Array | undefined {
  const value = bag.children[1]?.children[0]
  if (isOid(bag.children[0], ids.keyBag)) return value?.whole
  const [algorithm, secret] = value?.children ?? []
  if (!isOid(bag.children[0], ids.shroudedKeyBag) || !algorithm || !secret) return undefined
  return decrypt(passphrase, algorithm, secret.content)
}

function macOf(hash: KdfHash, passphrase: string, salt: Uint8Array, iterations: number, data: Uint8Array): Buffer {
  const length = { sha1: 20, sha256: 32, sha384: 48, sha512: 64 }[hash]
  return createHmac(hash, pkcs12Kdf(hash, passphrase, salt, iterations, purposes.mac, length))
    .update(data)
    .digest()
}

const macHashes: Readonly<Record<string, KdfHash>> = {
  '2b0e03021a': 'sha1',
  '608648016503040201': 'sha256',
  '608648016503040202': 'sha384',
  '608648016503040203': 'sha512',
}

function macMatches(mac: DerNode, passphrase: string, data: Uint8Array): boolean {
  const [info, salt, count] = mac.children
  const hash = macHashes[hex(info?.children[0]?.children[0]?.content ?? new Uint8Array())]
  const wanted = info?.children[1]?.content
  const iterations = count ? numberOf(count) : 1
  if (!hash || !wanted || !salt?.content.length || !iterations || iterations > 10_000_000) return false
  const actual = macOf(hash, passphrase, salt.content, iterations, data)
  return actual.length === wanted.length && timingSafeEqual(actual, wanted)
}
