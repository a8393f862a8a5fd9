import type { PlanDocument } from './format.ts'

/**
 * How a document is looked at. `pages` and `flow` are decoded in a thread of their own: pages of a fixed size, and text with tables
 * and pictures.
 */
export type ViewerKind = 'pdf' | 'image' | 'sheet' | 'text' | 'pages' | 'flow'

export function viewerKind(kind: PlanDocument['kind']): ViewerKind {
  switch (kind) {
    case 'pdf':
      return 'pdf'
    case 'jpg':
    case 'png':
    case 'webp':
    case 'bmp':
      return 'image'
    case 'xlsx':
    case 'xls':
    case 'et':
    case 'csv':
      return 'sheet'
    case 'txt':
      return 'text'
    case 'tif':
    case 'heic':
    case 'ofd':
      return 'pages'
    case 'xml':
    case 'docx':
    case 'doc':
    case 'wps':
    case 'ppt':
    case 'pptx':
      return 'flow'
  }
}

const searched = new Set<ViewerKind>(['pdf', 'sheet', 'text', 'flow'])

/** What a place in the document is called: a page, a worksheet, a slide. */
export function placeKind(kind: PlanDocument['kind']): ViewerKind | 'slide' {
  return kind === 'ppt' || kind === 'pptx' ? 'slide' : viewerKind(kind)
}

/** Whether words can be looked for in the document. Scans and photos have none: recognising characters is out of scope. */
export function isSearchable(kind: PlanDocument['kind']): boolean {
  return searched.has(viewerKind(kind)) || kind === 'ofd'
}
