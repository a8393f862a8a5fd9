import { documentKind } from '#shared/format/vocabulary.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import type { DocumentKind } from './shown.ts'

const kinds: ReadonlyMap<string, DocumentKind> = new Map([
  ...documentKind.options.map((kind) => [kind, kind] as const),
  ['jpeg', 'jpg'],
  ['tiff', 'tif'],
])

/** The kind a plan would give a file of this name, by its ending. Fault: `document.ending`. */
export function kindOfName(name: string): Result<DocumentKind> {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const kind = kinds.get(ending)
  return kind ? ok(kind) : refuse({ code: 'document.ending', name, got: ending, want: [...kinds.keys()].join(' ') })
}
