import type { SizeName } from '../../layout/layout.ts'

/** An element of a page after layout; points from the page's top left corner. */
export type Primitive = PlacedText | PlacedLine | PlacedFill | PlacedShape

export interface PlacedText {
  readonly kind: 'text'
  readonly x: number
  readonly y: number
  readonly width: number
  /** already broken into lines: the renderer breaks none */
  readonly lines: readonly string[]
  readonly size: SizeName
  readonly align: Align
  readonly bold: boolean
  /** the entry this text gets in the document's outline */
  readonly bookmark?: string
}

export interface PlacedLine {
  readonly kind: 'line'
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** A grey area behind a cell: a header's, or one of the layout's shades by their place. */
export interface PlacedFill {
  readonly kind: 'fill'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly shade?: number
}

/** A part of a picture: corners joined by lines of a width, filled with ink or not at all. */
export interface PlacedShape {
  readonly kind: 'shape'
  readonly corners: readonly (readonly [x: number, y: number])[]
  readonly isClosed: boolean
  /** points; 0 for a filled shape */
  readonly lineWidth: number
}

export type Align = 'left' | 'center' | 'right'
