import { knownRoot } from '#shared/signature/chain.ts'
import { conclude, nothingKnown, type Verification } from '#shared/signature/verdict.ts'
import { checkPackage } from '../vault/openPackage.ts'
import type { Known } from './knowledge.ts'

/** A package: all its bytes are checked; the state of its signature is added. No signature is required, so none is missing. */
export async function verifyPackageFile(file: string, known: Known, signal?: AbortSignal): Promise<Verification> {
  const trusted = known.trusted.map(({ fingerprint }) => fingerprint)
  const checked = await checkPackage(file, { trusted, readFor: 'proof', ...(signal ? { signal } : {}) })
  if (!checked.ok) return conclude({ file, kind: 'package', reasons: ['file.notRead'], facts: nothingKnown, signatures: [] })
  const { verdict, package: about } = checked.value
  const isWhole = verdict === 'ok'
  const signature = about?.signature
  const isSigned = signature !== undefined && signature.state !== 'none'
  const holds = isSigned && signature.state !== 'invalid'
  return conclude({
    file,
    kind: 'package',
    reasons: [...(isWhole ? [] : (['package.refused'] as const)), ...(signature?.weakness ?? [])],
    facts: { ...nothingKnown, intact: isWhole, covered: isSigned ? isWhole && holds : null, contentsAgree: isWhole },
    signatures: isSigned
      ? [
          {
            name: signature.name ?? '',
            fingerprint: signature.fingerprint ?? '',
            intact: holds,
            covered: isWhole && holds,
            trusted: signature.state === 'valid' ? 'given' : 'unknown',
            namesRecord: null,
            claimedTime: '',
            ...(signature.issued && { certificate: knownRoot(signature.issued, known.trusted) }),
          },
        ]
      : [],
  })
}
