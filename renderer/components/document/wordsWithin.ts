import type { OpenedPackage } from '#shared/ipc/packages.ts'
import { lineOf } from '#shared/pdf/visibleItems.ts'
import type { PlanDocument } from '#shared/plan/format.ts'
import { isSearchable, viewerKind } from '#shared/plan/viewerKind.ts'
import { type Excerpt, excerptOf } from '#shared/text/excerpt.ts'
import { fold } from '#shared/text/search.ts'
import { bridge } from '../../session/bridge.ts'
import { documentBytes } from '../../session/documentBytes.ts'
import { openPdf } from './pdfLibrary.ts'
import { pageText } from './pdfText.ts'

/** Where a document contains the words. */
export interface Within {
  /** page or worksheet of the first place, from 1 */
  readonly page: number
  /** how many places; `more` when not all were counted */
  readonly count: number
  readonly more: boolean
  readonly excerpt: Excerpt | undefined
}

interface PageWords {
  readonly plain: string
  readonly folded: string
}

/** Text of the pages of searched PDFs, so that the next search is fast; the oldest is dropped first. */
const kept = new Map<string, readonly PageWords[]>()
const mostCharacters = 30_000_000
/** places counted in a table or a text */
const mostCounted = 500

/** The first place of the words in a document; `undefined` where it lacks them or cannot be read. */
export async function wordsWithin(
  opened: OpenedPackage,
  document: PlanDocument,
  words: string,
  signal: AbortSignal,
): Promise<Within | undefined> {
  if (!isSearchable(document.kind)) return undefined
  switch (viewerKind(document.kind)) {
    case 'pdf':
      return inPages(await pdfPages(opened, document, signal), words)
    case 'sheet':
    case 'text':
    case 'pages':
    case 'flow': {
      const answer = await bridge.documents.find({ package: opened.package, document: document.id, words, limit: mostCounted })
      const first = answer.ok ? answer.value.hits[0] : undefined
      if (!answer.ok || first === undefined) return undefined
      const { hits, more, excerpt } = answer.value
      return { page: first.sheet, count: hits.length, more, excerpt }
    }
    case 'image':
      return undefined
  }
}

function inPages(pages: readonly PageWords[], words: string): Within | undefined {
  const wanted = fold(words)
  const first = pages.findIndex(({ folded }) => folded.includes(wanted))
  const page = pages[first]
  if (page === undefined) return undefined
  const count = pages.reduce((sum, { folded }) => sum + folded.split(wanted).length - 1, 0)
  return { page: first + 1, count, more: false, excerpt: excerptOf(page.plain, words) }
}

async function pdfPages(opened: OpenedPackage, document: PlanDocument, signal: AbortSignal): Promise<readonly PageWords[]> {
  const key = opened.entries[document.path]?.sha256 ?? document.id
  const known = kept.get(key)
  if (known) return known
  const bytes = await documentBytes(opened.package, document.id, signal)
  if (!bytes.ok) return []
  try {
    const open = await openPdf(bytes.value)
    try {
      const pages: PageWords[] = []
      for (let page = 1; page <= open.pdf.numPages && !signal.aborted; page++) {
        const { pieces, folded } = await pageText(open.pdf, page)
        pages.push({ plain: lineOf(pieces), folded: folded.text })
      }
      if (!signal.aborted) keep(key, pages)
      return pages
    } finally {
      open.close()
    }
  } catch {
    return [] // a damaged document is reported when it is opened, not while others are searched
  }
}

function keep(key: string, pages: readonly PageWords[]): void {
  kept.set(key, pages)
  const size = (one: readonly PageWords[]) => one.reduce((sum, { plain, folded }) => sum + plain.length + folded.length, 0)
  let total = [...kept.values()].reduce((sum, one) => sum + size(one), 0)
  for (const [oldest, one] of kept) {
    if (total <= mostCharacters) break
    kept.delete(oldest)
    total -= size(one)
  }
}
