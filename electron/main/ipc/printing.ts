import { writeFileSafely } from '#services/files/write.ts'
import { lend } from '#services/signing/lent.ts'
import type { Jobs } from '#services/worker/createJobs.ts'
import { printingCalls } from '#shared/ipc/printing.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { targetOf } from '../fileTokens.ts'
import { keepMade, madeFor } from '../madeDocuments.ts'
import type { OpenPackages } from '../openPackages.ts'
import { openRecordOf, personAt } from '../people.ts'
import { listPrinters } from '../printing/printers.ts'
import { printPdf } from '../printing/printPdf.ts'
import { reviewSource } from './reviewSource.ts'
import { type Caller, serve } from './serve.ts'

interface Range {
  readonly from: number
  readonly to: number
}

/** Forms for paper: laid out in a thread, shown by the page, printed or saved here. */
export function servePrinting(packages: OpenPackages, jobs: Jobs): void {
  serve(printingCalls, {
    render: async ({ package: token, review, panel, ...ask }, caller) => {
      const known = packages.opened(token, caller.window)
      if (!known) return refuse({ code: 'package.closed' })
      const at = review === undefined ? undefined : reviewSource(packages, caller, { review, package: token })
      if (at && !at.ok) return at
      const open = panel === undefined ? undefined : openRecordOf(personAt(caller.window), 'panel', panel)
      if (panel !== undefined && !open) return refuse({ code: 'mission.closed', name: panel })
      if (open && open.opened.sha256 !== known.value.sha256) return refuse({ code: 'package.closed' })
      const lent = at && lend(at.value)
      const own = { ...(lent && { lent }), ...(open && { panelEdits: open.journal.edits }) }
      const selection = { ...ask, ...own, opened: known.value, now: new Date().toISOString() }
      const rendered = await jobs.run('renderSelection', selection)
      if (!rendered.ok) return rendered
      const { pdf, pages, signed, whole } = rendered.value
      return ok({ made: keepMade(caller.window, { files: { pdf }, pages }), pages, signed, whole })
    },
    printers: async (_ask, { window }) => ok(await listPrinters(window.webContents)),
    print: async ({ made, printer, range, ...wish }, caller) => {
      const pdf = await pagesOf(caller, made, range)
      return pdf.ok ? printPdf(caller.window.webContents, pdf.value, { ...wish, ...(printer && { printer }) }) : pdf
    },
    savePdf: async ({ made, target, range }, caller) => {
      const path = targetOf(target)
      if (path === undefined) return refuse({ code: 'file.token' })
      const pdf = await pagesOf(caller, made, range)
      return pdf.ok ? writeFileSafely(path, pdf.value, { force: true }) : pdf
    },
  })

  async function pagesOf(caller: Caller, made: string, range: Range | undefined): Promise<Result<Uint8Array>> {
    const pdf = madeFor(caller.window, made)?.files.pdf
    if (!pdf) return refuse({ code: 'document.closed' })
    if (!range) return ok(pdf)
    const cut = await jobs.run('joinPages', { parts: [{ pdf, from: range.from - 1, to: range.to }] })
    return cut.ok ? ok(cut.value.pdf) : cut
  }
}
