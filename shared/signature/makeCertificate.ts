import { ecdsaDer, type KeyName } from './algorithm.ts'
import { fromLatin1 } from './bytes.ts'
import type { Certificate } from './certificate.ts'
import { bitString, context, integer, nothing, octetString, oid, readDer, sequence, setOf, tagged, tags, utf8String } from './der.ts'
import { ids } from './identifiers.ts'
import type { Signer } from './signer.ts'
import { digest } from './webcrypto.ts'

export interface CertificateRequest {
  readonly name: string
  readonly unit?: string
  /** ISO 8601 */
  readonly notBefore: string
  readonly notAfter: string
  /** 16 random bytes: NSS refuses a serial used twice by one issuer name */
  readonly serial: Uint8Array
  /** the holder's role in reviews, as the subject's title */
  readonly role?: string
  /** SubjectPublicKeyInfo of the holder */
  readonly publicKey: Uint8Array
  /** of the key that signs: the issuer's, or the holder's own */
  readonly algorithm: KeyName
  /** the certificate of the authority that issues; self-signed when absent */
  readonly issuer?: Certificate
  /** an authority that issues to persons, not to other authorities, and signs what it publishes */
  readonly isAuthority?: boolean
}

/** A certificate (RFC 5280): names in UTF-8; of an expert with key usage digitalSignature and nonRepudiation, and no authority. `sign` as a signer's: by the key that `algorithm` names. */
export async function makeCertificate(request: CertificateRequest, sign: Signer['sign']): Promise<Uint8Array> {
  const name = distinguishedName(request)
  const algorithm = request.algorithm === 'p256' ? sequence(oid(ids.ecdsaSha256)) : sequence(oid(ids.rsaSha256), nothing())
  const serial = request.serial.slice()
  serial[0] = (serial[0]! & 0x7f) | 0x40
  const body = sequence(
    context(0, integer(2)),
    integer(serial),
    algorithm,
    request.issuer?.subject.whole ?? name,
    sequence(time(request.notBefore), time(request.notAfter)),
    name,
    request.publicKey,
    context(3, await extensions(request)),
  )
  const raw = await sign(body)
  return sequence(body, algorithm, bitString(request.algorithm === 'p256' ? ecdsaDer(raw) : raw))
}

function distinguishedName({ name, unit, role }: CertificateRequest): Uint8Array {
  const field = (id: string, text: string) => setOf(sequence(oid(id), utf8String(text)))
  return sequence(...(unit ? [field(ids.organization, unit)] : []), ...(role ? [field(ids.title, role)] : []), field(ids.commonName, name))
}

/** Bits of the key usage: digitalSignature with nonRepudiation, or with keyCertSign and cRLSign. */
const usage = { person: Uint8Array.of(6, 0xc0), authority: Uint8Array.of(1, 0x86) }

async function extensions({ publicKey, issuer, isAuthority }: CertificateRequest): Promise<Uint8Array> {
  const key = readDer(publicKey)?.children[1]?.content.subarray(1) ?? publicKey
  const identifier = (await digest('SHA-256', key)).subarray(0, 20)
  const extension = (id: string, critical: boolean, value: Uint8Array) =>
    sequence(oid(id), ...(critical ? [tagged(tags.boolean, Uint8Array.of(0xff))] : []), octetString(value))
  const constraints = isAuthority ? sequence(tagged(tags.boolean, Uint8Array.of(0xff)), integer(0)) : sequence()
  return sequence(
    extension(ids.basicConstraints, true, constraints),
    extension(ids.keyUsage, true, tagged(tags.bitString, isAuthority ? usage.authority : usage.person)),
    extension(ids.subjectKeyIdentifier, false, octetString(identifier)),
    ...(issuer?.keyIdentifier ? [extension(ids.authorityKeyIdentifier, false, sequence(tagged(0x80, issuer.keyIdentifier)))] : []),
  )
}

/** UTCTime up to 2049, GeneralizedTime after (RFC 5280 § 4.1.2.5). */
function time(iso: string): Uint8Array {
  const digits = `${new Date(iso).toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`
  return Number(digits.slice(0, 4)) < 2050
    ? tagged(tags.utcTime, fromLatin1(digits.slice(2)))
    : tagged(tags.generalizedTime, fromLatin1(digits))
}
