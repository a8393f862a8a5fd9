import type { PlanDocument } from '#shared/plan/format.ts'

/** Pages of a kind whose files need not be read for it; `undefined` where only the program of its making knows, else `read`. */
export function pagesWithoutReading(kind: PlanDocument['kind']): number | undefined | 'read' {
  switch (kind) {
    case 'pdf':
    case 'xlsx':
    case 'xls':
    case 'et':
      return 'read'
    case 'jpg':
    case 'png':
    case 'webp':
    case 'bmp':
    case 'heic':
    case 'txt':
    case 'csv':
      return 1
    default:
      return undefined
  }
}
