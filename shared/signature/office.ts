import type { Task } from '../plan/task.ts'
import { equalBytes, fromBase64 } from './bytes.ts'
import { type Certificate, readCertificate } from './certificate.ts'

/** The office that issued the certificates of a task's experts, and those that it has withdrawn. */
export interface Office {
  readonly certificate: Certificate
  /** fingerprints */
  readonly withdrawn: ReadonlySet<string>
}

/** The office a task names; `undefined` where it names none, or a certificate that may not issue. */
export async function officeOf({ office }: Pick<Task, 'office'>): Promise<Office | undefined> {
  const der = office && fromBase64(office.certificate)
  const certificate = der && (await readCertificate(der))
  if (!certificate || !isRoot(certificate)) return undefined
  return { certificate, withdrawn: new Set(office?.withdrawn?.map(({ fingerprint }) => fingerprint)) }
}

/** Whether a certificate is an authority's own: it may issue, has a key and a name that are accepted, and names itself as issuer. */
export function isRoot({ mayIssue, isStrong, hasClearName, hasUnknownCritical, issuer, subject }: Certificate): boolean {
  return mayIssue && isStrong && hasClearName && !hasUnknownCritical && equalBytes(issuer.whole, subject.whole)
}
