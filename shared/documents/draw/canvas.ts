/// <reference path="./packages.d.ts" />
import type { Font } from 'fontkit'
import PDFDocument from 'pdfkit'

/**
 * pdfkit's document with a memory for fonts: pdfkit opens a font that is no file anew for each text, and finds out by
 * comparing that it has it. Numbers are counted as if it did, since they name the fonts in signed files.
 */
export class Canvas extends PDFDocument {
  readonly #opened = new Map<Font, PDFDocument['_font']>()

  override font(font: Font, size?: number): this {
    // pdfkit sets its own first font from its constructor, before there is a memory
    const known = #opened in this ? this.#opened.get(font) : undefined
    if (known === undefined) {
      super.font(font, size)
      if (#opened in this && this._fontFamilies[this._font.name] === this._font) this.#opened.set(font, this._font)
      return this
    }
    this._fontCount++
    this._font = known
    return size === undefined ? this : this.fontSize(size)
  }
}
