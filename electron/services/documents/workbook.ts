import { type DenseWorkSheet, read, set_cptable, type WorkBook } from 'xlsx'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { decodeText } from './decodeText.ts'
import { inflatedSize } from './inflatedSize.ts'

/** Bytes of XML a workbook may unfold to; half a million rows of ordinary ledgers stay below. */
const mostInflated = 450_000_000

/** Reads a workbook as its file shows it: texts as saved, nothing recalculated. Faults: damaged, encrypted, too large. */
export async function parseWorkbook(bytes: Uint8Array, kind: string, name: string): Promise<Result<WorkBook>> {
  const beginning = String.fromCharCode(...bytes.subarray(0, 4))
  const packed = beginning === 'PK\u0003\u0004'
  const compound = beginning === '\u00d0\u00cf\u0011\u00e0'
  if (kind === 'xlsx' && !packed && !compound) return refuse({ code: 'document.damaged', name })
  if (packed && inflatedSize(bytes) > mostInflated) return refuse({ code: 'document.tooLarge', name })
  const options = { cellFormula: false, cellHTML: false, dense: true, dateNF: 'yyyy/m/d' } as const
  try {
    // what ends in .xls is often a table of another program's making: HTML or plain text, in whatever encoding
    if (kind === 'csv' || (!packed && !compound && bytes[0] !== 0x09)) {
      const { text } = decodeText(bytes)
      if (kind !== 'csv' && !isText(text)) return refuse({ code: 'document.damaged', name })
      return ok(read(text, { ...options, type: 'string', raw: true }))
    }
    if (!packed) set_cptable(await import('xlsx/dist/cpexcel.full.mjs'))
    return ok(read(bytes, { ...options, type: 'array', codepage: 936 }))
  } catch (error) {
    const encrypted = /password|encrypt/i.test((error as Error).message)
    return refuse({ code: encrypted ? 'document.encrypted' : 'document.damaged', name })
  }
}

/** Bytes that are no text give characters no text has. */
function isText(text: string): boolean {
  return text !== '' && !/[\u0000-\u0008\u000e-\u001a\ufffd]/u.test(text.slice(0, 4000))
}

interface SheetFacts {
  readonly name: string
  readonly sheet: DenseWorkSheet
  readonly rows: number
  readonly columns: number
}

/** A worksheet by its number (from 1), with the rows and columns that hold something: a file may claim a million empty ones. */
export function sheetAt(book: WorkBook, number: number): SheetFacts | undefined {
  const name = book.SheetNames[number - 1]
  const sheet = name === undefined ? undefined : (book.Sheets[name] as DenseWorkSheet | undefined)
  if (name === undefined || sheet === undefined) return undefined
  const size = sizes.get(sheet) ?? usedSize(sheet)
  sizes.set(sheet, size)
  return { name, sheet, ...size }
}

const sizes = new WeakMap<DenseWorkSheet, { readonly rows: number; readonly columns: number }>()

function usedSize(sheet: DenseWorkSheet): { readonly rows: number; readonly columns: number } {
  let rows = 1
  let columns = 1
  for (const [index, row] of Object.entries(sheet['!data'] ?? [])) {
    const last = row?.findLastIndex((cell) => cell !== undefined && cell.t !== 'z' && String(cell.v ?? '').trim() !== '') ?? -1
    if (last < 0) continue
    rows = Number(index) + 1
    columns = Math.max(columns, last + 1)
  }
  return { rows, columns }
}

/** What a cell shows. */
export function cellText(sheet: DenseWorkSheet, row: number, column: number): string {
  const cell = sheet['!data']?.[row]?.[column]
  return cell === undefined || cell.t === 'z' ? '' : (cell.w ?? String(cell.v ?? ''))
}

/** Numbers (from 1) of worksheets the file hides. */
export function hiddenSheets(book: WorkBook): readonly number[] {
  return book.SheetNames.flatMap((_, index) => ((book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0 ? [index + 1] : []))
}
