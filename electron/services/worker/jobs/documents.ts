import type { WorkBook } from 'xlsx'
import { decodeText } from '#services/documents/decodeText.ts'
import { cellText, hiddenSheets, parseWorkbook, sheetAt } from '#services/documents/workbook.ts'
import type { TextEncoding } from '#shared/ipc/documents.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { readDocumentJob } from './packages.ts'

export interface Asked {
  readonly token: string
  readonly document: string
}

export interface AskedWorkbook extends Asked {
  readonly kind: string
}

export interface TableAnswer {
  readonly sheets: readonly string[]
  readonly hidden: readonly number[]
  readonly sheet: {
    readonly name: string
    readonly rows: number
    readonly columns: number
    readonly from: number
    readonly cells: readonly (readonly string[])[]
  }
}

/** A text document as text, whatever its encoding. */
export async function readTextJob(input: Asked): Promise<Result<{ readonly text: string; readonly encoding: TextEncoding }>> {
  const bytes = await readDocumentJob(input)
  return bytes.ok ? ok(decodeText(bytes.value)) : bytes
}

/** Workbooks stay parsed while their rows are scrolled; the last few are enough, and of very large ones only the last. */
const parsed = new Map<string, { readonly book: WorkBook; readonly cells: number }>()
const kept = { books: 4, cells: 3_000_000 }

/** Rows of one worksheet as the file shows them (saved texts, never recalculated). `sheet` counts from 1, `from` from 0. */
export async function readTableJob(
  input: AskedWorkbook & { readonly sheet: number; readonly from: number; readonly rows: number },
): Promise<Result<TableAnswer>> {
  const book = await workbook(input)
  if (!book.ok) return book
  const found = sheetAt(book.value, input.sheet)
  if (found === undefined) return refuse({ code: 'document.sheet', name: input.document, got: String(input.sheet) })
  const { name, sheet, rows, columns } = found
  const count = Math.max(0, Math.min(input.rows, rows - input.from))
  const cells = Array.from({ length: count }, (_, row) =>
    Array.from({ length: columns }, (_, column) => cellText(sheet, input.from + row, column)),
  )
  return ok({ sheets: book.value.SheetNames, hidden: hiddenSheets(book.value), sheet: { name, rows, columns, from: input.from, cells } })
}

/** A workbook of an open package, parsed once while it is looked at. */
export async function workbook(input: AskedWorkbook): Promise<Result<WorkBook>> {
  const key = `${input.token}/${input.document}`
  const known = parsed.get(key)
  if (known) return ok(known.book)
  const bytes = await readDocumentJob(input)
  if (!bytes.ok) return bytes
  const book = await parseWorkbook(bytes.value, input.kind, input.document)
  if (!book.ok) return book
  const cells = book.value.SheetNames.reduce((sum, _, index) => {
    const { rows, columns } = sheetAt(book.value, index + 1) ?? { rows: 0, columns: 0 }
    return sum + rows * columns
  }, 0)
  parsed.set(key, { book: book.value, cells })
  const sum = () => [...parsed.values()].reduce((all, one) => all + one.cells, 0)
  for (const old of [...parsed.keys()].slice(0, -1)) if (parsed.size > kept.books || sum() > kept.cells) parsed.delete(old)
  return book
}
