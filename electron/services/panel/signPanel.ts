import { randomUUID } from 'node:crypto'
import { notBefore } from '#shared/format/time.ts'
import type { PanelRecord } from '#shared/panel/format.ts'
import type { PanelEdit } from '#shared/panel/record.ts'
import type { KnownKey } from '#shared/panel/signerKeys.ts'
import { type Locked, lockRecord } from '#shared/record/lock.ts'
import type { Signer } from '#shared/signature/signer.ts'
import type { Verification } from '#shared/signature/verdict.ts'
import { type Fault, ok, type Result } from '#shared/text/fault.ts'
import { keepCopy } from '../signing/copies.ts'
import type { FileNames, SignedFiles } from '../signing/kind.ts'
import { maySign } from '../signing/signFiles.ts'
import { exportRecord, type Into, type Published, signRecord } from '../signing/signRecord.ts'
import { publishPanel } from './continues.ts'
import { type ClosedPanel, closedPanel, closingContext, materialOf, namesOf, type PanelSource } from './panelSource.ts'
import { checkBeforeSigning, checkPanel, panelSigning } from './signingKind.ts'

/** The files as they are kept or would be signed now, and what a receiver's check says of signed ones. */
export interface PreparedPanel {
  readonly state: 'ready' | 'signed'
  readonly record: PanelRecord
  readonly sha256: string
  readonly files: SignedFiles
  /** of signed files: PDF, then workbook */
  readonly verifications: readonly Verification[]
}

/** The files of the record in a folder. */
export interface PanelWritten {
  readonly record: PanelRecord
  readonly sha256: string
  readonly checkCode: string
  /** paths */
  readonly files: FileNames
  readonly verifications: readonly Verification[]
}

export interface PanelClosed {
  /** the lock as the journal holds it */
  readonly edit: PanelEdit
  readonly head: string
  readonly done?: PanelWritten
  /** why the files are not there although the record is closed; `writePanel` makes or writes them again */
  readonly notWritten?: readonly Fault[]
}

/**
 * The files as they would be signed now, unsigned; of a closed record those kept, with all signatures so far. With `closer`, the
 * leader's key, everything is asked that closing will ask, so that nobody learns it only when signing.
 * Faults: what blocks, `review.fingerprint .certificate`, `panel.rejected`, `document.*`, those of `closedPanel`.
 */
export async function preparePanel(
  at: PanelSource,
  people: readonly KnownKey[],
  now: string,
  closer?: Signer,
): Promise<Result<PreparedPanel>> {
  const state = at.mission.state()
  if (state.locked) return keptPanel(at)
  const end = at.mission.journal.end()
  const locked = await lockRecord(panelSigning, state, closingContext(at, people, end, notBefore(now, state.at)))
  if (!locked.ok) return locked
  const may = closer ? await maySign(panelSigning, locked.value, [{ seat: at.mission.member.id, signer: closer }]) : ok(undefined)
  if (!may.ok) return may
  const material = await materialOf(at)
  const stands = await checkBeforeSigning(locked.value, material.known)
  if (!stands.ok) return stands
  const printed = await panelSigning.print(locked.value, material)
  if (!printed.ok) return printed
  const { record, sha256, bytes } = locked.value
  const files = { json: bytes, pdf: printed.value.pdf, xlsx: printed.value.workbook }
  return ok({ state: 'ready', record, sha256, files, verifications: [] })
}

async function keptPanel(at: PanelSource): Promise<Result<PreparedPanel>> {
  const closed = await closedPanel(at)
  if (!closed.ok) return closed
  const { locked, copy, names } = closed.value
  const { known } = await materialOf(at)
  const checked = await checkPanel(copy.sheet, names, locked.sha256, known)
  if (!checked.ok) return checked
  return ok({ state: 'signed', record: locked.record, sha256: locked.sha256, files: copy.sheet, verifications: checked.value.slice(1) })
}

/**
 * Closes the record and signs it in the leader's seat: lock → print → sign → check → journal → keep → publish. Before the lock is
 * journalled everything that fails is a fault and nothing has changed; after it the answer says what is missing.
 */
export async function closePanel(
  at: PanelSource,
  people: readonly KnownKey[],
  signer: Signer,
  now: string,
  into: Omit<Into, 'alike'>,
): Promise<Result<PanelClosed>> {
  const { mission, profile } = at
  const state = mission.state()
  const end = mission.journal.end()
  const closedAt = notBefore(now, state.at)
  const signed = await signRecord(
    panelSigning,
    { state, end, context: closingContext(at, people, end, closedAt), material: await materialOf(at) },
    [{ seat: mission.member.id, signer }],
    { ...into, alike: true },
    { id: randomUUID(), at: closedAt, by: mission.member.id },
    mission,
    { profile, id: mission.id, now },
  )
  if (!signed.ok) return signed
  const { lock, done } = signed.value
  return done.ok ? ok({ ...lock, done: writtenOf(done.value) }) : ok({ ...lock, notWritten: done.faults })
}

/**
 * Writes the files of the closed record into a folder, with all signatures so far. Where none are kept (the program ended between
 * lock and keeping), they are made again with the leader's signature. Faults: those of `closedPanel` and `publishPanel`.
 */
export async function writePanel(at: PanelSource, signer: Signer, now: string, into: Omit<Into, 'alike'>): Promise<Result<PanelWritten>> {
  const closed = await closedPanel(at)
  if (closed.ok) return publishKept(at, closed.value, now, into)
  if (!closed.faults.every(({ code }) => code === 'signing.no-copy')) return closed
  const { mission, profile } = at
  const done = await exportRecord(
    panelSigning,
    { edits: mission.journal.edits, material: await materialOf(at) },
    [{ seat: mission.member.id, signer }],
    { ...into, alike: true },
    { profile, id: mission.id, now },
  )
  return done.ok ? ok(writtenOf(done.value)) : done
}

async function publishKept(at: PanelSource, { locked, copy, names }: ClosedPanel, now: string, into: Into): Promise<Result<PanelWritten>> {
  into.onStep?.('verify')
  const { known } = await materialOf(at)
  const checked = await checkPanel(copy.sheet, names, locked.sha256, known)
  if (!checked.ok) return checked
  return publishSigned(at, locked, copy.sheet, checked.value, now, into)
}

/** The signed files into the folder; only then do they count as written outside. */
export async function publishSigned(
  { profile, mission }: PanelSource,
  locked: Locked<PanelRecord>,
  sheet: SignedFiles,
  verifications: readonly Verification[],
  now: string,
  { out }: Pick<Into, 'out'>,
): Promise<Result<PanelWritten>> {
  const files = await publishPanel(out, namesOf(locked), sheet)
  if (!files.ok) return files
  const { record, sha256, checkCode } = locked
  const kept = await keepCopy(profile, mission.id, { sha256, sheet, exportedAt: now })
  return kept.ok ? ok({ record, sha256, checkCode, files: files.value, verifications }) : kept
}

function writtenOf({ locked, files, verifications }: Published<PanelRecord>): PanelWritten {
  const { record, sha256, checkCode } = locked
  return { record, sha256, checkCode, files, verifications }
}
