import { canonicalBytes } from '#shared/format/canonical.ts'
import type { VerifiedFigure } from '#shared/panel/table.ts'
import { isTableOf, tableSigner, type ValuesRecord } from '#shared/panel/valuesFile.ts'
import { maySignAt, readCertificate } from '#shared/signature/certificate.ts'
import type { KnownTask } from '#shared/signature/context.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { cleanText } from '#shared/text/clean.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { say } from '#shared/text/say.ts'
import { sha256Of } from '../files/sha256.ts'
import { memoryItem } from '../vault/folder.ts'
import { writeBag } from '../vault/writeBag.ts'
import { checkValues, valuesFile } from './checkValues.ts'

export interface NewValues {
  readonly values: readonly VerifiedFigure[]
  readonly known: KnownTask
  readonly signer: Signer
  readonly out: string
  /** ISO 8601 with offset: when the panel confirmed */
  readonly confirmedAt: string
  readonly softwareVersion: string
  /** the table it takes the place of */
  readonly replaces?: { readonly sha256: string; readonly record: Pick<ValuesRecord, 'revision'> }
  readonly force?: boolean
  readonly signal?: AbortSignal
}

/** A table with the digest that sheets scored under it name. */
export interface SignedValues {
  readonly record: ValuesRecord
  readonly sha256: string
}

/**
 * Signs the panel's confirmed 核定 table as a file that its experts can load (formats.md § 12); written whole or not at all,
 * and read back. Faults: `values.table`, `values.signer`, `values.certificate`, `file.*`.
 */
export async function writeValues(ask: NewValues): Promise<Result<SignedValues>> {
  const { known, signer, out, confirmedAt, softwareVersion, replaces, force, signal } = ask
  const { task, plan, packageSha256 } = known
  const certificate = await readCertificate(signer.certificate)
  const member = certificate && tableSigner(task, certificate)
  if (certificate === undefined || member === undefined) return refuse({ code: 'values.signer', got: certificate?.name ?? '' })
  if (!maySignAt(certificate, confirmedAt)) return refuse({ code: 'values.certificate', got: confirmedAt, want: certificate.notAfter })
  const values = [...ask.values].sort(byPlace).map((value) => ({ ...value, reason: cleanText(value.reason) }))
  if (!isTableOf(plan, values)) return refuse({ code: 'values.table', name: out })
  const record: ValuesRecord = {
    format: 'tic-review/values@1',
    software: { name: 'tic-review', version: softwareVersion },
    task: task.id,
    package: { id: task.package.id, revision: task.package.revision, sha256: packageSha256 },
    stage: task.stage,
    centre: task.centre,
    values,
    confirmedBy: { expert: member.id, name: member.name, role: member.role, fingerprint: certificate.fingerprint },
    confirmedAt,
    revision: (replaces?.record.revision ?? 0) + 1,
    ...(replaces && { replaces: replaces.sha256 }),
  }
  const bytes = canonicalBytes(record)
  const items = [memoryItem(valuesFile, bytes)]
  const bag = { kind: 'values', organization: task.package.createdBy, identifier: task.id, clock: confirmedAt, items, signer } as const
  const written = await writeBag(out, bag, {
    force: force === true,
    ...(signal && { signal }),
    readBack: async (temporary) => {
      const checked = await checkValues(temporary, [known])
      if (!checked.ok) return checked.faults.map((fault) => ({ ...fault, name: out }))
      return checked.value.reasons.length === 0 ? [] : [{ code: 'file.differs', name: out }]
    },
  })
  return written.ok ? ok({ record, sha256: sha256Of(bytes) }) : written
}

/** Reads a table for use: everything must hold, and it must be of this task. Faults: `values.rejected` with each reason, `file.*`. */
export async function readValues(file: string, known: KnownTask): Promise<Result<SignedValues>> {
  const checked = await checkValues(file, [known])
  if (!checked.ok) return checked
  const { reasons, record, sha256 } = checked.value
  if (reasons.length === 0 && record && sha256 !== undefined) return ok({ record, sha256 })
  return refuse(...reasons.map((reason) => ({ code: 'values.rejected', name: file, got: say('zh-CN', 'signature', `reason.${reason}`) })))
}

function byPlace(a: VerifiedFigure, b: VerifiedFigure): number {
  return a.figure === b.figure ? (a.year ?? 0) - (b.year ?? 0) : a.figure < b.figure ? -1 : 1
}
