import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { PlanDocument } from '#shared/plan/format.ts'
import { fold } from '#shared/text/search.ts'
import { bridge } from '../../app/bridge.ts'
import { documentBytes } from '../../app/documentBytes.ts'
import { openPdf } from '../../components/document/pdfLibrary.ts'
import { pageText } from '../../components/document/pdfText.ts'
import { viewerKind } from '../../components/document/viewer.ts'

/** Folded text of the pages of PDFs that were searched, so that the next words are found at once; the oldest goes first. */
const kept = new Map<string, readonly string[]>()
const mostCharacters = 20_000_000

/** The first page of a document that holds the words; nothing where it does not, or cannot be read. */
export async function firstPageWith(
  opened: OpenedPackage,
  document: PlanDocument,
  words: string,
  signal: AbortSignal,
): Promise<number | undefined> {
  switch (viewerKind(document.kind)) {
    case 'pdf': {
      const pages = await pdfPages(opened, document, signal)
      const wanted = fold(words)
      const found = pages.findIndex((page) => page.includes(wanted))
      return found < 0 ? undefined : found + 1
    }
    case 'sheet':
    case 'text': {
      const answer = await bridge.documents.find({ package: opened.package, document: document.id, words, limit: 1 })
      return answer.ok ? answer.value.hits[0]?.sheet : undefined
    }
    case 'image':
    case 'other':
      return undefined
  }
}

async function pdfPages(opened: OpenedPackage, document: PlanDocument, signal: AbortSignal): Promise<readonly string[]> {
  const key = opened.entries[document.path]?.sha256 ?? document.id
  const known = kept.get(key)
  if (known) return known
  const bytes = await documentBytes(opened.package, document.id, signal)
  if (!bytes.ok) return []
  try {
    const open = await openPdf(bytes.value)
    try {
      const pages: string[] = []
      for (let page = 1; page <= open.pdf.numPages && !signal.aborted; page++) pages.push((await pageText(open.pdf, page)).folded.text)
      if (!signal.aborted) keep(key, pages)
      return pages
    } finally {
      open.close()
    }
  } catch {
    return [] // a damaged document is told when it is opened, not while others are searched
  }
}

function keep(key: string, pages: readonly string[]): void {
  kept.set(key, pages)
  const size = (one: readonly string[]) => one.reduce((sum, page) => sum + page.length, 0)
  let total = [...kept.values()].reduce((sum, one) => sum + size(one), 0)
  for (const [oldest, one] of kept) {
    if (total <= mostCharacters) break
    kept.delete(oldest)
    total -= size(one)
  }
}
