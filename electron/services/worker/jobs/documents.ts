import { type DecodedText, decodeText } from '#services/documents/decodeText.ts'
import { type OpenWorkbook, openWorkbook } from '#services/documents/workbook/openWorkbook.ts'
import { sheetNotices } from '#services/documents/workbook/sheetNotices.ts'
import type { DocumentTable, TextEncoding } from '#shared/ipc/documents.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { readDocumentJob } from './packages.ts'

export interface Asked {
  readonly token: string
  readonly document: string
  /** chosen by the reader */
  readonly encoding?: TextEncoding | undefined
}

export interface AskedWorkbook extends Asked {
  readonly kind: string
}

/** A text document as text, whatever its encoding. */
export async function readTextJob(input: Asked): Promise<Result<DecodedText>> {
  const bytes = await readDocumentJob(input)
  return bytes.ok ? ok(decodeText(bytes.value, input.encoding)) : bytes
}

/** Workbooks stay parsed while their rows are scrolled; the last few are enough, and of very large ones only the last. */
const parsed = new Map<string, { readonly book: OpenWorkbook; readonly cells: number }>()
const kept = { books: 4, cells: 3_000_000 }

/** Rows of one worksheet as the file shows them (never recalculated). `sheet` counts from 1, `from` from 0. */
export async function readTableJob(
  input: AskedWorkbook & { readonly sheet: number; readonly from: number; readonly rows: number },
): Promise<Result<DocumentTable>> {
  const book = await workbook(input)
  if (!book.ok) return book
  const found = book.value.sheets[input.sheet - 1]
  if (found === undefined) return refuse({ code: 'document.sheet', name: input.document, got: String(input.sheet) })
  const { name, rows, columns, hiddenRows, hiddenColumns } = found
  const count = Math.max(0, Math.min(input.rows, rows - input.from))
  const cells = Array.from({ length: count }, (_, row) =>
    Array.from({ length: columns }, (_, column) => found.cell(input.from + row, column)),
  )
  return ok({
    sheets: book.value.sheets.map((sheet) => sheet.name),
    hidden: book.value.sheets.flatMap(({ hidden }, index) => (hidden ? [index + 1] : [])),
    notices: book.value.notices,
    sheet: { name, rows, columns, from: input.from, cells, hiddenRows, hiddenColumns, notices: sheetNotices(found) },
  })
}

/** A workbook of an open package, parsed once while it is looked at. */
export async function workbook(input: AskedWorkbook): Promise<Result<OpenWorkbook>> {
  const key = `${input.token}/${input.document}/${input.encoding ?? ''}`
  const known = parsed.get(key)
  if (known) return ok(known.book)
  const bytes = await readDocumentJob(input)
  if (!bytes.ok) return bytes
  const book = await openWorkbook(bytes.value, input.kind, input.document, input.encoding)
  if (!book.ok) return book
  const cells = book.value.sheets.reduce((sum, { rows, columns }) => sum + rows * columns, 0)
  parsed.set(key, { book: book.value, cells })
  const sum = () => [...parsed.values()].reduce((all, one) => all + one.cells, 0)
  for (const old of [...parsed.keys()].slice(0, -1)) if (parsed.size > kept.books || sum() > kept.cells) parsed.delete(old)
  return book
}
