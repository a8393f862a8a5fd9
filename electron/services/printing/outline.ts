import { type PDFContext, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from '@cantoo/pdf-lib'

/** An entry of a PDF's outline and the page it leads to, counted from 0. */
export interface OutlineEntry {
  readonly title: string
  readonly page: number
}

/** The first level of a PDF's outline, in its order, as our own forms write it: each entry leads to a page. */
export function readOutline(document: PDFDocument): readonly OutlineEntry[] {
  const pages = new Map(document.getPages().map(({ ref }, at) => [ref.toString(), at]))
  const entries: OutlineEntry[] = []
  const root = document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)
  const seen = new Set<PDFDict>()
  for (let at = root?.lookupMaybe(PDFName.of('First'), PDFDict); at && !seen.has(at); at = at.lookupMaybe(PDFName.of('Next'), PDFDict)) {
    seen.add(at)
    const title = at.lookup(PDFName.of('Title'))
    const page = pages.get(targetOf(at)?.toString() ?? '')
    if ((title instanceof PDFString || title instanceof PDFHexString) && page !== undefined)
      entries.push({ title: title.decodeText(), page })
  }
  return entries
}

function targetOf(entry: PDFDict): PDFRef | undefined {
  const place = entry.lookup(PDFName.of('Dest'))
  const first = place && 'get' in place ? (place as { get(at: number): unknown }).get(0) : undefined
  return first instanceof PDFRef ? first : undefined
}

/** Gives a PDF an outline of one level, shown when it is opened. */
export function writeOutline(document: PDFDocument, entries: readonly OutlineEntry[]): void {
  if (entries.length === 0) return
  const { context, catalog } = document
  const root = context.nextRef()
  const refs = entries.map(() => context.nextRef())
  for (const [at, { title, page }] of entries.entries())
    context.assign(refs[at]!, entryOf(context, document, { title, page }, refs, at, root))
  const [first, last] = [refs[0]!, refs.at(-1)!]
  context.assign(root, context.obj({ Type: 'Outlines', First: first, Last: last, Count: PDFNumber.of(entries.length) }))
  catalog.set(PDFName.of('Outlines'), root)
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}

function entryOf(
  context: PDFContext,
  document: PDFDocument,
  { title, page }: OutlineEntry,
  refs: readonly PDFRef[],
  at: number,
  root: PDFRef,
): PDFDict {
  const entry = context.obj({ Title: PDFHexString.fromText(title), Parent: root, Dest: [document.getPage(page).ref, 'Fit'] })
  const [before, after] = [refs[at - 1], refs[at + 1]]
  if (before) entry.set(PDFName.of('Prev'), before)
  if (after) entry.set(PDFName.of('Next'), after)
  return entry
}
