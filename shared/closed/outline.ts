import type { LaidPage } from '../documents/layout/pages.ts'
import { isKind, isName, type PdfEntries, type PdfObject } from '../signature/pdf/objects.ts'
import { type Graph, items, textOf } from './graph.ts'
import { demand } from './mismatch.ts'

/** One entry of the outline: its text, the place of its page, the entries below it. */
export interface OutlineEntry {
  readonly title: string
  readonly page: number
  readonly below: readonly OutlineEntry[]
}

/** Reads the outline: entries linked both ways, each opening a page of the document whole. */
export function readOutline(graph: Graph, object: PdfObject | undefined, pages: ReadonlyMap<number, number>): readonly OutlineEntry[] {
  const root = graph.dictionary(object, 'First Last')
  return readEntries(graph, root, graph.reference(object), pages, 0)
}

function readEntries(
  graph: Graph,
  parent: PdfEntries,
  parentNumber: number,
  pages: ReadonlyMap<number, number>,
  depth: number,
): readonly OutlineEntry[] {
  const found: OutlineEntry[] = []
  const seen = new Set<number>()
  let next = parent.get('First')
  let before: number | undefined
  while (next !== undefined) {
    const number = graph.reference(next)
    demand(!seen.has(number) && depth < 2)
    seen.add(number)
    const entry = graph.open(next)
    demand(isKind(entry, 'dict'))
    const { entries } = entry
    const hasBelow = entries.has('First')
    const wanted = ['Dest', 'Parent', 'Title', ...(before === undefined ? [] : ['Prev']), ...(entries.has('Next') ? ['Next'] : [])]
    if (hasBelow) wanted.push('Count', 'First', 'Last')
    demand(entries.size === wanted.length && wanted.every((key) => entries.has(key)))
    demand(graph.reference(entries.get('Parent')) === parentNumber)
    demand(before === undefined || graph.reference(entries.get('Prev')) === before)
    const [page, fit, ...rest] = items(entries.get('Dest'))
    const place = pages.get(graph.reference(page))
    demand(place !== undefined && isName(fit, 'Fit') && rest.length === 0)
    const below = hasBelow ? readEntries(graph, entries, number, pages, depth + 1) : []
    demand(!hasBelow || entries.get('Count') === below.length)
    found.push({ title: textOf(entries.get('Title')), page: place, below })
    before = number
    next = entries.get('Next')
  }
  demand(before !== undefined && graph.reference(parent.get('Last')) === before)
  return found
}

/** The outline of laid-out pages: each form, below it its headings. */
export function outlineOf(pages: readonly LaidPage[]): readonly OutlineEntry[] {
  const forms = new Map<number, { title: string; page: number; below: OutlineEntry[] }>()
  for (const { part, number, primitives, first, form } of pages) {
    if (first) forms.set(form, { title: part.title, page: number - 1, below: [] })
    for (const each of primitives)
      if (each.kind === 'text' && each.bookmark !== undefined)
        forms.get(form)?.below.push({ title: each.bookmark, page: number - 1, below: [] })
  }
  return [...forms.values()]
}
