/** The part of fontkit 2 the documents use; the package brings no types. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number
    readonly advanceWidth: number
    /** the characters it was asked for */
    readonly codePoints: readonly number[]
  }
  export interface GlyphRun {
    glyphs: readonly Glyph[]
  }
  export interface Subset {
    /** ids of the glyphs in the order of their places */
    readonly glyphs: number[]
    /** gives the glyph's place in the subset */
    includeGlyph(glyph: number | Glyph): number
  }
  export interface Font {
    readonly unitsPerEm: number
    readonly postscriptName: string
    hasGlyphForCodePoint(codePoint: number): boolean
    glyphForCodePoint(codePoint: number): Glyph
    getGlyph(id: number, codePoints?: readonly number[]): Glyph
    layout(text: string, ...settings: readonly unknown[]): GlyphRun
    createSubset(): Subset
  }
  export function create(bytes: Uint8Array): Font
}
