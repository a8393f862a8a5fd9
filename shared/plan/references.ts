import { pointer } from '../format/jsonText.ts'
import type { PlanDocument } from './format.ts'

/** Pictures and plain text have one page; other kinds as many as the plan says, or unknown. */
const onePage: ReadonlySet<string> = new Set(['jpg', 'png', 'txt'])

/** A `{document, page?}` whose document is not listed, or (with `want`, the number of pages) has no such page. */
export interface BrokenReference {
  readonly at: string
  readonly got: string
  readonly want?: string
}

/** Every `{document, page?}` within a value that names no listed document, or none of its pages, in the order they stand. */
export function brokenReferences(value: unknown, listed: readonly PlanDocument[]): readonly BrokenReference[] {
  const documents = new Map(listed.map((document) => [document.id, document]))
  const broken: BrokenReference[] = []
  visit(value, [])
  return broken

  function visit(inner: unknown, path: readonly (string | number)[]): void {
    if (Array.isArray(inner)) {
      for (const [index, member] of inner.entries()) visit(member, [...path, index])
      return
    }
    if (typeof inner !== 'object' || inner === null) return
    const object = inner as Readonly<Record<string, unknown>>
    if (typeof object.document === 'string') check(object as { readonly document: string; readonly page?: number }, path)
    for (const [key, member] of Object.entries(object)) visit(member, [...path, key])
  }

  function check(ref: { readonly document: string; readonly page?: number }, path: readonly (string | number)[]): void {
    const document = documents.get(ref.document)
    if (!document) broken.push({ at: pointer(path), got: ref.document })
    const pages = document && pagesOf(document)
    if (pages !== undefined && ref.page !== undefined && ref.page > pages)
      broken.push({ at: pointer(path), got: String(ref.page), want: String(pages) })
  }
}

function pagesOf(document: PlanDocument): number | undefined {
  return document.pages ?? (onePage.has(document.kind) ? 1 : undefined)
}
