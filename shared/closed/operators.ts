import { demand, given } from './mismatch.ts'

/** Numbers as the printer writes them: at most six decimals, no exponent. */
export const number = String.raw`-?\d{1,7}(?:\.\d{1,16})?`
const near = 0.001

/** A line of text has a few hundred glyphs. */
const longestLine = 20_000

/** The operators of one page, a line each. */
export class Reader {
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

/** How our printer begins what it fills, and what it strokes, with ink. */
export const ink = ['/DeviceRGB cs', '0 0 0 scn', '/Gs1 gs']
export const stroke = ['/DeviceRGB CS', '0 0 0 SCN']

/** A box everything in it is clipped to: four sides, the corners written as curves that do not bend. */
export function takeBox(reader: Reader, left: number, top: number, right: number, bottom: number): void {
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
