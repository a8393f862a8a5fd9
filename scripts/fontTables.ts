// What a font's layout tables (OpenType GSUB, GPOS) state for printable characters, for the table of glyphs (glyphTable.ts).
import type { Font } from 'fontkit'
import { firstOther, kerningBytes } from '../shared/closed/glyphTable.ts'

/** The parts of fontkit that are used here and not by the documents. */
export interface WholeFont extends Font {
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly xHeight: number
  readonly italicAngle: number
  readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number }
  readonly post: { readonly isFixedPitch: number }
  readonly head: { readonly macStyle: { readonly italic: boolean } }
  readonly 'OS/2': { readonly sFamilyClass: number } | undefined
  readonly directory: { readonly tables: Readonly<Record<string, unknown>> }
  readonly GSUB: LayoutTable | undefined
  readonly GPOS: LayoutTable | undefined
}

/** OpenType layout tables as fontkit gives them. */
interface LayoutTable {
  readonly featureList: readonly { readonly tag: string; readonly feature: { readonly lookupListIndexes: Iterable<number> } }[]
  readonly lookupList: { get(index: number): { readonly subTables: readonly (object | { readonly extension: object })[] } }
}
interface Coverage {
  readonly glyphs?: readonly number[]
  readonly rangeRecords: readonly { readonly start: number; readonly end: number }[]
}
interface SingleSubtable {
  readonly coverage: Coverage
}
interface LigatureSubtable {
  readonly coverage: Coverage
  readonly ligatureSets: { get(index: number): readonly { readonly components: readonly number[] }[] }
}
interface Value {
  readonly xAdvance?: number
}
interface PairSubtable {
  readonly coverage: Coverage
  readonly pairSets?: { get(index: number): readonly { readonly secondGlyph: number; readonly value1: Value }[] }
  readonly classDef1: ClassDefinition
  readonly classDef2: ClassDefinition
  readonly class2Count: number
  readonly classRecords: { get(index: number): { get(index: number): { readonly value1: Value } } }
}
interface ClassDefinition {
  readonly startGlyph?: number
  readonly classValueArray?: readonly number[]
  readonly classRangeRecord?: readonly { readonly start: number; readonly end: number; readonly class: number }[]
}

export interface Joined {
  readonly text: string
  readonly id: number
}

/** Sequences of printable characters that the font draws as one glyph (GSUB, ligatures). */
export function sequencesOf(font: WholeFont, codePoints: readonly number[]): readonly Joined[] {
  const characters = new Map<number, string[]>()
  for (const codePoint of codePoints) {
    const { id } = font.glyphForCodePoint(codePoint)
    characters.set(id, [...(characters.get(id) ?? []), String.fromCodePoint(codePoint)])
  }
  const found = new Map<string, number>()
  for (const subtable of subtablesOf<LigatureSubtable>(font.GSUB, ['ccmp', 'rlig', 'liga', 'clig']).filter((each) => each.ligatureSets))
    covered(subtable).forEach((first, index) => {
      for (const { components } of subtable.ligatureSets.get(index))
        for (const text of spelled([first, ...components].map((id) => characters.get(id) ?? []))) {
          const { glyphs } = font.layout(text)
          if (glyphs.length === 1 && glyphs[0]) found.set(text, glyphs[0].id)
        }
    })
  return [...found].map(([text, id]) => ({ text, id }))
}

/** Letters of the scripts in whose company a font may draw a character otherwise: digits beside Latin letters are narrower. */
const companions = ['A', 'Б', 'Ω', 'あ', 'ア', 'ㄅ', '한', '漢']

/** The other glyphs of characters that are drawn otherwise beside some scripts (GSUB, single substitutions). */
export function variantsOf(font: WholeFont, codePoints: readonly number[]): readonly Joined[] {
  const subtables = subtablesOf<SingleSubtable>(font.GSUB, ['ccmp', 'locl', 'rlig', 'rclt', 'calt', 'liga', 'clig'])
  const changed = new Set(subtables.filter((each) => each.coverage && !('ligatureSets' in each)).flatMap(covered))
  return codePoints.flatMap((codePoint) => {
    const own = font.glyphForCodePoint(codePoint).id
    if (!changed.has(own)) return []
    const text = String.fromCodePoint(codePoint)
    const drawn = companions.flatMap((beside) => [font.layout(beside + text).glyphs.at(-1)?.id, font.layout(text + beside).glyphs[0]?.id])
    return [...new Set(drawn)].flatMap((id) => (id === undefined || id === own ? [] : [{ text, id }]))
  })
}

/** Every text that takes one character of each. */
function spelled(choices: readonly (readonly string[])[]): readonly string[] {
  return choices.reduce<readonly string[]>((texts, characters) => texts.flatMap((text) => characters.map((each) => text + each)), [''])
}

/** Pairs whose distance differs from their advances, from the font's kerning table (GPOS, pairs). */
export function kerningOf(font: WholeFont, codePoints: readonly number[], joined: readonly Joined[]): Buffer {
  const glyphs = new Map<number, readonly number[]>()
  const add = (id: number, key: number) => glyphs.set(id, [...(glyphs.get(id) ?? []), key])
  // a key has two bytes; no form prints the private characters that number the joined ones
  for (const codePoint of codePoints) if (codePoint <= 0xffff) add(font.glyphForCodePoint(codePoint).id, codePoint)
  joined.forEach(({ id }, index) => {
    add(id, firstOther + index)
  })
  const found = new Map<number, number>()
  for (const [left, subtables] of kernedLefts(font)) {
    const lefts = glyphs.get(left) ?? []
    for (const right of lefts.length === 0 ? [] : new Set(subtables.flatMap(({ rights }) => rights))) {
      const moved = subtables.map(({ of }) => of(right)).find((each) => each !== undefined) ?? 0
      if (moved !== 0) for (const one of lefts) for (const other of glyphs.get(right) ?? []) found.set(one * 65_536 + other, moved)
    }
  }
  const rows = Buffer.alloc(found.size * kerningBytes)
  ;[...found]
    .sort(([one], [other]) => one - other)
    .forEach(([key, moved], index) => {
      rows.writeUInt32BE(key, index * kerningBytes)
      rows.writeInt16BE(moved, index * kerningBytes + 4)
    })
  return rows
}

/** The values of a subtable for pairs with one left glyph. */
interface Kerning {
  /** glyphs that it may move */
  readonly rights: readonly number[]
  /** how far; `undefined` when the next subtable is asked */
  of(right: number): number | undefined
}

/** Of each glyph that is kerned with what follows, the subtables that know it, in their order. */
function kernedLefts(font: WholeFont): ReadonlyMap<number, readonly Kerning[]> {
  const lefts = new Map<number, Kerning[]>()
  for (const subtable of subtablesOf<PairSubtable>(font.GPOS, ['kern']).filter((each) => each.pairSets ?? each.classDef2)) {
    const kerning = kerningIn(subtable)
    covered(subtable).forEach((left, index) => {
      lefts.set(left, [...(lefts.get(left) ?? []), kerning(left, index)])
    })
  }
  return lefts
}

function subtablesOf<T extends object>(table: LayoutTable | undefined, tags: readonly string[]): readonly T[] {
  if (!table) return []
  const numbers = table.featureList.flatMap(({ tag, feature }) => (tags.includes(tag) ? [...feature.lookupListIndexes] : []))
  return [...new Set(numbers)].flatMap((number) =>
    table.lookupList.get(number).subTables.map((given) => ('extension' in given ? given.extension : given) as T),
  )
}

function covered({ coverage }: { readonly coverage: Coverage }): readonly number[] {
  if (coverage.glyphs) return coverage.glyphs
  return coverage.rangeRecords.flatMap(({ start, end }) => Array.from({ length: end - start + 1 }, (_, index) => start + index))
}

function kerningIn(subtable: PairSubtable): (left: number, index: number) => Kerning {
  const { pairSets } = subtable
  if (pairSets)
    return (_, index) => {
      const pairs = new Map(pairSets.get(index).map((pair) => [pair.secondGlyph, pair.value1.xAdvance ?? 0]))
      return { rights: [...pairs.keys()], of: (right) => pairs.get(right) }
    }
  const [first, second] = [classesOf(subtable.classDef1), classesOf(subtable.classDef2)]
  const rights = [...second.keys()]
  return (left) => {
    const row = subtable.classRecords.get(first.get(left) ?? 0)
    const moved = Array.from({ length: subtable.class2Count }, (_, index) => row.get(index).value1.xAdvance ?? 0)
    if (moved[0] !== 0) throw new Error('a font that kerns every glyph is not foreseen')
    return { rights, of: (right) => moved[second.get(right) ?? 0] }
  }
}

function classesOf(definition: ClassDefinition): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  definition.classValueArray?.forEach((value, index) => {
    found.set((definition.startGlyph ?? 0) + index, value)
  })
  for (const { start, end, class: own } of definition.classRangeRecord ?? [])
    for (let glyph = start; glyph <= end; glyph++) found.set(glyph, own)
  return found
}
