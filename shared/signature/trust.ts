import { isSameName } from '../text/sameName.ts'
import { type ExpectedSigner, expectedSigners, momentOf, type ReadRecord } from './agreement/record.ts'
import { knownTaskOf } from './agreement/task.ts'
import { type Certificate, isIssuedBy } from './certificate.ts'
import type { VerifyContext } from './context.ts'
import type { SignatureReport } from './report.ts'
import type { Trust } from './verdict.ts'

export interface SignerTrust {
  readonly trusted: Trust
  /** whether the certificate's holder is the person the record names for this key; null when it names none */
  readonly namesRecord: boolean | null
  /** a certificate or authority that the verifying person trusts vouches for this key, but for another person */
  readonly vouchesForAnother: boolean
}

/**
 * Why the signer may be believed to be who the record says: the task's roster names this fingerprint for one of the
 * expected persons, the verifying person gave this very certificate, or an authority given issued it. The last two vouch
 * for the person the certificate names, so they count only where that is the person of the record.
 */
export async function trustOf(signature: SignatureReport, read: ReadRecord | undefined, context: VerifyContext): Promise<SignerTrust> {
  const { certificate, chain } = signature
  const roster = (read && knownTaskOf(read.record, context.tasks)?.task.panel) ?? []
  const person = read && expectedSigners(read).find(({ fingerprint }) => fingerprint === certificate.fingerprint)
  const namesRecord = person === undefined ? null : isHolder(certificate, person)
  const isNamed = roster.some(({ id, fingerprint }) => fingerprint === certificate.fingerprint && person?.expert === id)
  if (isNamed) return { trusted: 'roster', namesRecord, vouchesForAnother: false }
  const moment = read ? momentOf(read, signature) : signature.claimedTime
  const isGiven = context.trusted.some(({ fingerprint }) => fingerprint === certificate.fingerprint)
  const vouched = isGiven ? 'given' : (await leadsTo(certificate, chain, context.trusted, moment)) ? 'chain' : 'unknown'
  const vouchesForAnother = vouched !== 'unknown' && namesRecord === false
  return { trusted: vouchesForAnother ? 'unknown' : vouched, namesRecord, vouchesForAnother }
}

/** Names compared as people read them: compatibility forms folded, blanks apart. */
function isHolder({ name, unit }: Certificate, person: ExpectedSigner): boolean {
  if (!isSameName(name, person.name)) return false
  return unit === undefined || person.unit === undefined || isSameName(unit, person.unit)
}

const longestChain = 6

/**
 * Whether issuers lead from a signer's certificate to one of the anchors (RFC 5280 § 6, without policies and revocation):
 * every issuer carried is tried, each authority's path length holds, and the signer's own certificate is for signing.
 */
async function leadsTo(
  certificate: Certificate,
  carried: readonly Certificate[],
  anchors: readonly Certificate[],
  moment: string,
): Promise<boolean> {
  return certificate.maySignDocuments && climb(certificate, carried, anchors, moment, 0)
}

/** `below` counts the authorities passed so far, the signer not among them. */
async function climb(
  certificate: Certificate,
  carried: readonly Certificate[],
  anchors: readonly Certificate[],
  moment: string,
  below: number,
): Promise<boolean> {
  const allows = (issuer: Certificate) => issuer.pathLength === undefined || issuer.pathLength >= below
  for (const anchor of anchors) if (allows(anchor) && (await isIssuedBy(certificate, anchor, moment))) return true
  if (below >= longestChain) return false
  for (const issuer of carried) {
    if (issuer.fingerprint === certificate.fingerprint || !allows(issuer) || !(await isIssuedBy(certificate, issuer, moment))) continue
    const rest = carried.filter(({ fingerprint }) => fingerprint !== issuer.fingerprint)
    if (await climb(issuer, rest, anchors, moment, below + 1)) return true
  }
  return false
}
