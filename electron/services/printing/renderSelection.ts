import { panelForms, taskForms } from '#shared/documents/formList.ts'
import { localTime } from '#shared/format/time.ts'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { PanelEdit } from '#shared/panel/record.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import type { ExportFormsInput } from '../export/exportResult.ts'
import { presentResult, type SheetSource, signedSheet } from '../review/prepare.ts'
import type { JoinedPages, PagePart } from './joinPages.ts'
import { type PanelSource, panelFilling } from './panelFilling.ts'

export interface Selection {
  readonly opened: OpenedPackage
  /** without one the forms are blank */
  readonly review?: SheetSource
  /** the edits of the panel's record, where this member keeps one: they fill the panel's forms */
  readonly panelEdits?: readonly PanelEdit[]
  readonly forms: readonly string[]
  readonly blank: boolean
  readonly withoutMarks: boolean
}

export interface SelectedPages {
  readonly pdf: Uint8Array
  /** for every page the form it belongs to */
  readonly pages: readonly string[]
  /** forms whose pages are those of the signed file */
  readonly signed: readonly string[]
  /** the file is the signed one, byte by byte */
  readonly whole: boolean
}

/** The worker thread's function, passed in. */
export interface Rendering {
  readonly forms: (input: ExportFormsInput) => Promise<Result<Uint8Array>>
  readonly join: (input: { readonly parts: readonly PagePart[] }) => Promise<Result<JoinedPages>>
}

/** The forms of the signed PDF, in its order: it holds exactly these. */
const signedForms = ['10', '5'] as const

/** Lays out a selection of forms as one PDF. Faults: `document.*`, `review.*` where a draft cannot be laid out. */
export async function renderSelection(selection: Selection, { forms, join }: Rendering, now: Date): Promise<Result<SelectedPages>> {
  const filled = await fillingOf(selection, now)
  if (!filled.ok) return filled
  const panel = selection.blank ? ok(undefined) : await panelFilling(selection.panelEdits ?? [], selection.opened)
  if (!panel.ok) return panel
  const signedPdf = filled.value.signedPdf
  const isWhole = signedPdf !== undefined && selection.forms.join() === signedForms.join()
  const parts: PagePart[] = []
  for (const form of selection.forms) {
    const part = await partOf(form)
    if (!part.ok) return part
    parts.push(part.value)
  }
  const joined = await join({ parts })
  if (!joined.ok) return joined
  const pages = joined.value.counts.flatMap((count, at) => Array.from({ length: count }, () => selection.forms[at] ?? ''))
  const signed = signedPdf === undefined ? [] : selection.forms.filter(isSigned)
  return ok({ pdf: isWhole ? signedPdf : joined.value.pdf, pages, signed, whole: isWhole })

  async function partOf(form: string): Promise<Result<PagePart>> {
    if (signedPdf === undefined || !isSigned(form)) {
      const pdf = await laidOut(form)
      return pdf.ok ? ok({ pdf: pdf.value }) : pdf
    }
    // Form 10 comes first in the signed file; laid out alone it has the same pages.
    const first = await laidOut('10')
    if (!first.ok) return first
    const counted = await join({ parts: [{ pdf: first.value }] })
    if (!counted.ok) return counted
    const count = counted.value.counts[0] ?? 0
    return ok(form === '10' ? { pdf: signedPdf, to: count } : { pdf: signedPdf, from: count })
  }

  function laidOut(form: string): Promise<Result<Uint8Array>> {
    const { task, self, standard } = selection.opened
    const { withoutMarks } = selection
    const { input } = filled.ok ? filled.value : { input: {} }
    const ofPanel = panel.ok && panel.value && fills(form, panel.value) ? panel.value.filling : {}
    const source = { task, ...(self && { self }), ...(standard && { standard }), ...ofPanel, withoutMarks }
    return forms({ forms: [form], ...input, source, created: localTime(now) })
  }
}

/** Forms that one expert's sheet can fill as well are the panel's once a sheet was taken in. */
function fills(form: string, { hasSheets }: PanelSource): boolean {
  return panelForms.includes(form) || hasSheets
}

function isSigned(form: string): boolean {
  return signedForms.some((signed) => signed === form)
}

interface Filling {
  readonly input: Pick<ExportFormsInput, 'resultBytes' | 'draft'>
  readonly signedPdf?: Uint8Array
}

async function fillingOf({ review, blank, withoutMarks, forms }: Selection, now: Date): Promise<Result<Filling>> {
  const isOfExpert = (form: string) => !taskForms.includes(form) && !panelForms.includes(form)
  if (blank || review === undefined || !forms.some(isOfExpert)) return ok({ input: {} })
  const result = await presentResult(review, localTime(now))
  if (!result.ok) return result
  const { state, bytes } = result.value
  const input = { resultBytes: bytes, draft: state !== 'signed' }
  if (state !== 'signed' || withoutMarks) return ok({ input })
  const sheet = await signedSheet(review)
  return ok({ input, ...(sheet.ok && { signedPdf: sheet.value.pdf }) })
}
