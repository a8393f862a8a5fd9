import { PDFDocument } from '@cantoo/pdf-lib'

/** How many pages a PDF has, read from its bytes. */
export async function pdfPages(bytes: Uint8Array): Promise<number> {
  return (await PDFDocument.load(bytes)).getPageCount()
}
