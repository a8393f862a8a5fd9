import type { WordFile } from './fib.ts'

/** Properties of stretches of bytes of the stream `WordDocument`, in order; stretches without any are left out. */
export interface Stretch<T> {
  readonly from: number
  readonly to: number
  readonly value: T
}

export interface CharacterFacts {
  readonly deleted: boolean
  readonly inserted: boolean
  readonly hidden: boolean
  readonly bold: boolean
  /** a character of a symbol font in place of the text's own: place of the font in the file's list, and its code */
  readonly symbol: { readonly font: number; readonly code: number } | undefined
  /** place of the font in the file's list */
  readonly font: number | undefined
}

export interface ParagraphFacts {
  /** outline level of the built-in headings, from 1; 0 for other styles */
  readonly level: number
  /** its last mark ends a row of a table */
  readonly endsRow: boolean
  readonly inTable: boolean
}

const pageSize = 512
const codes = {
  deleted: 0x0800,
  inserted: 0x0801,
  hidden: 0x083c,
  bold: 0x0835,
  font: 0x4a4f,
  symbol: 0x6a09,
  inTable: 0x2416,
  endsRow: 0x2417,
} as const

export function characterFacts({ main, table, characterTable }: WordFile): readonly Stretch<CharacterFacts>[] {
  return pagesOf(table, characterTable).flatMap((page) =>
    stretchesOf(main, page, 1, (start, entry) => {
      if (entry === 0) return undefined
      const at = start + entry * 2
      const set = modifiers(main.subarray(at + 1, at + 1 + (main[at] ?? 0)))
      const is = (code: number) => (set.get(code) ?? 0) % 128 === 1
      const symbol = set.get(codes.symbol)
      return {
        deleted: is(codes.deleted),
        inserted: is(codes.inserted),
        hidden: is(codes.hidden),
        bold: is(codes.bold),
        symbol: symbol === undefined ? undefined : { font: symbol % 65_536, code: Math.floor(symbol / 65_536) },
        font: set.get(codes.font),
      }
    }),
  )
}

export function paragraphFacts({ main, table, paragraphTable }: WordFile): readonly Stretch<ParagraphFacts>[] {
  return pagesOf(table, paragraphTable).flatMap((page) =>
    stretchesOf(main, page, 13, (start, entry) => {
      if (entry === 0) return undefined
      let at = start + entry * 2
      const words = main[at] ?? 0
      const size = words === 0 ? (main[at + 1] ?? 0) * 2 : words * 2 - 1
      at += words === 0 ? 2 : 1
      if (at + 2 > main.length || size < 2) return undefined
      const style = main.readUInt16LE(at)
      const set = modifiers(main.subarray(at + 2, at + size))
      return {
        level: style >= 1 && style <= 9 ? style : 0,
        endsRow: set.get(codes.endsRow) === 1,
        inTable: set.get(codes.inTable) === 1,
      }
    }),
  )
}

/** Offsets of the pages of properties ([MS-DOC] 2.8.5, 2.8.6). */
function pagesOf(table: Buffer, [at, size]: readonly [number, number]): readonly number[] {
  const list = table.subarray(at, at + size)
  const count = Math.max(0, Math.floor((list.length - 4) / 8))
  return Array.from({ length: count }, (_, index) => (list.readUInt32LE((count + 1) * 4 + index * 4) & 0x3f_ffff) * pageSize)
}

function stretchesOf<T>(
  main: Buffer,
  start: number,
  entrySize: number,
  read: (start: number, entry: number) => T | undefined,
): Stretch<T>[] {
  if (start + pageSize > main.length) return []
  const count = main[start + pageSize - 1] ?? 0
  const found: Stretch<T>[] = []
  if ((count + 1) * 4 + count * entrySize >= pageSize) return []
  for (let index = 0; index < count; index++) {
    const value = read(start, main[start + (count + 1) * 4 + index * entrySize] ?? 0)
    if (value === undefined) continue
    found.push({ from: main.readUInt32LE(start + index * 4), to: main.readUInt32LE(start + index * 4 + 4), value })
  }
  return found
}

/** Values of property modifiers by code; the length of each follows from its code ([MS-DOC] 2.2.5.1). */
function modifiers(list: Buffer): ReadonlyMap<number, number> {
  const set = new Map<number, number>()
  for (let at = 0; at + 3 <= list.length; ) {
    const code = list.readUInt16LE(at)
    const kind = code >> 13
    const size = [1, 1, 2, 4, 2, 2, 0, 3][kind] ?? 1
    if (kind === 6) at += code === 0xd608 && at + 4 <= list.length ? 3 + list.readUInt16LE(at + 2) : 3 + (list[at + 2] ?? 0)
    else {
      if (at + 2 + size <= list.length) set.set(code, list.readUIntLE(at + 2, size))
      at += 2 + size
    }
  }
  return set
}

/** The names of the file's fonts ([MS-DOC] 2.9.286). */
export function fontNames({ table, fontTable: [at, size] }: WordFile): readonly string[] {
  const list = table.subarray(at, at + size)
  const names: string[] = []
  for (let place = 4; place < list.length && names.length < 2000; ) {
    const length = (list[place] ?? 0) + 1
    names.push(
      list
        .subarray(place + 40, place + length)
        .toString('utf16le')
        .split('\0')[0] ?? '',
    )
    place += length
  }
  return names
}
