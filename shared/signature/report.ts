import type { Certificate } from './certificate.ts'
import type { Reason } from './reasons.ts'

/** One signature as it stands in a file. Trust is decided by the caller, who knows the roster. */
export interface SignatureReport {
  readonly certificate: Certificate
  /** certificates of issuers carried along */
  readonly chain: readonly Certificate[]
  /** the digest is that of the bytes signed and the value verifies */
  readonly intact: boolean
  /** it covers the whole file but later permitted signatures */
  readonly covered: boolean
  /** what the signer's computer said; proves nothing */
  readonly claimedTime: string
}

/** What the container says by itself, before anything is compared with the result inside. */
export interface ContainerReport {
  readonly reasons: readonly Reason[]
  readonly signatures: readonly SignatureReport[]
}
