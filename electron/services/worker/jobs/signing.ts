import { signerIn, signerOf } from '#services/identity/index.ts'
import { joinPages } from '#services/printing/joinPages.ts'
import { renderSelection, type SelectedPages, type Selection } from '#services/printing/renderSelection.ts'
import type { ReviewDone } from '#services/review/index.ts'
import { type PreparedSheet, prepareSheet } from '#services/review/prepare.ts'
import { exportMission, type MissionSigned, signMission } from '#services/review/signMission.ts'
import { borrow, type LentRecord } from '#services/signing/lent.ts'
import { pagesOf } from '#services/signing/pagesAndSheets.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import type { JobContext } from './job.ts'
import { withKeys } from './profiles.ts'

interface Given {
  readonly lent: LentRecord<'review'>
  /** ISO 8601 with offset */
  readonly now: string
}

interface Into {
  /** folder for the three files */
  readonly out: string
  readonly force: boolean
}

const readOnly = async () => refuse({ code: 'journal.closed' })

/** What would be signed, with the number of its pages. */
export function prepareSheetJob({ lent, now }: Given): Promise<Result<PreparedSheet & { readonly pages: number }>> {
  return withKeys(lent.keys, async () => {
    const { exportResult } = await import('#services/export/exportResult.ts')
    const sheet = await prepareSheet(borrow('review', lent, readOnly), now, exportResult)
    return sheet.ok ? ok({ ...sheet.value, pages: await pagesOf(sheet.value.pdf) }) : sheet
  })
}

/**
 * Signs with the keys passed to it: photos, print, signature, check, kept copy and files, all in this thread; main writes
 * the lock. A certificate that may not sign now is refused before anything is made.
 */
export function signMissionJob({ lent, now, out, force }: Given & Into, context: JobContext): Promise<Result<MissionSigned>> {
  return withKeys(lent.keys, async () => {
    const signer = await signerOf(lent.keys.keyFile, new Date(now))
    if (!signer.ok) return signer
    return signMission(borrow('review', lent, context.ask), signer.value, now, { out, force, onStep: stepsTo(context) })
  })
}

export function exportMissionJob({ lent, now, out, force }: Given & Into, context: JobContext): Promise<Result<ReviewDone>> {
  return withKeys(lent.keys, async () => {
    const signer = await signerIn(lent.keys.keyFile)
    if (!signer.ok) return signer
    return exportMission(borrow('review', lent, readOnly), signer.value, now, { out, force, onStep: stepsTo(context) })
  })
}

/** Forms for paper as one PDF; without a review they are blank. */
export function renderSelectionJob({
  lent,
  now,
  ...selection
}: Omit<Selection, 'review'> & { readonly lent?: LentRecord<'review'>; readonly now: string }): Promise<Result<SelectedPages>> {
  const render = async () => {
    const { exportForms } = await import('#services/export/exportResult.ts')
    const review = lent && borrow('review', lent, readOnly)
    return renderSelection({ ...selection, ...(review && { review }) }, { forms: exportForms, join: joinPages }, new Date(now))
  }
  return lent ? withKeys(lent.keys, render) : render()
}

/** Tells the asker which step of signing has begun. */
export function stepsTo({ onProgress }: JobContext) {
  return (step: 'write' | 'verify') => onProgress({ phase: `step.${step}`, done: step === 'write' ? 0 : 1, total: 2 })
}
