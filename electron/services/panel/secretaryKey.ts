import type { KnownKey } from '#shared/panel/signerKeys.ts'
import type { Task } from '#shared/plan/task.ts'
import { readCertificate } from '#shared/signature/certificate.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { readCertificates } from '../verify/readGiven.ts'

/** A secretary's key, and the certificate's name to show. */
export interface SecretaryKey extends KnownKey {
  /** the secretary's id on the roster */
  readonly expert: string
}

/**
 * The key of a secretary by the certificate alone, so that the closed record asks for that signature: for a secretary whose profile is
 * on another computer. The roster's fingerprint decides where it names one, else name and unit.
 * Faults: `verify.certificate`, `countersign.notSecretary`.
 */
export async function secretaryKey(file: string, { panel }: Pick<Task, 'panel'>): Promise<Result<SecretaryKey>> {
  const given = await readCertificates(file)
  if (!given.ok) return given
  const [bytes, ...more] = given.value.trusted
  const certificate = bytes && more.length === 0 ? await readCertificate(bytes) : undefined
  if (certificate === undefined) return refuse({ code: 'verify.certificate', name: file })
  const { name, fingerprint } = certificate
  const secretaries = panel.filter(({ role }) => role === '秘书')
  const own = secretaries.filter((one) => (one.fingerprint === undefined ? one.name === name : one.fingerprint === fingerprint))
  const [secretary] = own
  if (secretary === undefined || own.length > 1)
    return refuse({ code: 'countersign.notSecretary', got: name, want: secretaries.map((one) => one.name).join('、') })
  return ok({ expert: secretary.id, name: secretary.name, unit: secretary.unit, fingerprint })
}
