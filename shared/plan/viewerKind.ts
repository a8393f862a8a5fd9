import type { PlanDocument } from './format.ts'

/** How a document is looked at; `other` is carried as evidence, and saved to be opened by its own program. */
export type ViewerKind = 'pdf' | 'image' | 'sheet' | 'text' | 'other'

export function viewerKind(kind: PlanDocument['kind']): ViewerKind {
  switch (kind) {
    case 'pdf':
      return 'pdf'
    case 'jpg':
    case 'png':
      return 'image'
    case 'xlsx':
    case 'xls':
    case 'et':
    case 'csv':
      return 'sheet'
    case 'txt':
      return 'text'
    case 'docx':
    case 'ofd':
    case 'doc':
    case 'wps':
    case 'ppt':
    case 'pptx':
    case 'tif':
    case 'webp':
    case 'heic':
    case 'xml':
      return 'other'
  }
}
