import { demand, given } from './mismatch.ts'

/** What a page's content stream paints, in the order it paints it: greys, then lines, then the QR code, then texts. */
export interface PaintedPage {
  /** x, y, width, height from the top left corner, points */
  readonly fills: readonly Rectangle[]
  /** x1, y1, x2, y2 */
  readonly lines: readonly Rectangle[]
  readonly code?: PaintedCode
  readonly texts: readonly PaintedText[]
}

export type Rectangle = readonly [number, number, number, number]

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

/** Fixed of a page's content: its size, and the two colours. */
export interface PageLook {
  readonly width: number
  readonly height: number
  /** height of the drawing of greys and lines */
  readonly drawn: number
  readonly lineWidth: number
  /** 0 black … 1 white */
  readonly grey: number
}

/** Numbers as the printer writes them: at most six decimals, no exponent. */
const number = String.raw`-?\d{1,7}(?:\.\d{1,16})?`
const near = 0.001

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

/** A line of text has a few hundred glyphs. */
const longestLine = 20_000

/** The operators of one page, a line each. */
class Reader {
  private at = 0
  private readonly lines: readonly string[]

  constructor(lines: readonly string[]) {
    this.lines = lines
  }

  get next(): string {
    return this.lines[this.at] ?? ''
  }

  get isAtEnd(): boolean {
    return this.at === this.lines.length
  }

  /** The lines must be these. */
  take(...wanted: readonly string[]): void {
    for (const line of wanted) demand(this.lines[this.at++] === line)
  }

  /** Whether the lines are these; then they are passed over. */
  takeIf(...wanted: readonly string[]): boolean {
    if (!wanted.every((line, index) => this.lines[this.at + index] === line)) return false
    this.at += wanted.length
    return true
  }

  /** The line must be so many numbers and the operator. */
  numbers(count: number, operator: string): number[] {
    const [, ...found] = this.match(lineOf(count, operator))
    return found.map(Number)
  }

  /** The same with the numbers given, which may differ by rounding. */
  exactly(wanted: readonly number[], operator: string): void {
    const found = this.numbers(wanted.length, operator)
    demand(found.every((value, index) => Math.abs(value - (wanted[index] as number)) <= near))
  }

  /** A move of the origin. */
  move(): readonly [number, number] {
    const [a, b, c, d, x, y] = this.numbers(6, 'cm') as [number, number, number, number, number, number]
    demand(a === 1 && b === 0 && c === 0 && d === 1)
    return [x, y]
  }

  /** Goes back one line. */
  back(): void {
    this.at--
  }

  /** The extent of the next line from `left`, without consuming it. */
  widthAhead(left: number): number {
    return Number((this.lines[this.at + 1] ?? '').split(' ')[0]) - left
  }

  match(pattern: RegExp): RegExpExecArray {
    const line = this.lines[this.at++] ?? ''
    demand(line.length <= longestLine)
    return given(pattern.exec(line))
  }
}

const lines = new Map<string, RegExp>()

/** A line of a given count of numbers and an operator. */
function lineOf(count: number, operator: string): RegExp {
  const key = `${count} ${operator}`
  const known = lines.get(key) ?? new RegExp(`^${`(${number}) `.repeat(count)}${operator}$`)
  lines.set(key, known)
  return known
}

const ink = ['/DeviceRGB cs', '0 0 0 scn', '/Gs1 gs']
const stroke = ['/DeviceRGB CS', '0 0 0 SCN']

function readPage(reader: Reader, look: PageLook): PaintedPage {
  reader.exactly([1, 0, 0, -1, 0, look.height], 'cm')
  reader.take('q', 'q')
  const { fills, lines } = readDrawing(reader, look)
  let code: PaintedCode | undefined
  const texts: PaintedText[] = []
  while (reader.takeIf('q', 'q')) {
    const isCode = code === undefined && texts.length === 0 && reader.next.endsWith(' m')
    if (isCode) code = readCode(reader)
    else texts.push(readText(reader, look))
  }
  reader.take('Q', 'Q')
  demand(reader.isAtEnd)
  return { fills, lines, ...(code && { code }), texts }
}

/** A box everything in it is clipped to: four sides, the corners written as curves that do not bend. */
function takeBox(reader: Reader, left: number, top: number, right: number, bottom: number): void {
  reader.exactly([left, top], 'm')
  for (const [x, y] of [
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ] as const) {
    reader.exactly([x, y], 'l')
    reader.exactly([x, y, x, y, x, y], 'c')
  }
  reader.take('h', 'W n')
}

function readDrawing(reader: Reader, look: PageLook): Pick<PaintedPage, 'fills' | 'lines'> {
  reader.take('q', 'q')
  takeBox(reader, 0, 0, look.width, look.drawn)
  reader.exactly([1, 0, 0, 1, 0, 0], 'cm')
  reader.exactly([1, 0, 0, 1, 0, 0], 'cm')
  const fills = reader.takeIf('q', '/DeviceRGB cs') ? readFills(reader, look) : []
  const lines = reader.takeIf('q', '2 J') ? readLines(reader, look) : []
  reader.take('Q', 'Q')
  return { fills, lines }
}

function readFills(reader: Reader, look: PageLook): Rectangle[] {
  reader.exactly([look.grey, look.grey, look.grey], 'scn')
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
