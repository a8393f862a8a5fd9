import { viewerKind } from '#shared/plan/viewerKind.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import { showDecoded } from './decoded.ts'
import { showImage } from './image.ts'
import { showPages } from './pages.ts'
import { showSheets } from './sheets.ts'
import type { DocumentKind, Shown, Wanted } from './shown.ts'
import { showText } from './text.ts'

export { kindOfName } from './kindOfName.ts'
export type { DocumentKind, Shown, Wanted } from './shown.ts'

interface Document {
  readonly name: string
  readonly bytes: Uint8Array
  readonly kind: DocumentKind
}

/** What the viewer shows of a document. Faults: `document.damaged`, `.encrypted`, `.tooLarge`, `.page`, `.sheet`. */
export async function showDocument(document: Document, wanted: Wanted = {}): Promise<Result<Shown>> {
  switch (viewerKind(document.kind)) {
    case 'sheet':
      return showSheets(document, wanted)
    case 'text':
      return ok(showText(document.bytes))
    case 'image':
      return showImage(document)
    case 'pdf':
      return showPages(document, wanted)
    case 'pages':
    case 'flow':
      return showDecoded(document, wanted)
  }
}
