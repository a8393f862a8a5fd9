import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { BrowserWindow, type WebContents, type WebContentsPrintOptions } from 'electron'
import type { Printer } from '#shared/ipc/printing.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'

/** The printers the system knows; none where the runtime has no printing at all. */
export async function listPrinters(contents: WebContents): Promise<readonly Printer[]> {
  if (typeof contents.getPrintersAsync !== 'function') return []
  const found = await contents.getPrintersAsync()
  return found.map((printer) => ({
    name: printer.name,
    label: printer.displayName || printer.name,
    usual: (printer as { isDefault?: boolean }).isDefault === true,
  }))
}

/**
 * Prints a PDF by Chromium's own viewer in a window nobody sees. The file stands in a folder of its own that only this
 * person may read, and goes with the window. Faults: `printing.no-printer`, `printing.failed`.
 */
export async function printPdf(contents: WebContents, pdf: Uint8Array, options: WebContentsPrintOptions): Promise<Result<void>> {
  const printers = await listPrinters(contents)
  if (printers.length === 0) return refuse<Fault>({ code: 'printing.no-printer' })
  const folder = await mkdtemp(join(tmpdir(), 'tic-review-print-'))
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, contextIsolation: true, plugins: true } })
  try {
    const file = join(folder, 'print.pdf')
    await writeFile(file, pdf, { mode: 0o600 })
    await window.loadURL(pathToFileURL(file).href)
    return await new Promise((done) => {
      window.webContents.print({ silent: true, ...options }, (printed, reason) =>
        done(printed ? ok(undefined) : refuse<Fault>({ code: 'printing.failed', got: reason })),
      )
    })
  } finally {
    window.destroy()
    await rm(folder, { recursive: true, force: true })
  }
}
