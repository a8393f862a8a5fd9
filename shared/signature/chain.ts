import { equalBytes } from './bytes.ts'
import { type Certificate, isIssuedBy } from './certificate.ts'
import { ids } from './identifiers.ts'
import { nameField } from './names.ts'
import type { Office } from './office.ts'

const longestChain = 6

/**
 * The issuers that lead from a certificate to one of the anchors, nearest first, the anchor last (RFC 5280 § 6, without policies
 * and revocation): every issuer carried is tried, and each authority's path length holds. `undefined` where none leads there.
 */
export function pathTo(
  certificate: Certificate,
  carried: readonly Certificate[],
  anchors: readonly Certificate[],
  moment: string,
): Promise<readonly Certificate[] | undefined> {
  return climb(certificate, carried, anchors, moment, 0)
}

/** `below` counts the authorities passed so far, the signer not among them. */
async function climb(
  certificate: Certificate,
  carried: readonly Certificate[],
  anchors: readonly Certificate[],
  moment: string,
  below: number,
): Promise<readonly Certificate[] | undefined> {
  const allows = (issuer: Certificate) => issuer.pathLength === undefined || issuer.pathLength >= below
  for (const anchor of anchors) if (allows(anchor) && (await isIssuedBy(certificate, anchor, moment))) return [anchor]
  if (below >= longestChain) return undefined
  for (const issuer of carried) {
    if (issuer.fingerprint === certificate.fingerprint || !allows(issuer) || !(await isIssuedBy(certificate, issuer, moment))) continue
    const rest = carried.filter(({ fingerprint }) => fingerprint !== issuer.fingerprint)
    const further = await climb(issuer, rest, anchors, moment, below + 1)
    if (further) return [issuer, ...further]
  }
  return undefined
}

/** Who issued a signer's certificate, for how long; no statement about trust. Times ISO 8601 in UTC. */
export interface IssuedBy {
  readonly notBefore: string
  readonly notAfter: string
  /** what the certificate says of the holder's role */
  readonly role?: string
  /** the name of who issued it; none of a certificate that its holder made */
  readonly issuer?: string
  /** the authority's own certificate at the end of the chain: given to the verifier (or named by the task), or only carried by the file */
  readonly root?: { readonly fingerprint: string; readonly given: boolean }
  /** where the task names an office: whether that office issued it */
  readonly ofTask?: boolean
}

/** Says of a signer's certificate who issued it. Each signature in the chain is verified; dates are those of the certificate's start. */
export async function issuedBy(
  certificate: Certificate,
  carried: readonly Certificate[],
  trusted: readonly Certificate[],
  office: Office | undefined,
): Promise<IssuedBy> {
  const { notBefore, notAfter, subject, issuer } = certificate
  const role = nameField(subject, ids.title)
  const said = { notBefore, notAfter, ...(role !== undefined && { role }) }
  const isOwn = equalBytes(issuer.whole, subject.whole)
  if (isOwn) return { ...said, ...(office && { ofTask: false }) }
  const given = office ? [office.certificate, ...trusted] : trusted
  const known = await pathTo(certificate, carried, given, notBefore)
  const roots = carried.filter((one) => equalBytes(one.issuer.whole, one.subject.whole))
  const path = known ?? (await pathTo(certificate, carried, roots, notBefore))
  const root = path?.at(-1)
  return {
    ...said,
    issuer: nameField(issuer, ids.commonName) ?? nameField(issuer, ids.organization) ?? '',
    ...(root && { root: { fingerprint: root.fingerprint, given: known !== undefined } }),
    ...(office && { ofTask: root?.fingerprint === office.certificate.fingerprint }),
  }
}

/** The same of a signature that was read before the trusted certificates were known: a root among them was given. */
export function knownRoot(issued: IssuedBy, trusted: readonly Certificate[]): IssuedBy {
  const { root } = issued
  const isGiven = root !== undefined && trusted.some(({ fingerprint }) => fingerprint === root.fingerprint)
  return isGiven ? { ...issued, root: { ...root, given: true } } : issued
}
