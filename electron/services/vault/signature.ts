import { type IssuedBy, issuedBy } from '#shared/signature/chain.ts'
import { verifyCms } from '#shared/signature/cms.ts'
import type { Reason } from '#shared/signature/reasons.ts'
import { certificateReasons } from '#shared/signature/signerKey.ts'
import { formOf, type SignatureForm } from './signatureForm.ts'

/** The state of a package's signature: none, valid from a trusted signer, valid from an unknown signer, or invalid. */
export interface PackageSignature {
  readonly state: 'none' | 'valid' | 'untrusted' | 'invalid'
  readonly name?: string
  readonly fingerprint?: string
  /** who issued the signer's certificate, as far as the signature itself carries it */
  readonly issued?: IssuedBy
  /** the signer's certificate has a key or a name that is not accepted */
  readonly weakness?: readonly Reason[]
  /** why an `invalid` one is not accepted although the content is unchanged */
  readonly form?: SignatureForm
}

/** Verifies signature.p7s over the bytes of the tag manifest; `trusted` are SHA-256 fingerprints. */
export async function checkSignature(
  signature: Uint8Array | undefined,
  tagManifest: Uint8Array | undefined,
  trusted: readonly string[],
): Promise<PackageSignature> {
  if (signature === undefined) return { state: 'none' }
  if (tagManifest === undefined) return { state: 'invalid' }
  const facts = await verifyCms(signature, tagManifest)
  const issued = facts.certificate && (await issuedBy(facts.certificate, facts.chain, [], undefined))
  const about = { name: facts.certificate?.name, fingerprint: facts.certificate?.fingerprint, ...(issued && { issued }) }
  if (!facts.intact) {
    const form = await formOf(signature, tagManifest)
    return { state: 'invalid', ...about, ...(form && { form }) }
  }
  const isTrusted = about.fingerprint !== undefined && trusted.includes(about.fingerprint)
  const weakness = facts.certificate ? certificateReasons(facts.certificate) : []
  return { state: isTrusted ? 'valid' : 'untrusted', ...about, ...(weakness.length > 0 && { weakness }) }
}
