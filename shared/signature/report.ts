import type { Certificate } from './certificate.ts'
import type { Reason } from './reasons.ts'

/** One signature of a file. The caller, who knows the roster, decides on trust. */
export interface SignatureReport {
  readonly certificate: Certificate
  /** certificates of issuers carried along */
  readonly chain: readonly Certificate[]
  /** the digest is that of the bytes signed and the value verifies */
  readonly intact: boolean
  /** it covers the whole file but later permitted signatures */
  readonly covered: boolean
  /** the time claimed by the signer's computer; proves nothing */
  readonly claimedTime: string
}

/** Facts about the container alone, before anything is compared with the result inside. */
export interface ContainerReport {
  readonly reasons: readonly Reason[]
  readonly signatures: readonly SignatureReport[]
}
