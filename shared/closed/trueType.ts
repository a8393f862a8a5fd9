import { latin1, viewOf } from '../signature/bytes.ts'

/** A TrueType font as our printer embeds it: tables by tag, and each glyph's outline, advance and left bearing. */
export interface TrueType {
  /** the tables that hold no glyphs, those fields blank that depend on the choice of glyphs */
  readonly fixed: ReadonlyMap<string, Uint8Array>
  readonly glyphs: readonly Glyph[]
}

export interface Glyph {
  /** entry of `glyf`, empty for a blank */
  readonly outline: Uint8Array
  readonly advance: number
  readonly bearing: number
}

const chosen = ['glyf', 'loca', 'hmtx']
const allowed = new Set([...chosen, 'head', 'hhea', 'maxp', 'cvt ', 'fpgm', 'prep'])

/**
 * Reads an embedded font (OpenType 1.9, `glyf` outlines): only the tables a subset of ours has, each once, every outline
 * within its table. `undefined` in every other case.
 */
export function readTrueType(bytes: Uint8Array): TrueType | undefined {
  const tables = readTables(bytes)
  const [head, hhea, maxp, hmtx, loca, glyf] = ['head', 'hhea', 'maxp', 'hmtx', 'loca', 'glyf'].map((tag) => tables?.get(tag))
  if (!tables || !head || !hhea || !maxp || !hmtx || !loca || !glyf) return undefined
  if (head.length !== 54 || hhea.length !== 36 || maxp.length !== 32) return undefined
  const count = viewOf(maxp).getUint16(4)
  const isLong = viewOf(head).getUint16(50) === 1
  const isComplete = viewOf(hhea).getUint16(34) === count && hmtx.length === count * 4 && loca.length === (count + 1) * (isLong ? 4 : 2)
  if (!isComplete) return undefined
  const place = (index: number) => (isLong ? viewOf(loca).getUint32(index * 4) : viewOf(loca).getUint16(index * 2) * 2)
  const glyphs: Glyph[] = []
  for (let index = 0; index < count; index++) {
    const [from, to] = [place(index), place(index + 1)]
    if (from > to || to > glyf.length) return undefined
    glyphs.push({
      outline: glyf.subarray(from, to),
      advance: viewOf(hmtx).getUint16(index * 4),
      bearing: viewOf(hmtx).getInt16(index * 4 + 2),
    })
  }
  if (place(0) !== 0 || place(count) !== glyf.length) return undefined
  const fixed = new Map([...tables].filter(([tag]) => !chosen.includes(tag)).map(([tag, table]) => [tag, withoutChoice(tag, table)]))
  return { fixed, glyphs }
}

/** Checksum, number of glyphs, width of offsets: they follow from the glyphs chosen. */
function withoutChoice(tag: string, table: Uint8Array): Uint8Array {
  const copy = table.slice()
  if (tag === 'head') copy.fill(0, 8, 12).fill(0, 50, 52)
  if (tag === 'hhea') copy.fill(0, 34, 36)
  if (tag === 'maxp') copy.fill(0, 4, 6)
  return copy
}

function readTables(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | undefined {
  if (bytes.length < 12) return undefined
  const all = viewOf(bytes)
  const version = all.getUint32(0)
  const count = all.getUint16(4)
  // `true` and 1.0 both name TrueType outlines
  if ((version !== 0x74727565 && version !== 0x00010000) || count > allowed.size || bytes.length < 12 + count * 16) return undefined
  const tables = new Map<string, Uint8Array>()
  const places: (readonly [number, number])[] = []
  for (let index = 0; index < count; index++) {
    const at = 12 + index * 16
    const tag = latin1(bytes.subarray(at, at + 4))
    const [offset, length] = [all.getUint32(at + 8), all.getUint32(at + 12)]
    if (!allowed.has(tag) || tables.has(tag) || offset + length > bytes.length) return undefined
    places.push([offset, length])
    tables.set(tag, bytes.subarray(offset, offset + length))
  }
  return liesTight(places, 12 + count * 16, bytes.length) ? tables : undefined
}

/** Whether the tables follow each other from the directory to the end, with only the padding to four bytes between. */
function liesTight(places: readonly (readonly [number, number])[], start: number, end: number): boolean {
  const isNext = (at: number, from: number) => from >= at && from <= ((at + 3) & ~3)
  let at = start
  for (const [offset, length] of [...places].sort(([one], [other]) => one - other)) {
    if (!isNext(at, offset)) return false
    at = offset + length
  }
  return isNext(at, end)
}
