import { CFB, type ParsingOptions, read, set_cptable, type WorkBook } from 'xlsx'
import { markFormats, setChineseFormats } from './biffFormats.ts'
import { readOpenedCompound } from './sheetjs.ts'

/** A workbook of Excel 97 and before (BIFF, in a compound file or bare), its format codes made plain. Throws what SheetJS throws. */
export async function readCompound(bytes: Uint8Array, options: ParsingOptions): Promise<WorkBook> {
  set_cptable(await import('xlsx/dist/cpexcel.full.mjs'))
  setChineseFormats()
  const old = { ...options, codepage: 936 }
  if (bytes[0] === 0x09) return read(bytes, { ...old, type: 'array' })
  // a copy, since the marks are written into it
  const file = CFB.read(Buffer.from(bytes), { type: 'buffer' })
  const stream = (CFB.find(file, '/Workbook') ?? CFB.find(file, '/Book')) as { readonly content: unknown } | null
  const marks = stream?.content instanceof Uint8Array ? markFormats(stream.content) : new Map<string, string>()
  const book = readOpenedCompound(file, old)
  if (marks.size > 0) unmark(book, marks)
  return book
}

function unmark(book: WorkBook, marks: ReadonlyMap<string, string>): void {
  for (const sheet of Object.values(book.Sheets))
    for (const row of sheet['!data'] ?? [])
      for (const cell of row ?? []) {
        const code = cell?.z === undefined ? undefined : marks.get(String(cell.z))
        if (cell && code !== undefined) cell.z = code
      }
}
