import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist'
import { createPageLacks, type PageLacks } from './pageLacks.ts'

type Library = typeof import('pdfjs-dist')
/** Maximum pixels of one picture, about 400 MB decoded: A3 scanned at 600 dpi is 70 million. A larger one is left out with a notice. */
const largestImage = 100_000_000

interface Loaded {
  readonly library: Library
  readonly worker: PDFWorker
  readonly port: Worker
}
let loading: Promise<Loaded> | undefined

/** pdf.js is fetched when the first PDF is looked at, and its worker then serves them all. */
function pdfLibrary(): Promise<Loaded> {
  loading ??= import('pdfjs-dist').then((library) => {
    const port = new Worker(new URL('./pdfWorker.ts', import.meta.url), { type: 'module' })
    return { library, port, worker: library.PDFWorker.create({ port }) }
  })
  return loading
}

export interface OpenPdf {
  readonly pdf: PDFDocumentProxy
  readonly library: Library
  /** what pages were found to lack while they were drawn */
  readonly lacks: PageLacks
  readonly close: () => void
}

/** Opens a PDF from its bytes. Fonts, character maps and decoders come from the app itself (`pdf/` beside the page). */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const { library, worker, port } = await pdfLibrary()
  const beside = (folder: string) => new URL(`pdf/${folder}/`, document.baseURI).href
  const task = library.getDocument({
    data: bytes,
    worker,
    cMapUrl: beside('cmaps'),
    standardFontDataUrl: beside('standard_fonts'),
    wasmUrl: beside('wasm'),
    iccUrl: beside('iccs'),
    maxImageSize: largestImage,
    // a document's own scripts and forms are never run
    enableXfa: false,
    stopAtErrors: false,
  })
  const lacks = createPageLacks(port, task.docId)
  const close = () => {
    lacks.close()
    void task.destroy()
  }
  try {
    return { pdf: await task.promise, library, lacks, close }
  } catch (error) {
    close()
    throw error
  }
}
