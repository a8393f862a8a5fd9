import { expectedSigners, momentOf, type ReadRecord } from './agreement/record.ts'
import { type Certificate, isIssuedBy } from './certificate.ts'
import type { KnownTask, VerifyContext } from './context.ts'
import type { Reason } from './reasons.ts'
import type { SignatureReport } from './report.ts'
import type { Trust } from './verdict.ts'

/** Where the record contradicts a task that is at hand: its roster, its package, its standard. */
export function rosterReasons(read: ReadRecord, tasks: readonly KnownTask[]): readonly Reason[] {
  const known = tasks.find(({ task }) => task.id === read.record.task)
  if (!known) return []
  const { task, packageSha256 } = known
  const reasons: Reason[] = []
  const own = read.record.package
  if (own.id === task.package.id && own.revision === task.package.revision && own.sha256 !== packageSha256) reasons.push('package.digest')
  const standard = 'standard' in task ? task.standard : undefined
  if (own.revision === task.package.revision && read.record.standard?.sha256 !== standard?.sha256) reasons.push('standard.digest')
  const disagrees = expectedSigners(read).some((signer) => {
    const entry = task.panel.find(({ id }) => id === signer.expert)
    return entry?.name !== signer.name || (entry.fingerprint !== undefined && entry.fingerprint !== signer.fingerprint)
  })
  return disagrees ? [...reasons, 'signer.roster'] : reasons
}

/**
 * Why the signer may be believed to be who the certificate says: the task's roster names this fingerprint for one of the
 * expected persons, the verifying person gave this very certificate, or an authority given issued it.
 */
export async function trustOf(signature: SignatureReport, read: ReadRecord | undefined, context: VerifyContext): Promise<Trust> {
  const { certificate, chain } = signature
  const roster = context.tasks.find(({ task }) => task.id === read?.record.task)?.task.panel ?? []
  const expected = read ? expectedSigners(read) : []
  const isNamed = roster.some(
    ({ id, fingerprint }) =>
      fingerprint === certificate.fingerprint && expected.some((one) => one.expert === id && one.fingerprint === fingerprint),
  )
  if (isNamed) return 'roster'
  if (context.trusted.some(({ fingerprint }) => fingerprint === certificate.fingerprint)) return 'given'
  const moment = read ? momentOf(read) : signature.claimedTime
  return (await leadsTo(certificate, chain, context.trusted, moment)) ? 'chain' : 'unknown'
}

const longestChain = 6

async function leadsTo(
  certificate: Certificate,
  carried: readonly Certificate[],
  anchors: readonly Certificate[],
  moment: string,
  depth = 0,
): Promise<boolean> {
  for (const anchor of anchors) if (await isIssuedBy(certificate, anchor, moment)) return true
  if (depth >= longestChain) return false
  for (const issuer of carried)
    if (issuer !== certificate && (await isIssuedBy(certificate, issuer, moment)))
      return leadsTo(issuer, carried, anchors, moment, depth + 1)
  return false
}
