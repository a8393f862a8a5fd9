import type { DenseWorkSheet, ParsingOptions, WorkBook } from 'xlsx'
import type { TextEncoding } from '#shared/ipc/documents.ts'
import type { CellFormat } from '#shared/sheet/cellFormat.ts'
import { encodingNotices } from '#shared/text/encoding.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import type { Notice } from '#shared/text/notice.ts'
import { decodeText } from '../decodeText.ts'
import { type Rows, readDelimited } from './delimited.ts'
import { readHtmlTables } from './htmlTables.ts'
import { inflatedSize } from './inflatedSize.ts'
import { sheetLimits, TooLarge } from './limits.ts'
import { cellsIn, type OpenSheet, openSheet } from './openSheet.ts'
import { readCompound } from './readCompound.ts'
import { readPacked } from './readPacked.ts'
import { isXml2003, readXml2003 } from './xml2003.ts'

/** Maximum declared uncompressed size of a workbook in bytes, pictures included; the actual size is counted separately (`sheetLimits`). */
const mostInflated = 450_000_000

/** A workbook as its file stores it: no formula is recalculated. */
export interface OpenWorkbook {
  readonly notices: readonly Notice[]
  readonly sheets: readonly OpenSheet[]
}

/** cells keep number, format and formula; texts are made when they are looked at; formulas without a result are cells, too */
const options: ParsingOptions = {
  dense: true,
  cellFormula: true,
  cellHTML: false,
  cellText: false,
  cellNF: true,
  cellStyles: true,
  sheetStubs: true,
}

/**
 * Opens a workbook by what it holds, never by guessing: OOXML, BIFF, tables in HTML, Excel 2003's XML, delimited text. Faults:
 * `document.damaged`, `.encrypted`, `.tooLarge`, `.webArchive`. `kind` is the plan's, `name` is for the faults.
 */
export async function openWorkbook(bytes: Uint8Array, kind: string, name: string, encoding?: TextEncoding): Promise<Result<OpenWorkbook>> {
  const beginning = String.fromCharCode(...bytes.subarray(0, 4))
  const packed = beginning === 'PK\u0003\u0004'
  const compound = beginning === '\u00d0\u00cf\u0011\u00e0'
  const bare = bytes[0] === 0x09 && (bytes[1] ?? 0) <= 0x08 && bytes.length > 8
  if (kind === 'xlsx' && !packed && !compound) return refuse({ code: 'document.damaged', name })
  if (packed && inflatedSize(bytes) > mostInflated) return refuse({ code: 'document.tooLarge', name })
  try {
    if (kind === 'csv' || (!packed && !compound && !bare)) return openText(bytes, kind, name, encoding)
    if (packed) return ok(opened(readPacked(bytes, options)))
    const found = await readCompound(bytes, options)
    switch (found.kind) {
      case 'book':
        return ok(opened(found.book))
      case 'packed':
        return await openWorkbook(found.bytes, 'xlsx', name)
      case 'locked':
        return refuse({ code: 'document.encrypted', name })
    }
  } catch (error) {
    if (error instanceof TooLarge) return refuse({ code: 'document.tooLarge', name })
    const encrypted = /password|encrypt/i.test((error as Error).message)
    return refuse({ code: encrypted ? 'document.encrypted' : 'document.damaged', name })
  }
}

/** A file named .xls is often a table written by another program: HTML or plain text, in any encoding. */
function openText(bytes: Uint8Array, kind: string, name: string, encoding: TextEncoding | undefined): Result<OpenWorkbook> {
  if (bytes.length > sheetLimits.text) throw new TooLarge()
  const decoded = decodeText(bytes, encoding)
  const { text } = decoded
  if (isWebArchive(text)) return refuse({ code: 'document.webArchive', name })
  if (kind !== 'csv' && !isText(text)) return refuse({ code: 'document.damaged', name })
  const notices = encodingNotices(decoded)
  if (isXml2003(text)) return ok({ ...opened(readXml2003(text)), notices })
  if (!isMarkup(text)) return ok({ ...plainBook([readDelimited(text)]), notices })
  const tables = readHtmlTables(text)
  return tables.length > 0 ? ok({ ...plainBook(tables), notices }) : refuse({ code: 'document.damaged', name })
}

/** Begins with a tag, as no table of text does. */
function isMarkup(text: string): boolean {
  return /^\s*<[!?/a-z]/i.test(text.slice(0, 4096))
}

/** Worksheets whose cells are texts. */
function plainBook(sheets: readonly Rows[]): OpenWorkbook {
  const book = { date1904: false, hidden: false, formats: new Map<string, CellFormat>(), unsaved: false }
  return { notices: [], sheets: sheets.map((rows, index) => openSheet(`Sheet${index + 1}`, { '!data': rows } as DenseWorkSheet, book)) }
}

/** A web page that a browser saved as one file (MHTML); some programs name it .xls. */
function isWebArchive(text: string): boolean {
  const head = text.slice(0, 2000)
  return /^(MIME-Version|From|Content-Type):/im.test(head) && /multipart\/related|X-MimeOLE|Content-Type:\s*message/i.test(head)
}

/** Bytes that are no text give characters no text has. */
function isText(text: string): boolean {
  return text !== '' && !/[\u0000-\u0008\u000e-\u001a\ufffd]/u.test(text.slice(0, 4000))
}

function opened(book: WorkBook): OpenWorkbook {
  const formats = new Map<string, CellFormat>()
  // read from a file's text, it may be a word
  const date1904 = [true, 1, '1', 'true'].includes((book.Workbook?.WBProps?.date1904 ?? false) as boolean | number | string)
  const unsaved = noResults(book)
  if (book.SheetNames.length > sheetLimits.sheets) throw new TooLarge()
  const sheets = book.SheetNames.map((name, index) => {
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0
    return openSheet(name, book.Sheets[name] as DenseWorkSheet, { date1904, hidden, formats, unsaved })
  })
  return { notices: [], sheets }
}

/** Programs that write .xls without calculating (xlwt) leave an empty text as the result of every formula. */
function noResults(book: WorkBook): boolean {
  let formulas = 0
  for (const sheet of Object.values(book.Sheets))
    for (const { cell } of cellsIn((sheet['!data'] ?? []) as Rows)) {
      if (cell.f === undefined) continue
      if (cell.t !== 'z' && cell.v !== '' && cell.v !== undefined) return false
      formulas += 1
    }
  return formulas > 0
}
