import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist'
import workerFile from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

type Library = typeof import('pdfjs-dist')
let loading: Promise<{ readonly library: Library; readonly worker: PDFWorker }> | undefined

/** pdf.js is fetched when the first PDF is looked at, and its worker then serves them all. */
function pdfLibrary() {
  loading ??= import('pdfjs-dist').then((library) => {
    library.GlobalWorkerOptions.workerSrc = new URL(workerFile, location.href).href
    return { library, worker: new library.PDFWorker() }
  })
  return loading
}

export interface OpenPdf {
  readonly pdf: PDFDocumentProxy
  readonly library: Library
  readonly close: () => void
}

/** Opens a PDF from its bytes. Fonts, character maps and decoders come from the app itself (`pdf/` beside the page). */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const { library, worker } = await pdfLibrary()
  const beside = (folder: string) => new URL(`pdf/${folder}/`, document.baseURI).href
  const task = library.getDocument({
    data: bytes,
    worker,
    cMapUrl: beside('cmaps'),
    standardFontDataUrl: beside('standard_fonts'),
    wasmUrl: beside('wasm'),
    iccUrl: beside('iccs'),
    // a document's own scripts and forms are never run
    enableXfa: false,
    stopAtErrors: false,
  })
  try {
    const pdf = await task.promise
    return { pdf, library, close: () => void task.destroy() }
  } catch (error) {
    void task.destroy()
    throw error
  }
}

/** What pdf.js could not do, as a fault of ours. */
export function pdfFault(error: unknown, name: string) {
  const encrypted = (error as Error | undefined)?.name === 'PasswordException'
  return { code: encrypted ? 'document.encrypted' : 'document.damaged', name }
}
