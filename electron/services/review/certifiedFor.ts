import type { Task } from '#shared/plan/task.ts'
import { readCertificate } from '#shared/signature/certificate.ts'
import { pathTo } from '#shared/signature/chain.ts'
import { officeOf } from '#shared/signature/office.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'

/**
 * Whether the task lets this certificate sign for an expert: the one the roster names, else one of the office that the task names,
 * and none that the office has withdrawn. Faults: `review.fingerprint .office .withdrawn`.
 */
export async function isCertifiedFor(task: Task, expert: string, signer: Signer): Promise<Result<void>> {
  const wanted = task.panel.find(({ id }) => id === expert)?.fingerprint
  if (wanted !== undefined && wanted !== signer.fingerprint)
    return refuse<Fault>({ code: 'review.fingerprint', want: wanted, got: signer.fingerprint })
  const office = await officeOf(task)
  if (office === undefined) return ok(undefined)
  if (office.withdrawn.has(signer.fingerprint)) return refuse<Fault>({ code: 'review.withdrawn' })
  if (wanted !== undefined) return ok(undefined)
  const [certificate, ...chain] = await Promise.all([signer.certificate, ...(signer.chain ?? [])].map(readCertificate))
  const carried = chain.filter((one) => one !== undefined)
  const path = certificate && (await pathTo(certificate, carried, [office.certificate], certificate.notBefore))
  return path ? ok(undefined) : refuse<Fault>({ code: 'review.office', want: office.certificate.name })
}
