/** The part of fontkit 2 the documents use; the package brings no types. */
declare module 'fontkit' {
  export interface PathCommand {
    /** `moveTo`, `lineTo`, `quadraticCurveTo`, `closePath` */
    readonly command: string
    readonly args: readonly number[]
  }
  export interface Glyph {
    readonly id: number
    readonly advanceWidth: number
    /** the characters it was asked for */
    readonly codePoints: readonly number[]
    readonly path: { readonly commands: readonly PathCommand[] }
    /** once known */
    _metrics?: GlyphMetrics
    readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number }
  }
  /** In font units; the heights, which only vertical lines need, are left out. */
  export interface GlyphMetrics {
    readonly advanceWidth: number
    readonly leftBearing: number
  }
  /** In font units. */
  export interface GlyphPosition {
    readonly xAdvance: number
    readonly yAdvance: number
    readonly xOffset: number
    readonly yOffset: number
  }
  export interface GlyphRun {
    glyphs: readonly Glyph[]
    readonly positions: readonly GlyphPosition[]
  }
  export interface Subset {
    /** ids of the glyphs in the order of their places */
    readonly glyphs: number[]
    /** gives the glyph's place in the subset */
    includeGlyph(glyph: number | Glyph): number
    /** writes the glyph's outline and metrics while the subset is encoded */
    _addGlyph(id: number): number
    readonly glyf: Uint8Array[]
    readonly loca: { readonly offsets: number[] }
    readonly hmtx: { readonly metrics: { readonly advance: number; readonly bearing: number }[] }
    offset: number
  }
  export interface Font {
    /** `TTF`, `WOFF2` … */
    readonly type: string
    /** tables read so far, by tag */
    readonly _tables: Record<string, unknown>
    readonly unitsPerEm: number
    /** in font units */
    readonly ascent: number
    readonly descent: number
    readonly postscriptName: string
    hasGlyphForCodePoint(codePoint: number): boolean
    glyphForCodePoint(codePoint: number): Glyph
    getGlyph(id: number, codePoints?: readonly number[]): Glyph
    layout(text: string, features?: readonly string[], script?: string, language?: string, direction?: 'ltr'): GlyphRun
    createSubset(): Subset
  }
  export function create(bytes: Uint8Array): Font
}
