import { concat, latin1, viewOf } from '../bytes.ts'
import { componentsOf } from './composite.ts'

/** A TrueType font cut down to the characters one signature shows. Measures are in thousandths of the font size. */
export interface SubsetFont {
  readonly file: Uint8Array
  /** code point → glyph of the subset; characters the font lacks are absent */
  readonly glyphs: ReadonlyMap<number, number>
  /** advance of each glyph of the subset */
  readonly widths: readonly number[]
  readonly ascent: number
  readonly descent: number
  readonly box: readonly [number, number, number, number]
}

/** Cuts the font; `undefined` when the bytes are no static TrueType font (`glyf`) with a Unicode map. */
export function subsetFont(bytes: Uint8Array, text: string): SubsetFont | undefined {
  const tables = readTables(bytes)
  const [head, hhea, maxp, hmtx, loca, glyf, cmap] = ['head', 'hhea', 'maxp', 'hmtx', 'loca', 'glyf', 'cmap'].map((tag) => tables?.get(tag))
  if (!tables || !head || !hhea || !maxp || !hmtx || !loca || !glyf || !cmap) return undefined
  const lookUp = readCharacterMap(cmap)
  const isLong = head.getUint16(50) === 1
  const outline = (glyph: number) => {
    const [from, to] = isLong
      ? [loca.getUint32(glyph * 4), loca.getUint32(glyph * 4 + 4)]
      : [loca.getUint16(glyph * 2) * 2, loca.getUint16(glyph * 2 + 2) * 2]
    return part(glyf, from, to)
  }
  const chosen = [0]
  const glyphs = new Map<number, number>()
  for (const code of [...new Set([...text].map((char) => char.codePointAt(0)!))].sort((one, other) => one - other)) {
    const glyph = lookUp(code)
    if (glyph === 0 || glyph >= maxp.getUint16(4)) continue
    if (!chosen.includes(glyph)) chosen.push(glyph)
    glyphs.set(code, chosen.indexOf(glyph))
  }
  const outlines = gather(chosen, outline)
  if (!outlines) return undefined
  const metrics = hhea.getUint16(34)
  const advance = (glyph: number) => hmtx.getUint16(Math.min(glyph, metrics - 1) * 4)
  const bearing = (glyph: number) => hmtx.getUint16(glyph < metrics ? glyph * 4 + 2 : metrics * 4 + (glyph - metrics) * 2)
  const scale = 1000 / head.getUint16(18)
  const thousandths = (value: number) => Math.round(value * scale)
  return {
    file: writeFont(
      tables,
      chosen.map((glyph) => [advance(glyph), bearing(glyph)] as const),
      outlines,
    ),
    glyphs,
    widths: chosen.map((glyph) => thousandths(advance(glyph))),
    ascent: thousandths(hhea.getInt16(4)),
    descent: thousandths(hhea.getInt16(6)),
    box: [36, 38, 40, 42].map((at) => thousandths(head.getInt16(at))) as [number, number, number, number],
  }
}

type Tables = ReadonlyMap<string, DataView>

function readTables(bytes: Uint8Array): Tables | undefined {
  const view = viewOf(bytes)
  if (bytes.length < 12 || view.getUint32(0) !== 0x00010000) return undefined
  const tables = new Map<string, DataView>()
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + index * 16
    const [offset, length] = [view.getUint32(at + 8), view.getUint32(at + 12)]
    if (offset + length > bytes.length) return undefined
    tables.set(latin1(bytes.subarray(at, at + 4)), viewOf(bytes.subarray(offset, offset + length)))
  }
  return tables
}

/** Looks a code point up in the map of format 12, else of format 4; 0 is "no glyph". */
function readCharacterMap(cmap: DataView): (code: number) => number {
  const maps = Array.from({ length: cmap.getUint16(2) }, (_, index) => cmap.getUint32(8 + index * 8))
  const of = (format: number) => maps.find((offset) => cmap.getUint16(offset) === format)
  const full = of(12)
  const plane = of(4)
  if (full !== undefined) return (code) => lookUpFull(cmap, full, code)
  return plane === undefined ? () => 0 : (code) => lookUpPlane(cmap, plane, code)
}

/** The groups stand in the order of their characters. */
function lookUpFull(cmap: DataView, offset: number, code: number): number {
  const groupAt = (index: number) => offset + 16 + index * 12
  let [from, to] = [0, cmap.getUint32(offset + 12)]
  while (from < to) {
    const middle = (from + to) >> 1
    if (code <= cmap.getUint32(groupAt(middle) + 4)) to = middle
    else from = middle + 1
  }
  if (from === cmap.getUint32(offset + 12)) return 0
  const at = groupAt(from)
  return code < cmap.getUint32(at) ? 0 : cmap.getUint32(at + 8) + code - cmap.getUint32(at)
}

function lookUpPlane(cmap: DataView, offset: number, code: number): number {
  const double = cmap.getUint16(offset + 6)
  for (let segment = 0; segment < double; segment += 2) {
    if (code > cmap.getUint16(offset + 14 + segment)) continue
    const start = cmap.getUint16(offset + 16 + double + segment)
    const delta = cmap.getUint16(offset + 16 + 2 * double + segment)
    const rangeAt = offset + 16 + 3 * double + segment
    const range = cmap.getUint16(rangeAt)
    if (code < start) return 0
    if (range === 0) return (code + delta) & 0xffff
    const glyph = cmap.getUint16(rangeAt + range + (code - start) * 2)
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
  return 0
}

/** The outlines in the subset's order; parts of composite glyphs are appended to `chosen` and renumbered. `undefined` for a damaged outline. */
function gather(chosen: number[], outline: (glyph: number) => Uint8Array): Uint8Array[] | undefined {
  const outlines: Uint8Array[] = []
  for (let index = 0; index < chosen.length; index++) {
    const copy = outline(chosen[index]!).slice()
    const components = componentsOf(copy)
    if (!components) return undefined
    for (const { at, glyph } of components) {
      if (!chosen.includes(glyph)) chosen.push(glyph)
      viewOf(copy).setUint16(at, chosen.indexOf(glyph))
    }
    outlines.push(concat(copy, new Uint8Array(-copy.length & 3)))
  }
  return outlines
}

function writeFont(tables: Tables, metrics: readonly (readonly [number, number])[], outlines: readonly Uint8Array[]): Uint8Array {
  const patched = (tag: string, edit: (view: DataView) => void) => {
    const copy = whole(tables.get(tag)!).slice()
    edit(new DataView(copy.buffer))
    return copy
  }
  let end = 0
  const loca = concat(...[0, ...outlines.map((outline) => (end += outline.length))].map(uint32))
  const made: [string, Uint8Array][] = [
    ['glyf', concat(...outlines)],
    ['head', patched('head', (view) => view.setUint16(50, 1))],
    ['hhea', patched('hhea', (view) => view.setUint16(34, metrics.length))],
    ['hmtx', concat(...metrics.map(([advance, bearing]) => Uint8Array.of(advance >> 8, advance & 0xff, bearing >> 8, bearing & 0xff)))],
    ['loca', loca],
    ['maxp', patched('maxp', (view) => view.setUint16(4, metrics.length))],
  ]
  const kept = ['cvt ', 'fpgm', 'prep'].flatMap((tag) => (tables.has(tag) ? [[tag, whole(tables.get(tag)!)] as [string, Uint8Array]] : []))
  const all = [...made, ...kept].sort(([one], [other]) => (one < other ? -1 : 1))
  let offset = 12 + all.length * 16
  const directory = all.map(([tag, table]) => {
    const entry = concat(
      Uint8Array.from(tag, (char) => char.charCodeAt(0)),
      uint32(checksum(table)),
      uint32(offset),
      uint32(table.length),
    )
    offset += table.length + (-table.length & 3)
    return entry
  })
  const power = 2 ** Math.floor(Math.log2(all.length))
  const counts = [all.length, power * 16, Math.log2(power), (all.length - power) * 16].flatMap((value) => [value >> 8, value & 0xff])
  const padded = all.map(([, table]) => concat(table, new Uint8Array(-table.length & 3)))
  return concat(uint32(0x00010000), Uint8Array.from(counts), ...directory, ...padded)
}

function checksum(table: Uint8Array): number {
  let sum = 0
  for (let at = 0; at < table.length; at++) sum = (sum + ((table[at]! << (8 * (3 - (at & 3)))) >>> 0)) >>> 0
  return sum
}

function uint32(value: number): Uint8Array {
  return Uint8Array.of((value >>> 24) & 0xff, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff)
}

function whole(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
}

function part(view: DataView, from: number, to: number): Uint8Array {
  return whole(view).subarray(from, to)
}
