import { ecdsaDer } from '#shared/signature/algorithm.ts'
import { bitString, context, integer, oid, sequence, setOf, tagged, tags, utf8String } from '#shared/signature/der.ts'
import { ids } from '#shared/signature/identifiers.ts'
import { makeSigner, type Signer } from '#shared/signature/signer.ts'

/** A certificate as an odd or careless maker writes it; fields that are absent are as the product writes them. Self-signed, P-256. */
export interface RawCertificate {
  /** the name's fields in order: identifier and value in DER */
  readonly subject?: readonly (readonly [id: string, value: Uint8Array])[]
  readonly issuer?: readonly (readonly [id: string, value: Uint8Array])[]
  readonly from?: string
  readonly to?: string
  readonly serial?: Uint8Array
  /** the whole list, each a SEQUENCE; none leaves the field out */
  readonly extensions?: readonly Uint8Array[] | 'none'
  readonly version?: 0 | 2
}

export const expertName = [
  [ids.organization, utf8String('外部大学A')],
  [ids.commonName, utf8String('专家甲')],
] as const

/** A signer with a fresh P-256 key under such a certificate. */
export async function rawSigner(plan: RawCertificate): Promise<Signer> {
  const pair = (await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])) as CryptoKeyPair
  const key = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey))
  const algorithm = sequence(oid(ids.ecdsaSha256))
  const name = (fields: NonNullable<RawCertificate['subject']>) => sequence(...fields.map(([id, value]) => setOf(sequence(oid(id), value))))
  const subject = plan.subject ?? expertName
  const extensions = plan.extensions ?? []
  const body = sequence(
    ...(plan.version === 0 ? [] : [context(0, integer(plan.version ?? 2))]),
    tagged(tags.integer, plan.serial ?? Uint8Array.of(0x41)),
    algorithm,
    name(plan.issuer ?? subject),
    sequence(time(plan.from ?? '20260101000000Z'), time(plan.to ?? '20290101000000Z')),
    name(subject),
    key,
    ...(extensions === 'none' || extensions.length === 0 ? [] : [context(3, sequence(...extensions))]),
  )
  const raw = new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, Uint8Array.from(body)))
  const signer = await makeSigner(sequence(body, algorithm, bitString(ecdsaDer(raw))), pair.privateKey)
  if (!signer) throw new Error('the certificate cannot sign')
  return signer
}

function time(text: string): Uint8Array {
  return text.length === 15
    ? tagged(tags.generalizedTime, new TextEncoder().encode(text))
    : tagged(tags.utcTime, new TextEncoder().encode(text))
}
