import { BrowserWindow, type WebContents, type WebContentsPrintOptions } from 'electron'
import type { Printer } from '#shared/ipc/printing.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { keepMade, releaseMade } from './madeDocuments.ts'
import { printAddress } from './protocol/hosts.ts'

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
 * Prints a PDF by Chromium's own viewer in a window nobody sees. The bytes stay in memory and are served by the app's own
 * protocol to that window alone; nothing is written to disk. Faults: `printing.no-printer`, `printing.failed`.
 */
export async function printPdf(contents: WebContents, pdf: Uint8Array, options: WebContentsPrintOptions): Promise<Result<void>> {
  const printers = await listPrinters(contents)
  if (printers.length === 0) return refuse<Fault>({ code: 'printing.no-printer' })
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: contents.session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      plugins: true,
    },
  })
  const token = keepMade(window, { files: { print: pdf } })
  try {
    await window.loadURL(printAddress(token))
    return await new Promise((done) => {
      window.webContents.print({ silent: true, ...options }, (printed, reason) =>
        done(printed ? ok(undefined) : refuse<Fault>({ code: 'printing.failed', got: reason })),
      )
    })
  } finally {
    releaseMade(window, token)
    window.destroy()
  }
}
