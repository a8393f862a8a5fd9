import { isSameName } from '../text/sameName.ts'
import { type ExpectedSigner, expectedSigners, momentOf, type ReadRecord } from './agreement/record.ts'
import { knownTaskOf } from './agreement/task.ts'
import { type Certificate, maySignAt } from './certificate.ts'
import { type IssuedBy, issuedBy, pathTo } from './chain.ts'
import type { VerifyContext } from './context.ts'
import { officeOf } from './office.ts'
import type { Reason } from './reasons.ts'
import type { SignatureReport } from './report.ts'
import type { Trust } from './verdict.ts'

export interface SignerTrust {
  readonly trusted: Trust
  /** whether the certificate's holder is the person the record names for this key; null when it names none */
  readonly namesRecord: boolean | null
  readonly issued: IssuedBy
  /** `signer.name`: whoever vouches for this key vouches for another person; `signer.withdrawn .office`: the task's office does not stand by it */
  readonly reasons: readonly Reason[]
}

/**
 * Why the signer may be believed to be who the record says: the task's roster names this fingerprint for one of the
 * expected persons, the verifying person gave this very certificate, or an authority issued it that was given or that the
 * task names as its office. The last two vouch for the person the certificate names, so they count only where that is the
 * person of the record. A certificate that the task's office has withdrawn counts for nobody.
 */
export async function trustOf(signature: SignatureReport, read: ReadRecord | undefined, context: VerifyContext): Promise<SignerTrust> {
  const { certificate, chain } = signature
  const task = read && knownTaskOf(read.record, context.tasks)?.task
  const office = task && (await officeOf(task))
  const issued = await issuedBy(certificate, chain, context.trusted, office)
  const person = read && expectedSigners(read).find(({ fingerprint }) => fingerprint === certificate.fingerprint)
  const namesRecord = person === undefined ? null : isHolder(certificate, person)
  const said = { namesRecord, issued }
  if (office?.withdrawn.has(certificate.fingerprint)) return { ...said, trusted: 'unknown', reasons: ['signer.withdrawn'] }
  const isNamed = task?.panel.some(({ id, fingerprint }) => fingerprint === certificate.fingerprint && person?.expert === id)
  if (isNamed) return { ...said, trusted: 'roster', reasons: [] }
  const moment = read ? momentOf(read, signature) : signature.claimedTime
  const isGiven = context.trusted.some(({ fingerprint }) => fingerprint === certificate.fingerprint)
  const anchors = office ? [office.certificate, ...context.trusted] : context.trusted
  // the signer's own certificate must be one for signing
  const path = certificate.maySignDocuments ? await pathTo(certificate, chain, anchors, moment) : undefined
  const vouched = isGiven ? 'given' : path ? 'chain' : 'unknown'
  if (vouched !== 'unknown' && namesRecord === false) return { ...said, trusted: 'unknown', reasons: ['signer.name'] }
  // of one that the office issued and that was not in its dates, `signer.expired` says what is wrong
  const isForeign = vouched === 'unknown' && (issued.ofTask === false || maySignAt(certificate, moment))
  return { ...said, trusted: vouched, reasons: office && isForeign ? ['signer.office'] : [] }
}

/** Names compared as people read them: compatibility forms folded, blanks apart. */
function isHolder({ name, unit }: Certificate, person: ExpectedSigner): boolean {
  if (!isSameName(name, person.name)) return false
  return unit === undefined || person.unit === undefined || isSameName(unit, person.unit)
}
