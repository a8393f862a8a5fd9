import type { Workbook } from 'exceljs'

/** The archive exceljs writes its parts to; one of our own is given to it. */
interface PartWriter {
  append(data: string | Uint8Array, options: { readonly name: string; readonly base64?: boolean }): void
}

/** What exceljs 4.4.0 does in `write`, step by step; not among its declared types. */
interface ExcelWriter {
  prepareModel(model: object, options: object): void
  addContentTypes(parts: PartWriter, model: object): Promise<void>
  addOfficeRels(parts: PartWriter, model: object): Promise<void>
  addWorkbookRels(parts: PartWriter, model: object): Promise<void>
  addWorksheets(parts: PartWriter, model: object): Promise<void>
  addSharedStrings(parts: PartWriter, model: object): Promise<void>
  addDrawings(parts: PartWriter, model: object): Promise<void>
  addTables(parts: PartWriter, model: object): Promise<void>
  addThemes(parts: PartWriter, model: object): Promise<void>
  addStyles(parts: PartWriter, model: object): Promise<void>
  addApp(parts: PartWriter, model: object): Promise<void>
  addCore(parts: PartWriter, model: object): Promise<void>
  addWorkbook(parts: PartWriter, model: object): Promise<void>
}

/**
 * The parts of a workbook's package by name. exceljs hands its texts to JSZip, which encodes them in pieces of 16,384 UTF-16
 * units and writes U+FFFD for a character above U+FFFF that lies across two pieces (exceljs 4.4.0 with JSZip 3.10.1 on
 * Node). A rare ideograph in a name or an opinion could be lost that way, so each part is encoded whole here. Our workbooks
 * hold no pictures.
 */
export async function workbookParts(workbook: Workbook): Promise<ReadonlyMap<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>()
  const encoder = new TextEncoder()
  const collected: PartWriter = {
    append: (data, { name }) => void parts.set(name, typeof data === 'string' ? encoder.encode(data) : new Uint8Array(data)),
  }
  const writer = workbook.xlsx as unknown as ExcelWriter
  const { model } = workbook
  writer.prepareModel(model, {})
  await writer.addContentTypes(collected, model)
  await writer.addOfficeRels(collected, model)
  await writer.addWorkbookRels(collected, model)
  await writer.addWorksheets(collected, model)
  // the texts of all cells are known only after the worksheets
  await writer.addSharedStrings(collected, model)
  await writer.addDrawings(collected, model)
  await writer.addTables(collected, model)
  await writer.addThemes(collected, model)
  await writer.addStyles(collected, model)
  await writer.addApp(collected, model)
  await writer.addCore(collected, model)
  await writer.addWorkbook(collected, model)
  return parts
}
