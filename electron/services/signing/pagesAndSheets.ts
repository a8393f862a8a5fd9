import { currentLayout } from '#shared/layout/index.ts'
import { utf8Text } from '#shared/signature/bytes.ts'
import { readZip } from '#shared/signature/ooxml/zip.ts'

/** The workbook's sheets in their order, as its file names them. */
export const workbookSheets = (['score', 'checks', 'notes', 'import'] as const).map((key) => currentLayout.words[`workbook.${key}`])

/** The names of the sheets of a workbook of ours, in their order. */
export function sheetsOf(workbook: Uint8Array): readonly string[] {
  const xml = utf8Text(readZip(workbook, { folders: true })?.get('xl/workbook.xml') ?? new Uint8Array()) ?? ''
  return [...xml.matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, name]) => name ?? '')
}

/** How many pages a PDF of ours has. */
export async function pagesOf(pdf: Uint8Array): Promise<number> {
  const { PDFDocument } = await import('@cantoo/pdf-lib')
  return (await PDFDocument.load(pdf, { updateMetadata: false })).getPageCount()
}
