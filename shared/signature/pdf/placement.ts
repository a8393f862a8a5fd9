import type { Layout } from '../../layout/index.ts'

/** A rectangle on a page, in points from the lower left corner. */
export interface SignatureBox {
  /** 0-based; negative counts from the end (-1 is the last page) */
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The place and form of a signature in the document. */
export interface PdfSignature {
  /** ISO 8601; the claimed time, kept in /M only: offline there is no trusted time */
  readonly time: string
  readonly reason: string
  /** the layout whose words and sizes the visible signature has */
  readonly layout: Layout
  /** the form field's name, unique in the document */
  readonly field: string
  readonly box: SignatureBox
  /** static TrueType bytes with the signer's characters */
  readonly font: Uint8Array
}
