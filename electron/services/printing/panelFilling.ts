import type { OpenedPackage } from '#shared/ipc/packages.ts'
import { mergedPanel, type PanelContext } from '#shared/panel/build.ts'
import { type PanelDraft, panelDraft } from '#shared/panel/draft.ts'
import { firstSeenKeys } from '#shared/panel/firstSeen.ts'
import { panelKind } from '#shared/panel/kind.ts'
import { type PanelEdit, panelRecord } from '#shared/panel/record.ts'
import { hasSheets } from '#shared/panel/sheet.ts'
import { lockedRecord } from '#shared/record/lock.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import { ok, type Result } from '#shared/text/fault.ts'

/** What of a panel's record fills the panel's forms. */
export interface PanelFilling {
  /** closed, or as far as the panel has come */
  readonly panel: PanelDraft
  /** of the closed record */
  readonly panelProof?: { readonly sha256: string; readonly checkCode: string }
  /** the sheets that count */
  readonly counted: readonly ResultRecord[]
}

/** The same, and whether a sound sheet was taken in: then it fills also the forms that an expert's own sheet can fill. */
export interface PanelSource {
  readonly filling: PanelFilling
  readonly hasSheets: boolean
}

/**
 * The record that these edits of a panel's journal amount to: after a lock the one that was locked, else a draft; `undefined` where
 * nothing was entered yet, so that the forms are blank. Faults: `review.lock-differs`.
 */
export async function panelFilling(edits: readonly PanelEdit[], opened: OpenedPackage): Promise<Result<PanelSource | undefined>> {
  if (edits.length === 0) return ok(undefined)
  const state = panelRecord.stateOf(edits)
  const context = contextOf(opened, firstSeenKeys(state.sheet, edits))
  const merged = mergedPanel(state, context)
  const { counted } = merged
  const sheets = hasSheets(state.sheet)
  if (!state.locked) return ok({ filling: { panel: panelDraft(state, merged, context), counted }, hasSheets: sheets })
  const locked = await lockedRecord(panelKind, edits)
  if (!locked.ok) return locked
  const { record, sha256, checkCode } = locked.value
  return ok({ filling: { panel: record, panelProof: { sha256, checkCode }, counted }, hasSheets: sheets })
}

function contextOf({ plan, task, standard, standardSha256, sha256 }: OpenedPackage, firstSeen: ReadonlyMap<string, string>): PanelContext {
  const { id, revision } = task.package
  return {
    ...{ plan, task, firstSeen, package: { id, revision, sha256 } },
    ...(standard && { standard }),
    ...(standardSha256 && { standardSha256 }),
  }
}
