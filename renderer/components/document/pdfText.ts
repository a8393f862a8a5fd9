import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { TextContent } from 'pdfjs-dist/types/src/display/api'
import { type Folded, foldPieces } from '#shared/text/search.ts'

export interface PageText {
  readonly content: TextContent
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

async function readText(pdf: PDFDocumentProxy, page: number): Promise<PageText> {
  const content = await (await pdf.getPage(page)).getTextContent()
  return { content, folded: foldPieces(content.items.map((item) => ('str' in item ? item.str : ''))) }
}
