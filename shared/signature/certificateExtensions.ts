import { type DerNode, isOid, readDer, tags } from './der.ts'
import { ids } from './identifiers.ts'

/** What a certificate's extensions allow it (RFC 5280 § 4.2). */
export interface CertificateLimits {
  /** basic constraints name an authority, and the key usage, where there is one, lets it sign certificates */
  readonly mayIssue: boolean
  /** how many authorities are allowed between this one and a signer; unlimited where absent */
  readonly pathLength?: number
  /** no usage named, or one for signing documents or mail */
  readonly maySignDocuments: boolean
  /** a critical extension this product does not know: such a certificate must not be relied on */
  readonly hasUnknownCritical: boolean
}

/** Extensions that may be critical: those read here and those that grant nothing. */
const known = [ids.basicConstraints, ids.keyUsage, ids.extendedKeyUsage, ids.subjectAlternativeName, ids.certificatePolicies]

/** Document signing (RFC 9336), mail, any use; Adobe's and Microsoft's document signing, which office certificates carry. */
const signingUses = ['1.3.6.1.5.5.7.3.36', '1.3.6.1.5.5.7.3.4', '2.5.29.37.0', '1.2.840.113583.1.1.5', '1.3.6.1.4.1.311.10.3.12']

/** Reads the limits from the list of extensions of a certificate (the children of its field [3]). */
export function limitsOf(list: readonly DerNode[]): CertificateLimits {
  const of = (id: string) => extensionValue(list, id)
  const constraints = of(ids.basicConstraints)
  const usage = of(ids.keyUsage)
  const extended = of(ids.extendedKeyUsage)
  const isAuthority = constraints?.children[0]?.tag === tags.boolean && constraints.children[0].content[0] === 0xff
  const mayCertify = usage === undefined || ((usage.content[1] ?? 0) & 0x04) !== 0
  const length = constraints?.children.find(({ tag }) => tag === tags.integer)?.content
  const isCritical = (entry: DerNode) => entry.children[1]?.tag === tags.boolean && entry.children[1].content[0] === 0xff
  return {
    mayIssue: isAuthority && mayCertify,
    ...(length === undefined ? {} : { pathLength: length.reduce((sum, byte) => sum * 256 + byte, 0) }),
    maySignDocuments: extended === undefined || extended.children.some((use) => signingUses.some((id) => isOid(use, id))),
    hasUnknownCritical: list.some((entry) => isCritical(entry) && !known.some((id) => isOid(entry.children[0], id))),
  }
}

/** The value of one extension, read as DER. */
export function extensionValue(list: readonly DerNode[], id: string): DerNode | undefined {
  const value = list.find((entry) => isOid(entry.children[0], id))?.children.at(-1)
  return value?.tag === tags.octetString ? readDer(value.content) : undefined
}
