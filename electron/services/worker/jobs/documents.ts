import { type DecodedText, decodeText } from '#services/documents/decodeText.ts'
import { type OpenWorkbook, openWorkbook } from '#services/documents/workbook/openWorkbook.ts'
import { sheetNotices } from '#services/documents/workbook/sheetNotices.ts'
import type { DocumentTable, TextEncoding } from '#shared/ipc/documents.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import type { JobContext } from './job.ts'

/**
 * A document of an open package. The packages are open in another thread, which is never ended: the bytes are requested from main
 * when they are needed, so that a thread that replaces this one can continue.
 */
export interface Asked {
  readonly token: string
  readonly document: string
  /** chosen by the reader */
  readonly encoding?: TextEncoding | undefined
}

export interface AskedWorkbook extends Asked {
  readonly kind: string
}

/** A text document decoded to text, whatever its encoding. */
export async function readTextJob(input: Asked, context: JobContext): Promise<Result<DecodedText>> {
  const bytes = await bytesOf(input, context)
  return bytes.ok ? ok(decodeText(bytes.value, input.encoding)) : bytes
}

/** Workbooks stay parsed while their rows are scrolled; the last few are enough, and of very large ones only the last. */
const parsed = new Map<string, { readonly book: OpenWorkbook; readonly cells: number }>()
const kept = { books: 4, cells: 3_000_000 }

/** Rows of one worksheet as the file shows them (never recalculated). `sheet` counts from 1, `from` from 0. */
export async function readTableJob(
  input: AskedWorkbook & { readonly sheet: number; readonly from: number; readonly rows: number },
  context: JobContext,
): Promise<Result<DocumentTable>> {
  const book = await workbook(input, context)
  if (!book.ok) return book
  const found = book.value.sheets[input.sheet - 1]
  if (found === undefined) return refuse({ code: 'document.sheet', name: input.document, got: String(input.sheet) })
  const { name, rows, columns, hiddenRows, hiddenColumns } = found
  // each row is as wide as its own cells
  const count = Math.max(0, Math.min(input.rows, rows - input.from))
  const cells = Array.from({ length: count }, (_, row) =>
    Array.from({ length: found.width(input.from + row) }, (_, column) => found.cell(input.from + row, column)),
  )
  return ok({
    sheets: book.value.sheets.map((sheet) => sheet.name),
    hidden: book.value.sheets.flatMap(({ hidden }, index) => (hidden ? [index + 1] : [])),
    notices: book.value.notices,
    sheet: { name, rows, columns, from: input.from, cells, hiddenRows, hiddenColumns, notices: sheetNotices(found) },
  })
}

/** A workbook of an open package, parsed once while it is looked at. */
export async function workbook(input: AskedWorkbook, context: JobContext): Promise<Result<OpenWorkbook>> {
  const key = `${input.token}/${input.document}/${input.encoding ?? ''}`
  const known = parsed.get(key)
  if (known) return ok(known.book)
  const bytes = await bytesOf(input, context)
  if (!bytes.ok) return bytes
  const book = await openWorkbook(bytes.value, input.kind, input.document, input.encoding)
  if (!book.ok) return book
  const cells = book.value.sheets.reduce((sum, { filled }) => sum + filled, 0)
  parsed.set(key, { book: book.value, cells })
  const sum = () => [...parsed.values()].reduce((all, one) => all + one.cells, 0)
  for (const old of [...parsed.keys()].slice(0, -1)) if (parsed.size > kept.books || sum() > kept.cells) parsed.delete(old)
  return book
}

/** The bytes of a document, requested from main. */
export function bytesOf({ document }: Asked, context: JobContext): Promise<Result<Uint8Array>> {
  // main answers the one question of this lane with the bytes of the document
  return context.ask({ document }) as Promise<Result<Uint8Array>>
}
