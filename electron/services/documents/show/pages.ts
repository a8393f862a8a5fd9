import type { PDFDocumentProxy, PDFPageProxy, TextItem } from 'pdfjs-dist/types/src/display/api'
import { documentNotices } from '#shared/pdf/documentNotices.ts'
import { pageNotices } from '#shared/pdf/pageNotices.ts'
import { pdfFault } from '#shared/pdf/pdfFault.ts'
import { readFacts, readPageExtras } from '#shared/pdf/readFacts.ts'
import { visibleItems } from '#shared/pdf/visibleItems.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { type ReadPdf, readPdf } from '../pdfReader.ts'
import type { ShownPage, ShownPages, Wanted } from './shown.ts'

interface Pdf {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * The pages of a PDF with their texts and notices, or only the requested one. Every image of a page is
 * decoded, as for drawing. Faults: `document.damaged`, `document.encrypted`, `document.page`.
 */
export async function showPages({ name, bytes }: Pdf, { page }: Wanted): Promise<Result<ShownPages>> {
  let read: ReadPdf
  try {
    read = await readPdf(bytes)
  } catch (error) {
    return refuse(pdfFault(error, name))
  }
  try {
    const { pdf } = read
    const count = pdf.numPages
    if (page !== undefined && page > count) return refuse({ code: 'document.page', name, got: String(page), want: String(count) })
    const facts = await readFacts(pdf)
    const pages: ShownPage[] = []
    for (let number = page ?? 1; number <= (page ?? count); number++) pages.push(await showPage(read, number))
    const { attachments, hiddenLayers } = facts
    return ok({ viewer: 'pdf', notices: documentNotices(facts), count, attachments, hiddenLayers, pages })
  } finally {
    await read.close()
  }
}

async function showPage({ pdf, reports }: ReadPdf, number: number): Promise<ShownPage> {
  try {
    const page = await pdf.getPage(number)
    await decode(page)
    const lacks = reports.filter((report) => report.page === number).map(({ lack }) => lack)
    const notices = pageNotices(lacks, await readPageExtras(page))
    const { width, height } = page.getViewport({ scale: 1 })
    const size = { width: hundredths(width), height: hundredths(height), rotation: page.rotate, userUnit: page.userUnit }
    const text = await textOf(pdf, page)
    page.cleanup()
    return { number, ...size, text, notices }
  } catch {
    // the app shows the same notice over a page that pdf.js cannot open
    return { number, text: '', notices: pageNotices([], undefined, true) }
  }
}

/** Reads what draws the page and waits until each of its images is decoded or given up. */
async function decode(page: PDFPageProxy): Promise<void> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const { fnArray, argsArray } = await page.getOperatorList()
  const needed = fnArray.flatMap((operator, at) => (operator === OPS.dependency ? (argsArray[at] as string[]) : []))
  await Promise.all(
    needed.map((id) => {
      const objects = id.startsWith('g_') ? page.commonObjs : page.objs
      return new Promise<void>((resolve) => void objects.get(id, () => resolve()))
    }),
  )
}

async function textOf(pdf: PDFDocumentProxy, page: PDFPageProxy): Promise<string> {
  const layers = await pdf.getOptionalContentConfig()
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const pieces = visibleItems<TextItem>(items, (layer) => layers.isVisible(layer))
  return pieces.map(({ str, hasEOL }) => `${str}${hasEOL ? '\n' : ''}`).join('')
}

function hundredths(points: number): number {
  return Math.round(points * 100) / 100
}
