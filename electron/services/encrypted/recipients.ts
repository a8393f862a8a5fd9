import { createHash, webcrypto } from 'node:crypto'
import { keyKind } from '#shared/signature/algorithm.ts'
import { equalBytes } from '#shared/signature/bytes.ts'
import { type Certificate, readCertificate } from '#shared/signature/certificate.ts'
import {
  bitString,
  context,
  type DerNode,
  integer,
  isOid,
  nothing,
  octetString,
  oid,
  readDer,
  sequence,
  tagged,
  tags,
} from '#shared/signature/der.ts'
import { ids } from '#shared/signature/identifiers.ts'
import type { KeyFile } from '../identity/pkcs12.ts'
import { unwrapKey, wrapKey } from './keyWrap.ts'

/** RSA-OAEP and MGF1 (RFC 8017), ECDH with the SHA-256 key derivation and AES key wrap (RFC 5753). */
const algorithms = {
  oaep: '1.2.840.113549.1.1.7',
  mgf1: '1.2.840.113549.1.1.8',
  ecdhSha256: '1.3.132.1.11.1',
  aes256Wrap: '2.16.840.1.101.3.4.1.45',
}
const { subtle } = webcrypto
const sha256 = sequence(oid(ids.sha256), nothing())
const oaep = sequence(oid(algorithms.oaep), sequence(context(0, sha256), context(1, sequence(oid(algorithms.mgf1), sha256))))
const wrap = sequence(oid(algorithms.aes256Wrap))
const agreement = sequence(oid(algorithms.ecdhSha256), wrap)

/** A recipient of a CMS envelope (RFC 5652 § 6.2): the content's key for the holder of one certificate, RSA or P-256. DER. */
export async function recipientFor(certificate: Certificate, contentKey: Uint8Array): Promise<Uint8Array> {
  const holder = sequence(certificate.issuer.whole, certificate.serial.whole)
  const spki = certificate.publicKey.whole
  if (keyKind(certificate.publicKey) === 'rsa') {
    const key = await subtle.importKey('spki', spki, { name: 'RSA-OAEP', hash: 'SHA-256' }, false, ['encrypt'])
    return sequence(integer(0), holder, oaep, octetString(new Uint8Array(await subtle.encrypt({ name: 'RSA-OAEP' }, key, contentKey))))
  }
  const own = (await subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits'])) as webcrypto.CryptoKeyPair
  const theirs = await subtle.importKey('spki', spki, { name: 'ECDH', namedCurve: 'P-256' }, false, [])
  const point = new Uint8Array(await subtle.exportKey('raw', own.publicKey))
  const wrapped = wrapKey(await agreedKey(own.privateKey, theirs), contentKey)
  const originator = context(0, context(1, sequence(oid(ids.ecKey), oid(ids.p256)), bitString(point)))
  return tagged(0xa1, integer(3), originator, agreement, sequence(sequence(holder, octetString(wrapped))))
}

/** What a recipient's entry gives the holder of a key file: the content's key, `other` where it is not theirs, `altered`. */
export async function contentKeyFor(info: DerNode, { privateKey, certificates }: KeyFile): Promise<Uint8Array | 'other' | 'altered'> {
  const entry = entryOf(info)
  if (entry === undefined) return 'other'
  for (const der of certificates) {
    const certificate = await readCertificate(der)
    const isTheirs = certificate && equalBytes(sequence(certificate.issuer.whole, certificate.serial.whole), entry.holder)
    if (!isTheirs) continue
    const key = await opened(entry, privateKey)
    return key?.length === 32 ? key : 'altered'
  }
  return 'other'
}

interface Entry {
  readonly holder: Uint8Array
  readonly encrypted: Uint8Array
  /** of an agreement: SubjectPublicKeyInfo of the sender's passing key */
  readonly sender?: Uint8Array
}

function entryOf(info: DerNode): Entry | undefined {
  const parts = info.children
  if (info.tag === tags.sequence) {
    const [, holder, algorithm, encrypted] = parts
    const isOurs = isOid(algorithm?.children[0], algorithms.oaep) && encrypted?.tag === tags.octetString
    return holder && isOurs ? { holder: holder.whole, encrypted: encrypted.content } : undefined
  }
  const [, originator, algorithm, keys] = parts
  const point = originator?.children[0]?.children[1]
  const [holder, encrypted] = keys?.children[0]?.children ?? []
  const isOurs = info.tag === 0xa1 && isOid(algorithm?.children[0], algorithms.ecdhSha256) && point?.tag === tags.bitString
  if (!isOurs || holder === undefined || encrypted === undefined) return undefined
  const sender = sequence(sequence(oid(ids.ecKey), oid(ids.p256)), point.whole)
  return { holder: holder.whole, encrypted: encrypted.content, sender }
}

async function opened({ encrypted, sender }: Entry, privateKey: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    if (sender === undefined) {
      const key = await subtle.importKey('pkcs8', privateKey, { name: 'RSA-OAEP', hash: 'SHA-256' }, false, ['decrypt'])
      return new Uint8Array(await subtle.decrypt({ name: 'RSA-OAEP' }, key, encrypted))
    }
    const own = await subtle.importKey('pkcs8', privateKey, { name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits'])
    const theirs = await subtle.importKey('spki', sender, { name: 'ECDH', namedCurve: 'P-256' }, false, [])
    return unwrapKey(await agreedKey(own, theirs), encrypted)
  } catch {
    // Web Crypto throws without telling an altered value from a key of another kind
    return undefined
  }
}

/** The key that wraps the content's key: X9.63 over the shared secret with what it is for (RFC 5753 § 7.2). */
async function agreedKey(own: webcrypto.CryptoKey, theirs: webcrypto.CryptoKey): Promise<Buffer> {
  const secret = new Uint8Array(await subtle.deriveBits({ name: 'ECDH', public: theirs }, own, 256))
  const about = sequence(wrap, context(2, octetString(Uint8Array.of(0, 0, 1, 0))))
  return createHash('sha256')
    .update(secret)
    .update(Uint8Array.of(0, 0, 0, 1))
    .update(about)
    .digest()
}

/** The entries of a set of recipients. */
export function recipientsIn(set: Uint8Array): readonly DerNode[] | undefined {
  const read = readDer(set)
  return read?.tag === tags.set && read.children.length > 0 ? read.children : undefined
}
