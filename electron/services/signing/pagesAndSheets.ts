import { currentLayout } from '#shared/layout/index.ts'

/** The workbook's sheets in their order, as its file names them. */
export const workbookSheets = (['score', 'checks', 'notes', 'import'] as const).map((key) => currentLayout.words[`workbook.${key}`])

/** How many pages a PDF of ours has. */
export async function pagesOf(pdf: Uint8Array): Promise<number> {
  const { PDFDocument } = await import('@cantoo/pdf-lib')
  return (await PDFDocument.load(pdf, { updateMetadata: false })).getPageCount()
}
