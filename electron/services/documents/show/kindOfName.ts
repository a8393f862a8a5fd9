import { ok, type Result, refuse } from '#shared/text/fault.ts'
import type { DocumentKind } from './shown.ts'

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
  doc: 'doc',
  wps: 'wps',
  ppt: 'ppt',
  pptx: 'pptx',
  tif: 'tif',
  webp: 'webp',
  heic: 'heic',
  xml: 'xml',
  tiff: 'tif',
}

/** The kind a plan would give a file of this name, by its ending. Fault: `document.ending`. */
export function kindOfName(name: string): Result<DocumentKind> {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const kind = kinds[ending]
  return kind ? ok(kind) : refuse({ code: 'document.ending', name, got: ending, want: Object.keys(kinds).join(' ') })
}
