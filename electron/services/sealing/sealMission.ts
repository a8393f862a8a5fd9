import type { Task } from '#shared/plan/task.ts'
import { lockedRecord } from '#shared/record/lock.ts'
import type { ReadRecord } from '#shared/signature/agreement/record.ts'
import { readCertificate } from '#shared/signature/certificate.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { sheetFileName } from '../review/fileNames.ts'
import { reviewSigning } from '../review/signingKind.ts'
import { readCopy } from '../signing/copies.ts'
import type { RecordSource } from '../signing/lent.ts'
import { nothingGiven } from '../verify/given.ts'
import { verifyBytes } from '../verify/index.ts'
import { knownFrom } from '../verify/known.ts'
import { readCertificates } from '../verify/readGiven.ts'
import { type Sealed, sealBytesOf } from './seal.ts'

export interface MissionToSeal {
  /** path of the leader's certificate, DER or PEM */
  readonly certificate: string
  readonly out: string
  /** ISO 8601 with offset */
  readonly sealedAt: string
  readonly force: boolean
}

/**
 * Seals the signed PDF of a review as it is kept under the profile: nothing of it is written in the open. The certificate must be
 * that of a leader on the roster. Faults: `verify.certificate`, `seal.notLeader .noCopy`, those of `sealBytesOf`, `review.not-locked`.
 */
export async function sealMission({ profile, mission, opened }: RecordSource<'review'>, ask: MissionToSeal): Promise<Result<Sealed>> {
  const leader = await leaderCertificate(ask.certificate, opened.task)
  if (!leader.ok) return leader
  const locked = await lockedRecord(reviewSigning, mission.journal.edits)
  if (!locked.ok) return locked
  const copy = await readCopy(profile, mission.id, locked.value.sha256)
  if (!copy.ok) return copy
  if (copy.value === undefined) return refuse({ code: 'seal.noCopy' })
  const name = `${sheetFileName(locked.value.record, locked.value.checkCode)}.pdf`
  const { pdf } = copy.value.sheet
  let read: ReadRecord | undefined
  const verification = await verifyBytes(name, 'pdf', pdf, await knownFrom(nothingGiven), {
    onRecord: (found) => {
      read = found
    },
  })
  const verified = { verification, ...(read && { read }) }
  const { out, sealedAt, force } = ask
  return sealBytesOf({ name, bytes: pdf, verified, leader: leader.value, out, sealedAt, force })
}

/** The one certificate of a file, where it is that of a leader: by the fingerprint the task names, else by name. */
async function leaderCertificate(file: string, { panel }: Task): Promise<Result<Uint8Array>> {
  const given = await readCertificates(file)
  if (!given.ok) return given
  const [bytes, ...more] = given.value.trusted
  const certificate = bytes && more.length === 0 ? await readCertificate(bytes) : undefined
  if (bytes === undefined || certificate === undefined) return refuse({ code: 'verify.certificate', name: file })
  const leaders = panel.filter(({ role }) => role === '组长')
  const isLeader = leaders.some(({ name, fingerprint }) =>
    fingerprint === undefined ? name === certificate.name : fingerprint === certificate.fingerprint,
  )
  if (isLeader) return ok(bytes)
  return refuse({ code: 'seal.notLeader', got: certificate.name, want: leaders.map(({ name }) => name).join('、') })
}
