import { hex } from '../format/canonical.ts'
import { isStrongKey, verifySignature } from './algorithm.ts'
import { equalBytes, latin1 } from './bytes.ts'
import { type CertificateLimits, extensionValue, limitsOf } from './certificateExtensions.ts'
import { type DerNode, readDer, tags } from './der.ts'
import { ids } from './identifiers.ts'
import { isClearName, nameField } from './names.ts'
import { digest } from './webcrypto.ts'

/** What the product reads from an X.509 certificate. Times are ISO 8601 in UTC. */
export interface Certificate extends CertificateLimits {
  readonly der: Uint8Array
  /** SHA-256 of the DER, 64 hex digits: what rosters and forms name the signer by */
  readonly fingerprint: string
  readonly name: string
  readonly unit?: string
  readonly serial: DerNode
  readonly issuer: DerNode
  readonly subject: DerNode
  readonly notBefore: string
  readonly notAfter: string
  readonly publicKey: DerNode
  readonly maySign: boolean
  /** RSA 2,048 to 8,192 bits with an exponent over 65,536, or a curve this product accepts */
  readonly isStrong: boolean
  /** name and unit show what they say, see `isClearName` */
  readonly hasClearName: boolean
  readonly keyIdentifier?: Uint8Array
}

/** Reads a certificate's DER; `undefined` when it is not one. Says nothing about trust. */
export async function readCertificate(der: Uint8Array): Promise<Certificate | undefined> {
  const body = readDer(der)?.children[0]?.children
  if (!body) return undefined
  const fields = body[0]?.tag === 0xa0 ? body.slice(1) : body
  const [serial, , issuer, validity, subject, publicKey] = fields
  const notBefore = isoTime(validity?.children[0])
  const notAfter = isoTime(validity?.children[1])
  if (serial?.tag !== tags.integer || !issuer || !subject || publicKey?.tag !== tags.sequence || !notBefore || !notAfter) return undefined
  const name = nameField(subject, ids.commonName) ?? ''
  const unit = nameField(subject, ids.organization)
  const extensions = fields.find((field) => field.tag === 0xa3)?.children[0]?.children ?? []
  const usage = extensionValue(extensions, ids.keyUsage)
  const keyIdentifier = extensionValue(extensions, ids.subjectKeyIdentifier)?.content
  return {
    der,
    fingerprint: hex(await digest('SHA-256', der)),
    name,
    ...(unit === undefined ? {} : { unit }),
    serial,
    issuer,
    subject,
    notBefore,
    notAfter,
    publicKey,
    ...limitsOf(extensions),
    isStrong: isStrongKey(publicKey),
    hasClearName: isClearName(name) && isClearName(unit ?? ''),
    maySign: usage === undefined || ((usage.content[1] ?? 0) & 0xc0) !== 0,
    ...(keyIdentifier ? { keyIdentifier } : {}),
  }
}

/** Whether `issuer` is a certificate authority whose key signed `certificate`, both valid at `time` (ISO), both understood. */
export async function isIssuedBy(certificate: Certificate, issuer: Certificate, time: string): Promise<boolean> {
  if (!issuer.mayIssue || !issuer.isStrong || issuer.hasUnknownCritical || certificate.hasUnknownCritical) return false
  if (!equalBytes(certificate.issuer.whole, issuer.subject.whole)) return false
  if (!isValidAt(certificate, time) || !isValidAt(issuer, time)) return false
  const [body, algorithm, signature] = readDer(certificate.der)?.children ?? []
  if (!body || !signature || signature.content[0] !== 0) return false
  return verifySignature(algorithm, undefined, issuer.publicKey, signature.content.subarray(1), body.whole)
}

/**
 * Whether a signature made at `time` (ISO) by this certificate may count. The beginning is asked of issued certificates
 * only: in a self-signed one its holder sets it, so it protects nobody.
 */
export function maySignAt(certificate: Certificate, time: string): boolean {
  const isSelfSigned = equalBytes(certificate.issuer.whole, certificate.subject.whole)
  return isSelfSigned ? Date.parse(time) <= Date.parse(certificate.notAfter) : isValidAt(certificate, time)
}

export function isValidAt(certificate: Pick<Certificate, 'notBefore' | 'notAfter'>, time: string): boolean {
  const at = Date.parse(time)
  return at >= Date.parse(certificate.notBefore) && at <= Date.parse(certificate.notAfter)
}

/** The fingerprint in groups of four, to be compared aloud: `1A2B 3C4D …`. */
export function readableFingerprint(fingerprint: string): string {
  return (fingerprint.toUpperCase().match(/.{1,4}/g) ?? []).join(' ')
}

function isoTime(node: DerNode | undefined): string | undefined {
  const text = node ? latin1(node.content) : ''
  const short = node?.tag === tags.utcTime ? /^(\d\d)(\d{10})Z$/.exec(text) : null
  const full = short ? `${Number(short[1]) < 50 ? '20' : '19'}${text}` : text
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(full)
  if (!parts || (node?.tag !== tags.utcTime && node?.tag !== tags.generalizedTime)) return undefined
  const iso = `${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}:${parts[5]}:${parts[6]}Z`
  return Number.isNaN(Date.parse(iso)) ? undefined : iso
}
