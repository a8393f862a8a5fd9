import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api'
import { visibleItems } from '#shared/pdf/visibleItems.ts'
import { type Folded, foldPieces } from '#shared/text/search.ts'

export interface PageText {
  readonly content: TextContent
  readonly pieces: readonly TextItem[]
  readonly folded: Folded
}

const read = new WeakMap<PDFDocumentProxy, Map<number, Promise<PageText>>>()

/** The text of a page (1-based), read once for both drawing and searching, so that both use the same pieces. */
export function pageText(pdf: PDFDocumentProxy, page: number): Promise<PageText> {
  const pages = read.get(pdf) ?? new Map<number, Promise<PageText>>()
  read.set(pdf, pages)
  const text = pages.get(page) ?? readText(pdf, page)
  pages.set(page, text)
  return text
}

/** A page whose text cannot be read counts as empty: the others are still searched, and the page itself has a notice. */
async function readText(pdf: PDFDocumentProxy, page: number): Promise<PageText> {
  const { items, ...rest } = await itemsOf(pdf, page).catch(() => ({ items: [], styles: {}, lang: null }))
  return { content: { ...rest, items: [...items] }, pieces: items, folded: foldPieces(items.map(({ str }) => str)) }
}

/** The items as the drawing takes them: pieces of text only, without those of layers that are off. */
async function itemsOf(pdf: PDFDocumentProxy, page: number) {
  const [one, layers] = await Promise.all([pdf.getPage(page), pdf.getOptionalContentConfig()])
  const { items, ...rest } = await one.getTextContent({ includeMarkedContent: true })
  return { ...rest, items: visibleItems<TextItem>(items, (layer) => layers.isVisible(layer)) }
}
