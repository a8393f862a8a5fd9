import { demand } from './mismatch.ts'
import { ink, number, Reader, stroke, takeBox } from './operators.ts'

/** What a page's content stream paints, in the order it paints it: greys, lines, shapes of pictures, the QR code, texts. */
export interface PaintedPage {
  /** grey areas, those of one grey together */
  readonly fills: readonly PaintedFill[]
  /** x1, y1, x2, y2 */
  readonly lines: readonly Rectangle[]
  readonly shapes: readonly PaintedShape[]
  readonly code?: PaintedCode
  readonly texts: readonly PaintedText[]
}

export type Rectangle = readonly [number, number, number, number]

/** x, y, width, height from the top left corner, points; `grey` counts in the look's greys. */
export interface PaintedFill {
  readonly grey: number
  readonly area: Rectangle
}

/** Corners joined by lines of a width, or filled where the width is 0. */
export interface PaintedShape {
  readonly corners: readonly (readonly [x: number, y: number])[]
  readonly isClosed: boolean
  readonly lineWidth: number
}

/** The QR code: its square and its dark runs in modules, each from, row, to. */
export interface PaintedCode {
  readonly left: number
  readonly top: number
  readonly side: number
  /** points a module */
  readonly scale: number
  readonly runs: readonly (readonly [number, number, number])[]
}

/** One line of text: corner of its box, where in it the text begins, the base line below its top, its pieces. */
export interface PaintedText {
  readonly left: number
  readonly top: number
  readonly indent: number
  readonly base: number
  readonly pieces: readonly PaintedPiece[]
}

/** A run of glyphs in one font: codes of the font, each with what the next glyph is drawn nearer by (thousandths of the size). */
export interface PaintedPiece {
  readonly font: string
  readonly size: number
  readonly codes: readonly number[]
  readonly nearer: readonly number[]
  /** how far the following piece begins from this one's start */
  readonly advance: number
}

/** Fixed of a page's content: its size, and the colours besides ink. */
export interface PageLook {
  readonly width: number
  readonly height: number
  /** height of the drawing of greys and lines */
  readonly drawn: number
  readonly lineWidth: number
  /** in the order they are painted: that of heads, then the shades; 0 black … 1 white */
  readonly greys: readonly number[]
}

/**
 * Reads a page's content stream, which must be what our printer writes and nothing else: the same operators in the same
 * order, one to a line, with numbers and fonts only where these vary. Since texts come last, nothing can be painted over one but a
 * text.
 */
export function readContent(content: string, look: PageLook): PaintedPage {
  const lines = content.split('\n')
  demand(lines.pop() === '')
  return readPage(new Reader(lines), look)
}

function readPage(reader: Reader, look: PageLook): PaintedPage {
  reader.exactly([1, 0, 0, -1, 0, look.height], 'cm')
  reader.take('q', 'q')
  const drawing = readDrawing(reader, look)
  let code: PaintedCode | undefined
  const texts: PaintedText[] = []
  while (reader.takeIf('q', 'q')) {
    const isCode = code === undefined && texts.length === 0 && reader.next.endsWith(' m')
    if (isCode) code = readCode(reader)
    else texts.push(readText(reader, look))
  }
  reader.take('Q', 'Q')
  demand(reader.isAtEnd)
  return { ...drawing, ...(code && { code }), texts }
}

function readDrawing(reader: Reader, look: PageLook): Pick<PaintedPage, 'fills' | 'lines' | 'shapes'> {
  reader.take('q', 'q')
  takeBox(reader, 0, 0, look.width, look.drawn)
  reader.exactly([1, 0, 0, 1, 0, 0], 'cm')
  reader.exactly([1, 0, 0, 1, 0, 0], 'cm')
  const fills = look.greys.flatMap((grey, place) =>
    reader.takeIf('q', '/DeviceRGB cs', `${grey} ${grey} ${grey} scn`) ? readFills(reader).map((area) => ({ grey: place, area })) : [],
  )
  const lines = reader.takeIf('q', '2 J') ? readLines(reader, look) : []
  const shapes: PaintedShape[] = []
  while (!reader.takeIf('Q', 'Q')) shapes.push(readShape(reader))
  return { fills, lines, shapes }
}

function readShape(reader: Reader): PaintedShape {
  reader.take('q')
  if (reader.takeIf('/DeviceRGB cs', '0 0 0 scn')) {
    const corners = readCorners(reader)
    reader.take('h', 'f', 'Q')
    return { corners, isClosed: true, lineWidth: 0 }
  }
  const [lineWidth] = reader.numbers(1, 'w') as [number]
  demand(lineWidth > 0)
  reader.take(...stroke)
  const corners = readCorners(reader)
  const isClosed = reader.takeIf('h')
  reader.take('S', 'Q')
  return { corners, isClosed, lineWidth }
}

function readCorners(reader: Reader): (readonly [number, number])[] {
  const corners = [reader.numbers(2, 'm') as [number, number]]
  while (reader.next.endsWith(' l')) corners.push(reader.numbers(2, 'l') as [number, number])
  return corners
}

function readFills(reader: Reader): Rectangle[] {
  const fills: Rectangle[] = []
  do {
    const [left, top] = reader.numbers(2, 'm') as [number, number]
    const [right] = reader.numbers(2, 'l') as [number, number]
    const bottom = Number(reader.next.split(' ')[1])
    fills.push([left, top, right - left, bottom - top])
    reader.exactly([right, bottom], 'l')
    reader.exactly([left, bottom], 'l')
    reader.take('h')
  } while (!reader.takeIf('f', 'Q'))
  return fills
}

function readLines(reader: Reader, look: PageLook): Rectangle[] {
  reader.exactly([look.lineWidth], 'w')
  reader.take(...stroke)
  const lines: Rectangle[] = []
  do lines.push([...reader.numbers(2, 'm'), ...reader.numbers(2, 'l')] as unknown as Rectangle)
  while (!reader.takeIf('S', 'Q'))
  return lines
}

function readCode(reader: Reader): PaintedCode {
  const [left, top] = reader.next.split(' ').map(Number) as [number, number]
  const side = reader.widthAhead(left)
  takeBox(reader, left, top, left + side, top + side)
  reader.exactly([1, 0, 0, 1, left, top], 'cm')
  const [scale] = reader.numbers(6, 'cm') as [number]
  reader.back()
  reader.exactly([scale, 0, 0, scale, 0, 0], 'cm')
  reader.take('q', '1 w', ...stroke)
  const runs: (readonly [number, number, number])[] = []
  do {
    const [from, row] = reader.numbers(2, 'm') as [number, number]
    const [to] = reader.numbers(2, 'l') as [number]
    reader.back()
    reader.exactly([to, row], 'l')
    runs.push([from, row, to])
  } while (!reader.takeIf('S', 'Q'))
  reader.take('Q', 'Q')
  return { left, top, side, scale, runs }
}

function readText(reader: Reader, look: PageLook): PaintedText {
  const [left, top] = reader.move()
  reader.take('q')
  const [indent, base] = reader.move()
  const pieces: PaintedPiece[] = []
  do pieces.push(readPiece(reader, look))
  while (!reader.takeIf('Q', 'q'))
  if (!reader.takeIf('Q')) {
    reader.exactly([1, 0, 0, 1, indent, 0], 'cm')
    reader.take('Q')
  }
  reader.take('Q', 'Q')
  return { left, top, indent, base, pieces }
}

const fontLine = /^\/(F\d{1,4}) (\d{1,2}(?:\.\d)?) Tf$/
const glyphLine = new RegExp(String.raw`^\[((?:<(?:[0-9a-f]{4})+> ${number} ?)+)\] TJ$`)
const glyphRun = new RegExp(`<([0-9a-f]+)> (${number})`, 'g')

function readPiece(reader: Reader, look: PageLook): PaintedPiece {
  reader.take(...ink, 'q', 'Q', 'q')
  reader.exactly([1, 0, 0, -1, 0, look.height], 'cm')
  reader.take('BT')
  reader.exactly([1, 0, 0, 1, 0, look.height], 'Tm')
  const [, font = '', size = ''] = reader.match(fontLine)
  const [, shown = ''] = reader.match(glyphLine)
  reader.take('ET', 'Q')
  const [advance, rise] = reader.move()
  demand(rise === 0)
  const codes: number[] = []
  const nearer: number[] = []
  for (const [, digits = '', moved] of shown.matchAll(glyphRun)) {
    for (let at = 0; at < digits.length; at += 4) {
      codes.push(Number.parseInt(digits.slice(at, at + 4), 16))
      nearer.push(0)
    }
    nearer[nearer.length - 1] = Number(moved)
  }
  return { font, size: Number(size), codes, nearer, advance }
}
