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

/** The text of a page (1-based), read once for drawing and searching alike, so that both count the same pieces. */
export function pageText(pdf: PDFDocumentProxy, page: number): Promise<PageText> {
  const pages = read.get(pdf) ?? new Map<number, Promise<PageText>>()
  read.set(pdf, pages)
  const text = pages.get(page) ?? readText(pdf, page)
  pages.set(page, text)
  return text
}

/** The items as the drawing takes them: pieces of text only, without those of layers that are off. */
async function readText(pdf: PDFDocumentProxy, page: number): Promise<PageText> {
  const [one, layers] = await Promise.all([pdf.getPage(page), pdf.getOptionalContentConfig()])
  const { items, ...rest } = await one.getTextContent({ includeMarkedContent: true })
  const shown = visibleItems<TextItem>(items, (layer) => layers.isVisible(layer))
  return { content: { ...rest, items: [...shown] }, pieces: shown, folded: foldPieces(shown.map(({ str }) => str)) }
}
