/// <reference path="./fontkit.d.ts" />
import type { Font, Glyph, GlyphRun, Subset } from 'fontkit'

/** Glyph ids of a font are below this; higher numbers encode the spelling. */
const ids = 0x10000

/**
 * Makes a parsed font keep apart the characters that share a glyph (µ and μ, ⼈ and 人, - and ‑): each gets a place of its
 * own in the subset, so that the PDF's text gives back what was printed. By itself fontkit keeps one glyph object a glyph
 * with the characters of its first use in the process, which makes a text depend on what was printed before it.
 * Changes the font it is given, once.
 */
export function spellGlyphs(font: Font): Font {
  const getGlyph = font.getGlyph.bind(font)
  const layout = font.layout.bind(font)
  const createSubset = font.createSubset.bind(font)
  const named = new Map<string, Glyph>()
  const spelled = new Map<string, Glyph>()
  const kept = (known: Map<string, Glyph>, id: number, codePoints: readonly number[], make: (place: number) => Glyph) => {
    const key = `${id} ${codePoints.join(' ')}`
    const glyph = known.get(key) ?? make(known.size + 1)
    known.set(key, glyph)
    return glyph
  }
  font.getGlyph = (id, codePoints = []) => {
    const plain = getGlyph(id)
    return codePoints.length === 0 ? plain : kept(named, id, codePoints, () => like(plain, { codePoints }))
  }
  font.layout = (...asked): GlyphRun => {
    const run = layout(...asked)
    run.glyphs = run.glyphs.map((glyph) => {
      const { id, codePoints, advanceWidth } = glyph
      if (id === 0 || codePoints.length === 0) return glyph
      return kept(spelled, id, codePoints, (place) => like(glyph, { id: id + place * ids, advanceWidth }))
    })
    return run
  }
  font.createSubset = (): Subset => {
    const subset = createSubset()
    const include = subset.includeGlyph.bind(subset)
    const places = new Map<number, number>()
    subset.includeGlyph = (glyph) => {
      const id = typeof glyph === 'number' ? glyph : glyph.id
      if (id < ids) return include(id)
      const place = places.get(id) ?? subset.glyphs.push(id % ids) - 1
      places.set(id, place)
      return place
    }
    return subset
  }
  return font
}

/** The same glyph with other facts; what is computed from its id is still the font's. */
function like(glyph: Glyph, facts: Partial<Pick<Glyph, 'id' | 'codePoints' | 'advanceWidth'>>): Glyph {
  const own = Object.entries(facts).map(([key, value]) => [key, { value, enumerable: true }] as const)
  return Object.create(glyph, Object.fromEntries(own)) as Glyph
}
