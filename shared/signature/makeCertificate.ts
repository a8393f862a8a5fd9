import { ecdsaDer } from './algorithm.ts'
import { fromLatin1 } from './bytes.ts'
import { bitString, context, integer, nothing, octetString, oid, readDer, sequence, setOf, tagged, tags, utf8String } from './der.ts'
import { ids } from './identifiers.ts'
import { digest, signBytes, type WebKey } from './webcrypto.ts'

export interface CertificateRequest {
  readonly name: string
  readonly unit?: string
  /** ISO 8601 */
  readonly notBefore: string
  readonly notAfter: string
  /** 16 random bytes: NSS refuses a serial used twice by one issuer name */
  readonly serial: Uint8Array
  /** SubjectPublicKeyInfo */
  readonly publicKey: Uint8Array
  readonly algorithm: 'rsa3072' | 'p256'
}

/** A self-signed certificate for one expert: names in UTF-8, key usage digitalSignature and nonRepudiation, no authority. */
export async function makeCertificate(request: CertificateRequest, privateKey: WebKey): Promise<Uint8Array> {
  const name = distinguishedName(request.name, request.unit)
  const algorithm = request.algorithm === 'p256' ? sequence(oid(ids.ecdsaSha256)) : sequence(oid(ids.rsaSha256), nothing())
  const serial = request.serial.slice()
  serial[0] = (serial[0]! & 0x7f) | 0x40
  const body = sequence(
    context(0, integer(2)),
    integer(serial),
    algorithm,
    name,
    sequence(time(request.notBefore), time(request.notAfter)),
    name,
    request.publicKey,
    context(3, await extensions(request.publicKey)),
  )
  const kind = request.algorithm === 'p256' ? 'p256' : 'rsa'
  const raw = await signBytes(kind, privateKey, body)
  return sequence(body, algorithm, bitString(kind === 'p256' ? ecdsaDer(raw) : raw))
}

function distinguishedName(name: string, unit: string | undefined): Uint8Array {
  const field = (id: string, text: string) => setOf(sequence(oid(id), utf8String(text)))
  return sequence(...(unit ? [field(ids.organization, unit)] : []), field(ids.commonName, name))
}

async function extensions(publicKey: Uint8Array): Promise<Uint8Array> {
  const key = readDer(publicKey)?.children[1]?.content.subarray(1) ?? publicKey
  const identifier = (await digest('SHA-256', key)).subarray(0, 20)
  const extension = (id: string, critical: boolean, value: Uint8Array) =>
    sequence(oid(id), ...(critical ? [tagged(tags.boolean, Uint8Array.of(0xff))] : []), octetString(value))
  return sequence(
    extension(ids.basicConstraints, true, sequence()),
    extension(ids.keyUsage, true, tagged(tags.bitString, Uint8Array.of(6, 0xc0))),
    extension(ids.subjectKeyIdentifier, false, octetString(identifier)),
  )
}

/** UTCTime up to 2049, GeneralizedTime after (RFC 5280 § 4.1.2.5). */
function time(iso: string): Uint8Array {
  const digits = `${new Date(iso).toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`
  return Number(digits.slice(0, 4)) < 2050
    ? tagged(tags.utcTime, fromLatin1(digits.slice(2)))
    : tagged(tags.generalizedTime, fromLatin1(digits))
}
