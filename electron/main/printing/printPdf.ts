import { BrowserWindow, session, type WebContents, type WebContentsPrintOptions } from 'electron'
import { type PrintingWindow, printThrough } from '#services/printing/printThrough.ts'
import type { Result } from '#shared/text/fault.ts'
import { log } from '../log.ts'
import { keepMade, releaseMade, withMadeOf } from '../madeDocuments.ts'
import { serveDocument } from '../protocol/documents.ts'
import { printAddress } from '../protocol/hosts.ts'
import { guardPrinting } from '../security/guards.ts'
import { printerNames } from './printers.ts'

/** Time limits for layout and for handing over to the printer, ms; exceeding one is reported. Visits shorten them by environment variables. */
const limit = Number(process.env.TIC_PRINT_LIMIT_MS) || 60_000
/** A session of its own, in memory: the PDF viewer needs addresses that no page of the app may request. */
const partition = 'printing'
/** Electron's event once Chromium's PDF viewer has loaded every page; printing earlier gives blank paper. */
const pdfReady = '-pdf-ready-to-print' as 'did-finish-load'
let prepared = false

export interface PrintWish {
  /** by name; without one it is the system's default printer */
  readonly printer?: string
  readonly copies: number
  readonly duplex: 'simplex' | 'longEdge' | 'shortEdge'
  readonly colour: boolean
}

/**
 * Prints every page of a PDF with Chromium's own viewer in a hidden window. The bytes stay in memory and are served by the
 * app's own protocol to that window alone; nothing is written to disk. Pages are selected before, by cutting the PDF: Electron
 * prints all of them, whatever ranges are requested. Faults: those of `printThrough`.
 */
export function printPdf(asker: WebContents, pdf: Uint8Array, { printer, copies, duplex, colour }: PrintWish): Promise<Result<void>> {
  const options = { silent: true, copies, color: colour, duplexMode: duplex, ...(printer && { deviceName: printer }) }
  return printThrough({
    open: () => openPrinting(pdf, options),
    printer: printer || undefined,
    printers: () => printerNames(asker),
    limit,
    log,
  })
}

function openPrinting(pdf: Uint8Array, options: WebContentsPrintOptions): PrintingWindow {
  prepareSession()
  const window = new BrowserWindow({
    show: false,
    webPreferences: { partition, sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, plugins: true },
  })
  const token = keepMade(window, { files: { print: pdf } })
  const ready = new Promise<void>((done) => window.webContents.once(pdfReady, () => done()))
  return {
    ready: async () => {
      await window.loadURL(printAddress(token))
      await ready
    },
    print: () => new Promise((done) => window.webContents.print(options, (printed, reason) => done({ printed, reason }))),
    close: () => {
      releaseMade(window, token)
      window.destroy()
    },
  }
}

function prepareSession(): void {
  if (prepared) return
  prepared = true
  const own = session.fromPartition(partition)
  guardPrinting(own)
  const read = withMadeOf(own, async (_place, document) => ({ ok: false, faults: [{ code: 'document.closed', name: document }] }))
  own.protocol.handle('app', (request) => serveDocument(read, request))
}
