import { readCertificate } from '#shared/signature/certificate.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import { openKeyFile, signerOf } from './index.ts'
import { type KeyFile, writePkcs12 } from './pkcs12.ts'

export interface AdoptedCertificate {
  /** encrypted PKCS#12 under the same passphrase */
  readonly p12: Uint8Array
  readonly signer: Signer
  /** ISO 8601, UTC */
  readonly notAfter: string
}

/**
 * Puts the certificate that an office issued for the key of a file, with its issuers, in the place of the one that is there.
 * `certificates` in DER. Faults: those of `openIdentity`; `identity.mismatch` where none is for this key.
 */
export async function adoptCertificate(ask: {
  readonly p12: Uint8Array
  readonly passphrase: string
  readonly certificates: readonly Uint8Array[]
  readonly now: Date
}): Promise<Result<AdoptedCertificate>> {
  const file = openKeyFile(ask.p12, ask.passphrase)
  if (!file.ok) return file
  const { privateKey } = file.value
  const signer = await signerOf({ privateKey, certificates: ask.certificates }, ask.now)
  if (!signer.ok) return signer
  const { certificate, chain = [], name } = signer.value
  const keyFile: KeyFile = { privateKey, certificates: [certificate, ...chain] }
  const notAfter = (await readCertificate(certificate))?.notAfter ?? ''
  return ok({ p12: writePkcs12(keyFile, name, ask.passphrase), signer: signer.value, notAfter })
}
