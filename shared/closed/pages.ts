import type { LaidPage } from '../documents/layout/pages.ts'
import type { PlacedText, Primitive } from '../documents/layout/primitive.ts'
import { drawQr } from '../documents/parts/qr.ts'
import type { Layout } from '../layout/layout.ts'
import { fontOf } from '../text/printable.ts'
import type { PageLook, PaintedFill, PaintedPage, PaintedPiece, PaintedShape, PaintedText, Rectangle } from './content.ts'
import type { EmbeddedFont } from './embeddedFont.ts'
import { demand, given } from './mismatch.ts'

/** What of a layout every page has. */
export function pageLook({ page, lineWidth, colours, shades }: Layout): PageLook {
  const { width, height } = page
  // the drawing is lower than the page by so much
  const greys = [colours.head, ...shades].map((colour) => Number.parseInt(colour.slice(1, 3), 16) / 255)
  return { width, height, drawn: height - 4, lineWidth, greys }
}

/** Whether two numbers give the same place: the printer rounds to hundredths, its layout to single precision. */
const near = 0.02

/**
 * Compares what a page paints with the layout's page: every grey area, line, shape, QR module and text in order and at its place, with
 * nothing added. `layout` is the one that measures this page.
 */
export function comparePage(layout: Layout, painted: PaintedPage, laid: LaidPage, fonts: ReadonlyMap<string, EmbeddedFont>): void {
  const fills = fillsOf(laid.primitives, 1 + layout.shades.length)
  demand(painted.fills.map(({ grey }) => grey).join() === fills.map(({ grey }) => grey).join())
  compareRectangles(areasOf(painted.fills), areasOf(fills))
  compareRectangles(painted.lines, linesOf(laid.primitives))
  compareShapes(painted.shapes, laid.primitives)
  compareCode(layout, painted, laid)
  const texts = laid.primitives.flatMap((each) => (each.kind === 'text' ? singleLines(layout, each) : []))
  demand(texts.length === painted.texts.length)
  painted.texts.forEach((text, index) => {
    compareText(layout, text, given(texts[index]), fonts)
  })
}

/** The grey areas in the order they are painted: grey by grey. */
function fillsOf(primitives: readonly Primitive[], greys: number): readonly PaintedFill[] {
  const fills = primitives.filter((each) => each.kind === 'fill')
  return Array.from({ length: greys }, (_, grey) => grey).flatMap((grey) =>
    fills
      .filter(({ shade }) => grey === (shade === undefined ? 0 : shade + 1))
      .map(({ x, y, width, height }): PaintedFill => ({ grey, area: [x, y, width, height] })),
  )
}

function areasOf(fills: readonly PaintedFill[]): readonly Rectangle[] {
  return fills.map(({ area }) => area)
}

function compareShapes(found: readonly PaintedShape[], primitives: readonly Primitive[]): void {
  const wanted = primitives.filter((each) => each.kind === 'shape')
  demand(found.length === wanted.length)
  found.forEach((shape, index) => {
    const { corners, isClosed, lineWidth } = given(wanted[index])
    demand(shape.isClosed === isClosed && shape.lineWidth === lineWidth && shape.corners.length === corners.length)
    demand(shape.corners.every(([x, y], at) => Math.abs(x - corners[at]![0]) <= near && Math.abs(y - corners[at]![1]) <= near))
  })
}

function compareRectangles(found: readonly Rectangle[], wanted: readonly Rectangle[]): void {
  demand(found.length === wanted.length)
  found.forEach((each, index) => {
    demand(each.every((value, at) => Math.abs(value - (wanted[index]?.[at] as number)) <= near))
  })
}

/** Each line once: neighbouring cells share them. */
function linesOf(primitives: readonly Primitive[]): readonly Rectangle[] {
  const found = new Map<string, Rectangle>()
  for (const each of primitives) {
    if (each.kind !== 'line') continue
    const line: Rectangle = [hundredth(each.x1), hundredth(each.y1), hundredth(each.x2), hundredth(each.y2)]
    if (!found.has(line.join())) found.set(line.join(), line)
  }
  return [...found.values()]
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100
}

function compareCode({ page, footer }: Layout, { code }: PaintedPage, { part }: LaidPage): void {
  const { qr } = part.frame
  demand((code === undefined) === (qr === undefined))
  if (code === undefined || qr === undefined) return
  const drawn = drawQr(qr)
  const isPlaced = Math.abs(code.left - page.left) <= near && Math.abs(code.top - footer.top) <= near
  demand(isPlaced && Math.abs(code.side - footer.qr) <= near && Math.abs(code.scale * drawn.side - footer.qr) <= near)
  demand(code.runs.map(([from, row, to]) => `M${from} ${row}H${to}`).join('') === drawn.path)
}

type Line = Omit<PlacedText, 'kind' | 'lines' | 'bookmark'> & { readonly text: string }

function singleLines({ sizes }: Layout, { lines, kind: _, bookmark: __, ...text }: PlacedText): readonly Line[] {
  return lines.flatMap((line, index) => (line === '' ? [] : [{ ...text, text: line, y: text.y + index * sizes[text.size].leading }]))
}

/** A glyph as it is shown: its text, and its advance in ems. */
interface Shown {
  readonly text: string
  readonly advance: number
}

/** Room that the printer adds around a line. */
const slack = 6

function compareText({ sizes }: Layout, painted: PaintedText, line: Line, fonts: ReadonlyMap<string, EmbeddedFont>): void {
  const { size, spacing } = sizes[line.size]
  const pieces = painted.pieces.map((piece) => ({ piece, font: given(fonts.get(piece.font)) }))
  demand(pieces.map(({ piece, font }) => readPiece(piece, font)).join('') === line.text)
  let width = 0
  let highest = 0
  for (const { piece, font } of pieces) {
    demand(piece.size === size)
    const advance = advanceOf(piece, font, spacing)
    demand(Math.abs(advance - piece.advance) <= near)
    width += piece.advance
    highest = Math.max(highest, (font.known.descriptor.ascent * size) / 1000)
    for (const code of piece.codes) {
      const own = fontOf(font.codes[code]?.text.codePointAt(0) ?? 0)
      demand(font.known.name === (own || (line.bold ? 'bold' : 'regular')))
    }
  }
  const glyphs = pieces.flatMap(({ piece, font }) =>
    piece.codes.map((code) => {
      const { text, glyph } = given(font.codes[code])
      return { text, advance: glyph.advance / font.known.unitsPerEm }
    }),
  )
  const before = blanks(glyphs, size)
  const shift = line.align === 'left' ? 0 : line.align === 'center' ? slack / 2 : slack
  const room = Math.max(0, line.width + slack + before + blanks(glyphs.reverse(), size) - width)
  const indent = line.align === 'left' ? 0 : line.align === 'center' ? room / 2 : room
  const [x, y] = [painted.left + painted.indent, painted.top + painted.base]
  demand(Math.abs(x - (line.x - shift - before + indent)) <= near && Math.abs(y - (line.y + highest)) <= near)
}

function readPiece({ codes }: PaintedPiece, font: EmbeddedFont): string {
  demand(codes.every((code) => code > 0))
  return codes.map((code) => given(font.codes[code]).text).join('')
}

/** Blanks at a line's start (or end): the printer puts them outside, so that the words have the same place as without them. */
function blanks(glyphs: readonly Shown[], size: number): number {
  const first = glyphs.findIndex(({ text }) => text !== ' ')
  return glyphs.slice(0, first < 0 ? glyphs.length : first).reduce((sum, { advance }) => sum + advance * size, 0)
}

/** The width of a piece in points; between two glyphs there is only kerning and letter spacing. */
function advanceOf({ codes, nearer, size }: PaintedPiece, { codes: known, known: font }: EmbeddedFont, spacing: number): number {
  let sum = 0
  codes.forEach((code, index) => {
    const glyph = given(known[code]).glyph
    const next = codes[index + 1]
    const kerning = next === undefined ? 0 : font.kerning(glyph.key, given(known[next]).glyph.key)
    const moved = (kerning * 1000) / font.unitsPerEm + (spacing * 1000) / size
    demand(Math.abs((nearer[index] as number) + moved) <= 0.6)
    sum += (glyph.advance * 1000) / font.unitsPerEm + moved
  })
  return (sum * size) / 1000
}
