import { ok, type Result } from '#shared/text/fault.ts'
import type { OutlineEntry } from './outline.ts'

/** Pages of one PDF, counted from 0, `to` not included; all of them without a range. */
export interface PagePart {
  readonly pdf: Uint8Array
  readonly from?: number
  readonly to?: number
}

export interface JoinedPages {
  readonly pdf: Uint8Array
  /** how many pages came of each part */
  readonly counts: readonly number[]
}

/** Joins the pages of several PDFs into one with an outline of theirs. Signatures are lost: a single complete PDF is passed on unchanged. */
export async function joinPages(input: { readonly parts: readonly PagePart[] }): Promise<Result<JoinedPages>> {
  const { parts } = input
  const [{ PDFDocument }, { readOutline, writeOutline }] = await Promise.all([import('@cantoo/pdf-lib'), import('./outline.ts')])
  const sources = await Promise.all(parts.map(({ pdf }) => PDFDocument.load(pdf, { updateMetadata: false })))
  const ranges = sources.map((source, at) => range(source.getPageCount(), parts[at]))
  const counts = ranges.map((pages) => pages.length)
  const only = parts[0]
  if (parts.length === 1 && only && counts[0] === sources[0]?.getPageCount()) return ok({ pdf: only.pdf, counts })
  const joined = await PDFDocument.create({ updateMetadata: false })
  const entries: OutlineEntry[] = []
  for (const [at, source] of sources.entries()) {
    const pages = ranges[at] ?? []
    const before = joined.getPageCount()
    for (const { title, page } of readOutline(source)) if (pages.includes(page)) entries.push({ title, page: before + pages.indexOf(page) })
    for (const page of await joined.copyPages(source, [...pages])) {
      // A copied signature field would claim what the joined file no longer proves; its look on the page stays.
      joined.addPage(page)
    }
  }
  writeOutline(joined, entries)
  if (entries.length > 0) joined.setTitle(entries.map(({ title }) => title).join('、'))
  return ok({ pdf: await joined.save(), counts })
}

function range(count: number, part: PagePart | undefined): readonly number[] {
  const from = Math.max(0, part?.from ?? 0)
  const to = Math.min(count, part?.to ?? count)
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
}
