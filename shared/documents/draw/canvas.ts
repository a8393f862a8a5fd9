/// <reference path="./packages.d.ts" />
import type { Font } from 'fontkit'
import PDFDocument from 'pdfkit'

/**
 * pdfkit's document with a memory for fonts: pdfkit opens a font that is no file anew for each text, and finds out by
 * comparing that it has it. Numbers are counted as if it did, since they name the fonts in signed files.
 */
export class Canvas extends PDFDocument {
  readonly #opened = new Map<Font, PDFDocument['_font']>()

  /** Without pdfkit's own first font, which is read from a file and never used; it counts all the same. */
  constructor(options: Readonly<Record<string, unknown>>) {
    super({ ...options, font: null })
    this._fontCount = 1
  }

  override font(font: Font, size?: number): this {
    const known = this.#opened.get(font)
    if (known === undefined) {
      super.font(font, size)
      if (this._fontFamilies[this._font.name] === this._font) this.#opened.set(font, this._font)
      return this
    }
    this._fontCount++
    this._font = known
    return size === undefined ? this : this.fontSize(size)
  }
}
