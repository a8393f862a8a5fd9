import type { PanelAct } from '#shared/panel/act.ts'
import type { Closing, PanelContext } from '#shared/panel/build.ts'
import type { PanelRecord } from '#shared/panel/format.ts'
import { panelKind } from '#shared/panel/kind.ts'
import type { PanelHead, PanelState } from '#shared/panel/record.ts'
import type { Locked } from '#shared/record/lock.ts'
import { panelSignature } from '#shared/signature/pdf/panelSignature.ts'
import type { Verification } from '#shared/signature/verdict.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { panelFileName } from '../review/fileNames.ts'
import type { FileNames, SignedFiles, SigningKind } from '../signing/kind.ts'
import { verifyBytes } from '../verify/index.ts'
import type { Known } from '../verify/knowledge.ts'
import { printAgain } from '../verify/printAgain.ts'
import { printOnce } from '../verify/printOnce.ts'
import { type PanelMaterial, printPanel } from './printPanel.ts'

/** What printing and checking a panel's record need beside it. */
export interface PanelToCheck extends PanelMaterial {
  readonly known: Known
}

export type PanelSigning = SigningKind<PanelHead, PanelAct, PanelState, PanelContext & Closing, PanelRecord, PanelToCheck>

/** A panel's record as signing knows it: one box for every signer; until all have signed a receiver misses signatures, and nothing else. */
export const panelSigning: PanelSigning = {
  ...panelKind,
  print: (locked, { standard }) => printPanel(locked, standard ? { standard } : {}),
  signature: ({ record, checkCode }, { id }) => panelSignature(record, checkCode, id, record.closedAt),
  check: (files, { sha256 }, { known }, names) => checkPanel(files, names, sha256, known),
  fileName: ({ record, checkCode }) => panelFileName(record, checkCode),
}

const kinds = ['json', 'pdf', 'xlsx'] as const

/** Verifies the files of a panel's record as any receiver would. Fault: `countersign.rejected` with the verifier's reasons. */
export async function checkPanel(
  files: SignedFiles,
  names: FileNames,
  sha256: string,
  known: Known,
): Promise<Result<readonly Verification[]>> {
  const again = printOnce(printAgain)
  const verifications: Verification[] = []
  const faults: Fault[] = []
  for (const kind of kinds) {
    const verification = await verifyBytes(names[kind], kind, files[kind], known, { again })
    verifications.push(verification)
    const against = verification.reasons.filter((reason) => reason !== 'signer.missing')
    const isOther = verification.panel?.sha256 !== sha256
    if (isOther || against.length > 0)
      faults.push({ code: 'countersign.rejected', name: names[kind], got: isOther ? 'result.digest' : against.join(' ') })
  }
  return faults.length === 0 ? ok(verifications) : { ok: false, faults }
}

/**
 * Whether a receiver will accept what the record says, before anybody signs it: panel.json is held against standard and task.
 * Fault: `panel.rejected` with the verifier's reasons.
 */
export async function checkBeforeSigning({ bytes }: Pick<Locked<PanelRecord>, 'bytes'>, known: Known): Promise<Result<void>> {
  const { reasons } = await verifyBytes('panel.json', 'json', bytes, known)
  const against = reasons.filter((reason) => reason !== 'signer.missing')
  return against.length === 0 ? ok(undefined) : refuse({ code: 'panel.rejected', got: against.join(' ') })
}
