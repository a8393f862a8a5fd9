import type { PlanDocument } from '#shared/plan/format.ts'
import { fold } from '#shared/text/search.ts'
import type { DocumentGroup } from './grouping.ts'

export const filters = ['all', 'unread', 'cited', 'rules'] as const
export type Filter = (typeof filters)[number]

/** What the tree knows of a document besides the plan. */
export interface DocumentFacts {
  readonly seen: ReadonlySet<string>
  /** how many of the reviewer's citations point at a document */
  readonly cited: ReadonlyMap<string, number>
  /** rules that rest on a document */
  readonly rules: ReadonlyMap<string, readonly string[]>
}

export type TreeRow =
  | {
      readonly kind: 'group'
      readonly group: DocumentGroup
      readonly open: boolean
      readonly read: number
      readonly shown: number
      readonly at: number
      readonly of: number
    }
  | { readonly kind: 'document'; readonly group: string; readonly document: PlanDocument; readonly at: number; readonly of: number }

export interface Shown {
  readonly filter: Filter
  readonly words: string
  /** documents that contain the words, by id */
  readonly inside: ReadonlySet<string>
  readonly open: ReadonlySet<string>
}

export function passes(document: PlanDocument, filter: Filter, facts: DocumentFacts): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'unread':
      return !facts.seen.has(document.id)
    case 'cited':
      return facts.cited.has(document.id)
    case 'rules':
      return facts.rules.has(document.id)
  }
}

/** The tree as a flat list of rows; during a search every group is open. */
export function treeRows(groups: readonly DocumentGroup[], facts: DocumentFacts, shown: Shown): readonly TreeRow[] {
  const wanted = fold(shown.words)
  const fits = (document: PlanDocument) =>
    passes(document, shown.filter, facts) && (wanted === '' || named(document, wanted) || shown.inside.has(document.id))
  const filled = groups.map((group) => ({ group, documents: group.documents.filter(fits) })).filter(({ documents }) => documents.length > 0)
  return filled.flatMap(({ group, documents }, position): readonly TreeRow[] => {
    const open = wanted !== '' || shown.open.has(group.id)
    const read = group.documents.filter(({ id }) => facts.seen.has(id)).length
    const head: TreeRow = { kind: 'group', group, open, read, shown: documents.length, at: position + 1, of: filled.length }
    if (!open) return [head]
    return [
      head,
      ...documents.map(
        (document, index): TreeRow => ({ kind: 'document', group: group.id, document, at: index + 1, of: documents.length }),
      ),
    ]
  })
}

function named(document: PlanDocument, wanted: string): boolean {
  return fold(`${document.id} ${document.title}.${document.kind}`).includes(wanted)
}

/** Groups that are open at first: those with an unread document, as far as the tree has space; always the current document's. */
export function openAtFirst(
  groups: readonly DocumentGroup[],
  seen: ReadonlySet<string>,
  current: string,
  room: number,
): ReadonlySet<string> {
  const open = new Set(groups.filter(({ documents }) => documents.some(({ id }) => id === current)).map(({ id }) => id))
  let rows = groups.length + groups.filter(({ id }) => open.has(id)).reduce((sum, { documents }) => sum + documents.length, 0)
  for (const { id, documents } of groups) {
    if (open.has(id) || documents.every((document) => seen.has(document.id))) continue
    rows += documents.length
    if (rows > room) break
    open.add(id)
  }
  return open
}
