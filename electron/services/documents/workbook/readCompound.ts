import { CFB, type ParsingOptions, read, set_cptable, type WorkBook } from 'xlsx'
import { openEncryptedPackage } from '../protection/encryptedPackage.ts'
import { openEncryptedStream } from '../protection/encryptedStream.ts'
import { commonPassword } from '../protection/password.ts'
import { markFormats, setChineseFormats } from './biffFormats.ts'
import type { Rows } from './delimited.ts'
import { cellsIn } from './openSheet.ts'
import { readOpenedCompound } from './sheetjs.ts'

/** What a compound file holds: an old workbook, a new one under the password every program knows, or what cannot be opened without one. */
export type Compound =
  | { readonly kind: 'book'; readonly book: WorkBook }
  | { readonly kind: 'packed'; readonly bytes: Uint8Array }
  | { readonly kind: 'locked' }

/** A workbook of Excel 97 and before (BIFF, in a compound file or bare), its format codes made plain. Throws what SheetJS throws. */
export async function readCompound(bytes: Uint8Array, options: ParsingOptions): Promise<Compound> {
  set_cptable(await import('xlsx/dist/cpexcel.full.mjs'))
  setChineseFormats()
  const old = { ...options, codepage: 936, password: commonPassword }
  if (bytes[0] === 0x09) return { kind: 'book', book: read(bytes, { ...old, type: 'array' }) }
  // a copy, since it is decrypted and marked in place
  const file = CFB.read(Buffer.from(bytes), { type: 'buffer' })
  const [info, encrypted] = [partOf(file, '/EncryptionInfo'), partOf(file, '/EncryptedPackage')]
  if (info && encrypted) {
    const opened = openEncryptedPackage(info, encrypted)
    return opened === undefined ? { kind: 'locked' } : { kind: 'packed', bytes: opened }
  }
  const stream = partOf(file, '/Workbook') ?? partOf(file, '/Book')
  // without this stream SheetJS would look for the workbooks of other programs
  if (!stream) throw new Error('no workbook stream')
  if (openEncryptedStream(stream) === 'locked') return { kind: 'locked' }
  const marks = markFormats(stream)
  const book = readOpenedCompound(file, old)
  if (marks.size > 0) unmark(book, marks)
  return { kind: 'book', book }
}

function partOf(file: unknown, path: string): Buffer | undefined {
  const content = (CFB.find(file, path) as { readonly content?: unknown } | null)?.content
  return Buffer.isBuffer(content) ? content : undefined
}

function unmark(book: WorkBook, marks: ReadonlyMap<string, string>): void {
  for (const sheet of Object.values(book.Sheets))
    for (const { cell } of cellsIn((sheet['!data'] ?? []) as Rows)) {
      const code = cell.z === undefined ? undefined : marks.get(String(cell.z))
      if (code !== undefined) cell.z = code
    }
}
