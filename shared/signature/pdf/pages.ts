import { entriesOf, isKind, isName, type PdfEntries } from './objects.ts'
import { type Revision, resolve } from './revisions.ts'

export interface Page {
  readonly number: number
  readonly entries: PdfEntries
}

const maximumPages = 5000

/** The pages in order, by object number; `undefined` when the tree is not a tree of pages. */
export function pagesOf(revision: Revision): readonly Page[] | undefined {
  const pages: Page[] = []
  const seen = new Set<number>()
  const stack = [revision.root.get('Pages')]
  while (stack.length > 0) {
    const node = stack.pop()
    const entries = entriesOf(resolve(revision, node))
    if (!isKind(node, 'ref') || !entries || seen.has(node.number) || pages.length > maximumPages) return undefined
    seen.add(node.number)
    if (isName(entries.get('Type'), 'Page')) {
      pages.push({ number: node.number, entries })
      continue
    }
    const kids = resolve(revision, entries.get('Kids'))
    if (!isName(entries.get('Type'), 'Pages') || !isKind(kids, 'array')) return undefined
    stack.push(...[...kids.items].reverse())
  }
  return pages
}
