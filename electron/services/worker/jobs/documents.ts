import { read, utils, type WorkBook } from 'xlsx'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { readDocumentJob } from './packages.ts'

export interface Asked {
  readonly token: string
  readonly document: string
}

export interface TableAnswer {
  readonly sheets: readonly string[]
  readonly sheet: {
    readonly name: string
    readonly rows: number
    readonly columns: number
    readonly from: number
    readonly cells: readonly (readonly string[])[]
  }
}

/** A text document; UTF-8 where it is that, else GB 18030, which every older Chinese text file is. */
export async function readTextJob(input: Asked): Promise<Result<{ readonly text: string; readonly encoding: 'utf-8' | 'gb18030' }>> {
  const bytes = await readDocumentJob(input)
  if (!bytes.ok) return bytes
  try {
    return ok({ text: new TextDecoder('utf-8', { fatal: true }).decode(bytes.value), encoding: 'utf-8' })
  } catch {
    return ok({ text: new TextDecoder('gb18030').decode(bytes.value), encoding: 'gb18030' })
  }
}

/** Workbooks stay parsed while their rows are scrolled; the last few are enough. */
const parsed = new Map<string, WorkBook>()
const kept = 4

/** Rows of one worksheet as the file shows them (saved texts, never recalculated). `sheet` counts from 1, `from` from 0. */
export async function readTableJob(
  input: Asked & { readonly sheet: number; readonly from: number; readonly rows: number },
): Promise<Result<TableAnswer>> {
  const book = await workbook(input)
  if (!book.ok) return book
  const name = book.value.SheetNames[input.sheet - 1]
  const sheet = name === undefined ? undefined : book.value.Sheets[name]
  if (name === undefined || sheet === undefined) return refuse({ code: 'document.sheet', name: input.document, got: String(input.sheet) })
  const whole = utils.decode_range(sheet['!ref'] ?? 'A1')
  const last = Math.min(input.from + input.rows - 1, whole.e.r)
  const cells: string[][] = []
  for (let row = input.from; row <= last; row++)
    cells.push(Array.from({ length: whole.e.c + 1 }, (_, column) => textOf(sheet[utils.encode_cell({ r: row, c: column })])))
  return ok({ sheets: book.value.SheetNames, sheet: { name, rows: whole.e.r + 1, columns: whole.e.c + 1, from: input.from, cells } })
}

/** What a cell shows. */
export function textOf(cell: { w?: string; v?: unknown } | undefined): string {
  return cell === undefined ? '' : (cell.w ?? String(cell.v ?? ''))
}

/** A workbook of an open package, parsed once while it is looked at. */
export async function workbook(input: Asked): Promise<Result<WorkBook>> {
  const key = `${input.token}/${input.document}`
  const known = parsed.get(key)
  if (known) return ok(known)
  const bytes = await readDocumentJob(input)
  if (!bytes.ok) return bytes
  try {
    const book = read(bytes.value, { type: 'array', cellFormula: false, cellHTML: false, codepage: 936 })
    parsed.set(key, book)
    for (const old of [...parsed.keys()].slice(0, -kept)) parsed.delete(old)
    return ok(book)
  } catch (error) {
    return refuse({ code: 'document.unreadable', name: input.document, got: (error as Error).message })
  }
}
