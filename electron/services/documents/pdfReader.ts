import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api'
import { createReports, type PageReport } from '#shared/pdf/reports.ts'
import { patchWorker } from '#shared/pdf/workerPatch.ts'

export interface ReadPdf {
  readonly pdf: PDFDocumentProxy
  /** what pages were found to lack so far: a page's part is complete once its operator list was read */
  readonly reports: readonly PageReport[]
  readonly close: () => Promise<void>
}

const listeners = new Set<(report: PageReport) => void>()

/**
 * Opens a PDF without a window: pdf.js with the window's own settings and reports, but no canvas. Character maps, fonts
 * and decoders come from pdf.js's package. Throws what pdf.js throws.
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const { getDocument, PDFWorker, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const { port1, port2 } = new MessageChannel()
  const { WorkerMessageHandler } = await patchedWorker(home)
  WorkerMessageHandler.initializeFromPort(port2)
  const worker = PDFWorker.create({ port: port1 as never, verbosity: VerbosityLevel.ERRORS })
  const beside = (folder: string) => join(home, folder, '/')
  const task = getDocument({
    data: bytes.slice(),
    worker,
    cMapUrl: beside('cmaps'),
    standardFontDataUrl: beside('standard_fonts'),
    wasmUrl: beside('wasm'),
    iccUrl: beside('iccs'),
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  const reports: PageReport[] = []
  const listen = (report: PageReport) => void (report.document === task.docId && reports.push(report))
  listeners.add(listen)
  const close = async () => {
    listeners.delete(listen)
    await task.destroy()
    worker.destroy()
    port1.close()
    port2.close()
  }
  try {
    return { pdf: await task.promise, reports, close }
  } catch (error) {
    await close()
    throw error
  }
}

type Worker = { readonly WorkerMessageHandler: { initializeFromPort(port: unknown): void } }
let loading: Promise<Worker> | undefined

/** pdf.js's worker with its reports, loaded once; it runs in this thread. */
function patchedWorker(home: string): Promise<Worker> {
  loading ??= (async () => {
    Object.assign(globalThis, { pdfReports: createReports((report) => listeners.forEach((listen) => void listen(report))) })
    const source = patchWorker(readFileSync(join(home, 'legacy/build/pdf.worker.mjs'), 'utf8'))
    return (await import(/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(source).toString('base64')}`)) as Worker
  })()
  return loading
}
