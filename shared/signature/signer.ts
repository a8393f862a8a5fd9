import { type KeyName, keyName } from './algorithm.ts'
import { readCertificate } from './certificate.ts'
import { signBytes, type WebKey } from './webcrypto.ts'

/** One person's key, ready to sign; the private key itself stays where it was opened. */
export interface Signer {
  readonly algorithm: KeyName
  /** DER */
  readonly certificate: Uint8Array
  /** DER of the issuers of an office-issued certificate, nearest first */
  readonly chain?: readonly Uint8Array[]
  readonly name: string
  readonly unit?: string
  /** SHA-256 of the certificate's DER, hex */
  readonly fingerprint: string
  /** RSA PKCS#1 v1.5 with SHA-256, or ECDSA P-256 with SHA-256 as r‖s */
  sign(data: Uint8Array): Promise<Uint8Array>
}

/** A signer over a Web Crypto key; `undefined` when the certificate's key is of a kind the product does not sign with. */
export async function makeSigner(
  certificate: Uint8Array,
  privateKey: WebKey,
  chain: readonly Uint8Array[] = [],
): Promise<Signer | undefined> {
  const read = await readCertificate(certificate)
  const algorithm = keyName(read?.publicKey)
  if (!read || !algorithm) return undefined
  return {
    algorithm,
    certificate,
    ...(chain.length ? { chain } : {}),
    name: read.name,
    ...(read.unit === undefined ? {} : { unit: read.unit }),
    fingerprint: read.fingerprint,
    sign: (data) => signBytes(algorithm === 'p256' ? 'p256' : 'rsa', privateKey, data),
  }
}
