/** The parts of pdfkit, react-pdf's renderer and unicode-properties that drawing uses. */
declare module 'pdfkit' {
  import type { Font } from 'fontkit'

  /** An entry of the outline, or the outline itself. */
  interface Outline {
    addItem(title: string, options: Readonly<Record<string, unknown>>): Outline
  }
  /** A font as the document embeds it. */
  interface EmbeddedFont {
    readonly name: string
  }
  export default class PDFDocument {
    constructor(options: Readonly<Record<string, unknown>>)
    readonly outline: Outline
    /** fonts asked for so far; a font's name in the file is its number among them */
    _fontCount: number
    _font: EmbeddedFont
    /** opened fonts by the name they say */
    readonly _fontFamilies: Readonly<Record<string, EmbeddedFont>>
    font(font: Font, size?: number): this
    fontSize(size: number): this
    on(event: 'data', hear: (chunk: Uint8Array) => void): this
    on(event: 'end', hear: () => void): this
    on(event: 'error', hear: (error: unknown) => void): this
  }
}

declare module '@react-pdf/render' {
  import type { Font, Glyph, GlyphPosition } from 'fontkit'
  import type PDFDocument from 'pdfkit'

  /** Points from the parent's top left corner. */
  interface Box {
    readonly left: number
    readonly top: number
    readonly width: number
    readonly height: number
  }
  interface Bookmark {
    readonly title: string
    readonly fit: true
    readonly expanded?: true
    /** the number by which entries below it name it */
    readonly ref: number
    readonly parent?: number
  }
  /** Glyphs of one font; distances in points. */
  export interface GlyphRun {
    readonly attributes: { readonly font: readonly [Font]; readonly fontSize: number; readonly color: string }
    readonly glyphs: readonly Glyph[]
    readonly positions: readonly GlyphPosition[]
    readonly xAdvance: number
  }
  export interface TextNode {
    readonly type: 'TEXT'
    readonly box: Box
    readonly props: { readonly bookmark?: Bookmark }
    readonly lines: readonly {
      readonly box: { readonly x: number; readonly y: number }
      readonly ascent: number
      readonly runs: readonly GlyphRun[]
    }[]
  }
  export interface SvgNode {
    readonly type: 'SVG'
    readonly box: Box
    /** without one the drawing is not cut at its box */
    readonly style: Readonly<Record<string, never>>
    readonly props: { readonly viewBox: { readonly minX: 0; readonly minY: 0; readonly maxX: number; readonly maxY: number } }
    readonly children: readonly PathNode[]
  }
  export interface PathNode {
    readonly type: 'PATH'
    readonly box: Box
    readonly props: Readonly<Record<string, string | number>>
    readonly children: readonly []
  }
  export interface PageNode {
    readonly type: 'PAGE'
    readonly box: Box
    readonly props: { readonly bookmark?: Bookmark }
    readonly children: readonly (SvgNode | TextNode)[]
  }
  /** Draws laid-out pages and ends the document. */
  export default function render(document: PDFDocument, tree: { readonly children: readonly PageNode[] }): PDFDocument
}

declare module 'unicode-properties' {
  const properties: {
    /** the script of a code unit, `Han`; nothing for half of a surrogate pair */
    getScript(codePoint: number): string | null
  }
  export default properties
}
