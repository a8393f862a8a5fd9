import { keyName } from './algorithm.ts'
import type { Certificate } from './certificate.ts'
import type { Reason } from './reasons.ts'

/** Why a signer's certificate is not accepted whoever it names: a key of another kind or too weak, a name that cannot be shown. */
export function certificateReasons(certificate: Certificate): readonly Reason[] {
  return [...keyReasons(certificate), ...(certificate.hasClearName ? [] : (['signer.nameUnclear'] as const))]
}

/** Names a key of a kind that nobody signs with here; of other kinds, a key that is too weak. */
export function keyReasons({ publicKey, isStrong }: Certificate): readonly Reason[] {
  if (keyName(publicKey) === undefined) return ['signature.keyKind']
  return isStrong ? [] : ['signature.weakKey']
}
