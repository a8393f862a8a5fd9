import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { notice } from '#shared/text/notice.ts'
import { showImage } from './image.ts'
import { showPages } from './pages.ts'
import { showSheets } from './sheets.ts'
import type { DocumentKind, Shown, Wanted } from './shown.ts'
import { showText } from './text.ts'

export type { DocumentKind, Shown, Wanted } from './shown.ts'

interface Document {
  readonly name: string
  readonly bytes: Uint8Array
  readonly kind: DocumentKind
}

/** What the viewer shows of a document. Faults: `document.damaged`, `.encrypted`, `.tooLarge`, `.page`, `.sheet`. */
export async function showDocument(document: Document, wanted: Wanted = {}): Promise<Result<Shown>> {
  switch (document.kind) {
    case 'xlsx':
    case 'xls':
    case 'et':
    case 'csv':
      return showSheets(document, wanted)
    case 'txt':
      return ok(showText(document.bytes))
    case 'jpg':
    case 'png':
      return showImage(document)
    case 'pdf':
      return showPages(document, wanted)
    case 'docx':
    case 'ofd':
      return ok({ viewer: 'other', notices: [notice('notice.other', { kind: document.kind.toUpperCase() })] })
  }
}

const kinds: Readonly<Record<string, DocumentKind>> = {
  pdf: 'pdf',
  xlsx: 'xlsx',
  xls: 'xls',
  et: 'et',
  csv: 'csv',
  jpg: 'jpg',
  jpeg: 'jpg',
  png: 'png',
  txt: 'txt',
  docx: 'docx',
  ofd: 'ofd',
}

/** The kind a plan would give a file of this name, by its ending. Fault: `document.ending`. */
export function kindOfName(name: string): Result<DocumentKind> {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const kind = kinds[ending]
  return kind ? ok(kind) : refuse({ code: 'document.ending', name, got: ending, want: Object.keys(kinds).join(' ') })
}
