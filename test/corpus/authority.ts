import { ecdsaDer } from '#shared/signature/algorithm.ts'
import { readCertificate } from '#shared/signature/certificate.ts'
import { bitString, context, integer, nothing, octetString, oid, sequence, setOf, tagged, tags, utf8String } from '#shared/signature/der.ts'
import { ids } from '#shared/signature/identifiers.ts'
import { makeSigner, type Signer } from '#shared/signature/signer.ts'
import { signBytes } from '#shared/signature/webcrypto.ts'

/** A holder of a key and a certificate, who may issue further ones. */
export interface Holder {
  readonly name: string
  readonly unit?: string
  readonly pair: CryptoKeyPair
  readonly isRsa: boolean
  readonly certificate: Uint8Array
}

export interface CertificatePlan {
  readonly name: string
  readonly unit?: string
  /** self-signed where no issuer is given */
  readonly issuer?: Holder
  readonly rsa?: { readonly bits: number; readonly exponent?: readonly number[] }
  readonly isAuthority?: boolean
  readonly pathLength?: number
  /** bits of the key usage, the first byte of the BIT STRING; 0x04 is keyCertSign */
  readonly usage?: number
  readonly extendedUse?: string
  /** an unknown critical extension */
  readonly unknownCritical?: boolean
}

let serial = 0

/** Makes a key and its certificate as an office's authority does, or with the given faults. */
export async function holder(plan: CertificatePlan): Promise<Holder> {
  const isRsa = plan.rsa !== undefined
  const algorithm = isRsa
    ? {
        name: 'RSASSA-PKCS1-v1_5',
        modulusLength: plan.rsa!.bits,
        publicExponent: Uint8Array.from(plan.rsa!.exponent ?? [1, 0, 1]),
        hash: 'SHA-256',
      }
    : { name: 'ECDSA', namedCurve: 'P-256' }
  const pair = (await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey))
  const own = { name: plan.name, ...(plan.unit === undefined ? {} : { unit: plan.unit }), pair, isRsa }
  const issuer = plan.issuer ?? own
  const signedBy = issuer.isRsa ? sequence(oid(ids.rsaSha256), nothing()) : sequence(oid(ids.ecdsaSha256))
  const time = (text: string) => tagged(tags.utcTime, new TextEncoder().encode(text))
  const body = sequence(
    context(0, integer(2)),
    integer(Uint8Array.of(0x40, ++serial)),
    signedBy,
    named(issuer),
    sequence(time('250101000000Z'), time('350101000000Z')),
    named(own),
    publicKey,
    context(3, sequence(...extensions(plan))),
  )
  const raw = await signBytes(issuer.isRsa ? 'rsa' : 'p256', issuer.pair.privateKey, body)
  return { ...own, certificate: sequence(body, signedBy, bitString(issuer.isRsa ? raw : ecdsaDer(raw))) }
}

/** The holder as a signer whose file carries the certificates of the issuers given. */
export async function signerOf({ certificate, pair }: Holder, ...chain: readonly Holder[]): Promise<Signer> {
  const signer = await makeSigner(
    certificate,
    pair.privateKey,
    chain.map((issuer) => issuer.certificate),
  )
  if (!signer) throw new Error('the certificate cannot sign')
  return signer
}

export async function trusted(...holders: readonly Holder[]) {
  const read = await Promise.all(holders.map(({ certificate }) => readCertificate(certificate)))
  return read.filter((one) => one !== undefined)
}

function named({ name, unit }: { readonly name: string; readonly unit?: string }): Uint8Array {
  const field = (id: string, text: string) => setOf(sequence(oid(id), utf8String(text)))
  return sequence(...(unit === undefined ? [] : [field(ids.organization, unit)]), field(ids.commonName, name))
}

function extensions({ isAuthority, pathLength, usage, extendedUse, unknownCritical }: CertificatePlan): readonly Uint8Array[] {
  const yes = tagged(tags.boolean, Uint8Array.of(0xff))
  const critical = (id: string, value: Uint8Array) => sequence(oid(id), yes, octetString(value))
  const limits = isAuthority ? [yes, ...(pathLength === undefined ? [] : [integer(pathLength)])] : []
  return [
    critical(ids.basicConstraints, sequence(...limits)),
    critical(ids.keyUsage, tagged(tags.bitString, Uint8Array.of(0, usage ?? (isAuthority ? 0x06 : 0xc0)))),
    ...(extendedUse === undefined ? [] : [sequence(oid(ids.extendedKeyUsage), octetString(sequence(oid(extendedUse))))]),
    ...(unknownCritical ? [critical('1.3.6.1.4.1.99999.1', sequence())] : []),
  ]
}
