import { type Decimal, decimalOf, magnitude, type Rounded, rounded, shifted } from './decimal.ts'
import type { Part } from './sections.ts'

/** How a section lays out a number: found once a format, used for every cell. */
export interface Layout {
  readonly parts: readonly Part[]
  /** index of the decimal point among the parts, or behind the last */
  readonly point: number
  /** digit places before and behind the point */
  readonly whole: number
  readonly fraction: number
  readonly grouped: boolean
  /** places the value is moved by: two for each percent sign, minus three for each comma behind the digits */
  readonly shift: number
  readonly exponent: number
}

/** The layout of a section of digits; `undefined` where its parts come in an unknown order. */
export function layoutOf(parts: readonly Part[]): Layout | undefined {
  const digits = parts.flatMap((part, index) => (part.kind === 'digit' ? [index] : []))
  const points = parts.flatMap((part, index) => (part.kind === 'point' ? [index] : []))
  const powers = parts.flatMap((part, index) => (part.kind === 'exponent' ? [index] : []))
  const exponent = powers[0] ?? parts.length
  const point = points[0] ?? exponent
  if (points.length > 1 || powers.length > 1 || point > exponent) return undefined
  const first = digits[0] ?? -1
  const mantissa = digits.filter((index) => index < exponent)
  const last = mantissa.at(-1) ?? -1
  let shift = 0
  let grouped = false
  for (const [index, part] of parts.entries()) {
    if (part.kind === 'percent') shift += 2
    if (part.kind !== 'comma' || index < first) continue
    if (index > last) shift -= isBehindDigits(parts, index) ? 3 : 0
    else if (index < point && index > first) grouped = true
    else return undefined
  }
  const whole = mantissa.filter((index) => index < point).length
  return { parts, point, whole, fraction: mantissa.length - whole, grouped, shift, exponent }
}

/** A comma that follows the last digit, or its point, or another such comma, divides by a thousand. */
function isBehindDigits(parts: readonly Part[], index: number): boolean {
  const before = parts[index - 1]
  if (before?.kind === 'comma') return isBehindDigits(parts, index - 1)
  return before?.kind === 'digit' || before?.kind === 'point'
}

/** The text of a value's size, without its sign; `zero` when only noughts are left of it. */
export function figuresText(layout: Layout, value: number): { readonly text: string; readonly zero: boolean } {
  const decimal = shifted(decimalOf(value), layout.shift)
  if (layout.exponent < layout.parts.length) return scientificText(layout, decimal)
  const digits = rounded(decimal, layout.fraction)
  return { text: laidOut(layout, digits), zero: digits.whole === '' && /^0*$/.test(digits.fraction) }
}

function laidOut(layout: Layout, { whole, fraction }: Rounded, power = ''): string {
  const { parts, point } = layout
  const front = wholeTexts(layout, whole)
  const shown = fraction.replace(/0+$/, '').length
  let text = ''
  let place = 0
  for (const [index, part] of parts.entries()) {
    if (index > layout.exponent) break
    switch (part.kind) {
      case 'literal':
        text += part.text
        break
      case 'percent':
        text += '%'
        break
      case 'point':
        text += '.'
        break
      case 'exponent':
        return text + power
      case 'digit':
        if (index < point) text += front.get(index) ?? ''
        else {
          text += place < shown || part.mark === '0' ? (fraction[place] ?? '0') : part.mark === '?' ? ' ' : ''
          place += 1
        }
        break
      case 'comma':
        // one in front of all digits is printed; the others part groups or divide
        if (!parts.slice(0, index).some(({ kind }) => kind === 'digit')) text += ','
        break
      default:
        break
    }
  }
  return text
}

/** The digits at each placeholder before the point: the first placeholder takes all remaining digits. */
function wholeTexts({ parts, point, grouped }: Layout, whole: string): ReadonlyMap<number, string> {
  const places = parts.flatMap((part, index) => (part.kind === 'digit' && index < point ? [{ index, mark: part.mark }] : []))
  const texts = new Map<number, string>()
  let left = whole
  let count = 0
  const put = (digit: string) => {
    const comma = grouped && count > 0 && count % 3 === 0 ? ',' : ''
    count += 1
    return digit + comma
  }
  for (const { index, mark } of places.toReversed()) {
    const digit = left.at(-1) ?? (mark === '0' ? '0' : mark === '?' ? ' ' : '')
    left = left.slice(0, -1)
    texts.set(index, digit === '' ? '' : digit === ' ' ? ' ' : put(digit))
  }
  const first = places[0]
  if (first !== undefined) {
    let more = ''
    for (const digit of [...left].reverse()) more = put(digit) + more
    texts.set(first.index, more + (texts.get(first.index) ?? ''))
  }
  return texts
}

/** 0.00E+00, and ##0.0E+0, whose exponent is a multiple of three. */
function scientificText(layout: Layout, decimal: Decimal): { readonly text: string; readonly zero: boolean } {
  const { parts, exponent, whole, fraction } = layout
  const step = Math.max(1, whole)
  const nought = decimal.digits === '0'
  let power = nought ? 0 : Math.floor(magnitude(decimal) / step) * step
  let digits = rounded(shifted(decimal, -power), fraction)
  if (digits.whole.length > step) {
    power += step
    digits = rounded(shifted(decimal, -power), fraction)
  }
  const mark = parts[exponent]
  const width = parts.slice(exponent + 1).filter(({ kind }) => kind === 'digit').length
  const sign = power < 0 ? '-' : mark?.kind === 'exponent' && mark.plus ? '+' : ''
  const behind = parts.slice(exponent + 1).map((part) => (part.kind === 'literal' ? part.text : ''))
  return { text: `${laidOut(layout, digits, `E${sign}${String(Math.abs(power)).padStart(width, '0')}`)}${behind.join('')}`, zero: nought }
}
