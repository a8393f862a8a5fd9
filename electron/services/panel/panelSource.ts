import { mergedPanel } from '#shared/panel/build.ts'
import { packageContextOf, panelContextOf } from '#shared/panel/contextOf.ts'
import type { PanelRecord } from '#shared/panel/format.ts'
import { type KnownKey, signerKeys } from '#shared/panel/signerKeys.ts'
import type { ChainEnd } from '#shared/record/chain.ts'
import { type Locked, lockedRecord } from '#shared/record/lock.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { reviewedPackage } from '../review/reviewedPackage.ts'
import { readCopy, type SignedCopy } from '../signing/copies.ts'
import type { FileNames } from '../signing/kind.ts'
import type { RecordSource } from '../signing/lent.ts'
import { givenBy } from '../verify/given.ts'
import { knownFrom } from '../verify/known.ts'
import { knownTask } from '../verify/knownTask.ts'
import { softwareVersion } from '../version.ts'
import { type PanelToCheck, panelSigning } from './signingKind.ts'

export type PanelSource = RecordSource<'panel'>

/** What is needed to lock the record now: `people` are those whose profiles this computer has. */
export function closingContext({ mission, opened }: PanelSource, people: readonly KnownKey[], end: ChainEnd, closedAt: string) {
  const state = mission.state()
  const context = panelContextOf(opened, state, mission.journal.edits)
  const fingerprints = signerKeys(opened.task, mergedPanel(state, context), people)
  return { ...context, softwareVersion, journal: end, closedAt, fingerprints }
}

export async function materialOf({ file, opened }: PanelSource): Promise<PanelToCheck> {
  const { standard } = packageContextOf(opened)
  const known = await knownFrom(givenBy(knownTask(reviewedPackage(file, opened)), opened.standardSha256))
  return { known, ...(standard && { standard }) }
}

/** A closed record with the files that were kept of it. */
export interface ClosedPanel {
  readonly locked: Locked<PanelRecord>
  readonly copy: SignedCopy
  readonly names: FileNames
}

/** The closed record and its files. Faults: `countersign.notClosed`, `review.not-locked`, `signing.no-copy` (they can be made again), `profile.damaged`. */
export async function closedPanel({ mission, profile }: PanelSource): Promise<Result<ClosedPanel>> {
  if (!mission.state().locked) return refuse({ code: 'countersign.notClosed' })
  const locked = await lockedRecord(panelSigning, mission.journal.edits)
  if (!locked.ok) return locked
  const copy = await readCopy(profile, mission.id, locked.value.sha256)
  if (!copy.ok) return copy
  if (copy.value === undefined) return refuse({ code: 'signing.no-copy' })
  return ok({ locked: locked.value, copy: copy.value, names: namesOf(locked.value) })
}

/** The three files of a panel's record, named alike. */
export function namesOf(locked: Locked<PanelRecord>): FileNames {
  const name = panelSigning.fileName(locked)
  return { json: `${name}.json`, pdf: `${name}.pdf`, xlsx: `${name}.xlsx` }
}
