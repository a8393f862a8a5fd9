import { decimalOf, rounded } from './decimal.ts'
import { figuresText, type Layout, layoutOf } from './figures.ts'
import { fractionOf, fractionText } from './fraction.ts'
import { generalText } from './general.ts'
import { momentText, showsTime, subsecondPlaces } from './momentText.ts'
import { figuresOf, numeralOf } from './numerals.ts'
import { type Condition, type Section, sectionsOf } from './sections.ts'
import { endOfDays, firstCertainDay, isoText, momentOf } from './serialDay.ts'

/** What a format shows of a number. */
export interface FormattedNumber {
  readonly text: string
  /** true where the text equals that of LibreOffice and Gnumeric, or differs for a documented reason; otherwise the stored number is shown beside the text */
  readonly certain: boolean
  /** of a date or time: the moment in full, 2026-03-05 14:30:00 */
  readonly moment?: string
}

export interface CellFormat {
  /** `number` answers a certain, visible text; known without making it, since a worksheet has cells by the hundred thousand */
  sure(value: number): boolean
  /** `value` must be finite */
  number(value: number): FormattedNumber
  text(value: string): string
}

interface Calendar {
  /** days counted from 1904-01-01, as Excel for the Mac did */
  readonly date1904?: boolean
}

/** Reads a number format (ECMA-376 part 1, 18.8.31) as Chinese Excel means it. What it does not understand shows the stored number, uncertain. */
export function cellFormat(code: string, { date1904 = false }: Calendar = {}): CellFormat {
  if (code === '' || /^general$/i.test(code)) return general
  const system = systemFormats[/^\[\$-(F[48]00)\]/i.exec(code)?.[1]?.toUpperCase() ?? '']
  const sections = sectionsOf(system ?? code)
  if (sections === undefined) return unknown
  const writers = sections.map((section) => writerOf(section, date1904))
  const plain = sections.length < 4 && sections.every((section, index) => writers[index] !== undefined && isPlain(section))
  const dated = sections.length === 1 && writers[0] !== undefined && sections.every(isDate)
  return {
    // conditions may leave a number without a section
    sure: (value) => (dated ? value >= firstCertainDay && value < endOfDays - daysTo1904 : plain && choose(sections, value) !== undefined),
    number: (value) => {
      const chosen = choose(sections, value)
      const writer = chosen && writers[chosen.index]
      if (chosen === undefined || writer === undefined) return unknown.number(value)
      return writer(value, chosen.signed) ?? unknown.number(value)
    },
    text: (value) => textSection(sections, value),
  }
}

/** From the first day of one calendar to that of the other. */
const daysTo1904 = 1462

/** The system's long date and its time, as Chinese Windows sets them. */
const systemFormats: Readonly<Record<string, string>> = { F800: 'yyyy"年"m"月"d"日"', F400: 'h:mm:ss' }

const general: CellFormat = { sure: () => true, number: (value) => ({ text: generalText(value), certain: true }), text: (value) => value }
const unknown: CellFormat = { sure: () => false, number: (value) => ({ text: String(value), certain: false }), text: (value) => value }

/** A section whose digits always show something certain: it writes a 0, and is no date and no Chinese figure. */
function isPlain({ parts, doubtful, numerals }: Section): boolean {
  if (doubtful || numerals !== undefined) return false
  return (
    parts.some((part) => part.kind === 'digit' && part.mark === '0') && parts.every(({ kind }) => kind !== 'moment' && kind !== 'halves')
  )
}

function isDate({ parts, doubtful }: Section): boolean {
  return !doubtful && parts.some(({ kind }) => kind === 'moment')
}

/** The section a number falls into, and whether its minus is still to be written. */
function choose(sections: readonly Section[], value: number): { readonly index: number; readonly signed: boolean } | undefined {
  const numeric =
    sections.length === 4
      ? sections.slice(0, 3)
      : sections.at(-1)?.parts.some(({ kind }) => kind === 'text')
        ? sections.slice(0, -1)
        : sections
  const [first, second, third] = numeric
  if (first === undefined) return { index: 0, signed: true }
  if (third?.condition !== undefined || (first.condition === undefined && second?.condition !== undefined)) return undefined
  if (second === undefined) return first.condition && !holds(first.condition, value) ? undefined : { index: 0, signed: true }
  if (holds(first.condition ?? { operator: third ? '>' : '>=', operand: 0 }, value))
    return { index: 0, signed: !negativeOnly(first.condition) }
  if (third === undefined)
    return second.condition && !holds(second.condition, value)
      ? undefined
      : { index: 1, signed: !onlyBelow(first.condition) && !negativeOnly(second.condition) }
  const condition = second.condition ?? { operator: '<', operand: 0 }
  if (holds(condition, value)) return { index: 1, signed: !negativeOnly(condition) }
  return { index: 2, signed: true }
}

function holds({ operator, operand }: Condition, value: number): boolean {
  switch (operator) {
    case '<':
      return value < operand
    case '<=':
      return value <= operand
    case '>':
      return value > operand
    case '>=':
      return value >= operand
    case '=':
      return value === operand
    case '<>':
      return value !== operand
  }
}

/** A section that only negative numbers reach shows their sign itself: Excel adds no minus. */
function negativeOnly(condition: Condition | undefined): boolean {
  if (condition === undefined) return false
  const { operator, operand } = condition
  return (operator === '<' && operand <= 0) || ((operator === '<=' || operator === '=') && operand < 0)
}

/** Whether the first of two sections leaves only negative numbers to the second. */
function onlyBelow(first: Condition | undefined): boolean {
  return first === undefined || (first.operator === '>=' && first.operand <= 0) || (first.operator === '>' && first.operand < 0)
}

type Writer = (value: number, signed: boolean) => FormattedNumber | undefined

function writerOf(section: Section, date1904: boolean): Writer | undefined {
  const { parts, doubtful } = section
  const has = (kind: string) => parts.some((part) => part.kind === kind)
  if (has('text')) return has('digit') || has('moment') ? undefined : (value) => ({ text: generalText(value), certain: !doubtful })
  if (has('moment') || has('halves'))
    return has('digit') || has('general') || has('percent') || has('exponent') ? undefined : dateWriter(section, date1904)
  if (has('general')) return has('digit') || has('exponent') || has('slash') ? undefined : generalWriter(section)
  if (has('slash')) {
    const fraction = fractionOf(parts)
    if (fraction) return signedWriter((size) => ({ text: fractionText(fraction, size), zero: false }), !doubtful)
    return undefined
  }
  const layout = layoutOf(parts)
  if (layout === undefined) return undefined
  if (section.numerals) return numeralWriter(section, layout)
  return signedWriter((size) => figuresText(layout, size), !doubtful)
}

function signedWriter(write: (size: number) => { readonly text: string; readonly zero: boolean }, certain: boolean): Writer {
  return (value, signed) => {
    const { text, zero } = write(Math.abs(value))
    return { text: value < 0 && signed && !zero ? `-${text}` : text, certain }
  }
}

function generalWriter({ parts, numerals, doubtful }: Section): Writer {
  return (value, signed) => {
    const figures = numerals === undefined ? { text: generalText(Math.abs(value)), certain: true } : inNumerals(plainText(value), numerals)
    if (figures === undefined) return undefined
    const text = parts.map((part) => (part.kind === 'general' ? figures.text : literal(part))).join('')
    return { text: value < 0 && signed ? `-${text}` : text, certain: figures.certain && !doubtful }
  }
}

/** All digits of a number, without sign and exponent; up to nine behind the point. */
function plainText(value: number): string {
  const { whole, fraction } = rounded(decimalOf(value), 9)
  const tail = fraction.replace(/0+$/, '')
  return `${whole || '0'}${tail === '' ? '' : `.${tail}`}`
}

function literal(part: Section['parts'][number]): string {
  if (part.kind === 'literal') return part.text
  return part.kind === 'point' ? '.' : part.kind === 'comma' ? ',' : part.kind === 'percent' ? '%' : ''
}

/** 12.5 → 壹拾贰点伍. What a point is called differs between programs, so only whole numbers are certain. */
function inNumerals(plain: string, kind: 1 | 2 | 3): { readonly text: string; readonly certain: boolean } | undefined {
  const [whole = '', fraction] = plain.split('.')
  const read = numeralOf(whole, kind)
  if (read === undefined) return undefined
  if (fraction === undefined) return { text: read, certain: kind !== 3 }
  return { text: `${read}${kind === 2 ? '点' : '．'}${figuresOf(fraction, kind)}`, certain: false }
}

/** [DBNum2]0.00: LibreOffice spells the number, Excel reportedly writes digit by digit; always uncertain. */
function numeralWriter({ parts, numerals = 1 }: Section, layout: Layout): Writer | undefined {
  const digits = parts.filter(({ kind }) => kind === 'digit' || kind === 'point')
  const plain = layoutOf(digits)
  if (plain === undefined || layout.grouped || layout.shift !== 0 || layout.exponent < parts.length) return undefined
  const first = parts.findIndex(({ kind }) => kind === 'digit' || kind === 'point')
  const last = parts.findLastIndex(({ kind }) => kind === 'digit' || kind === 'point')
  if (parts.slice(first, last + 1).length !== digits.length) return undefined
  return (value, signed) => {
    const { text, zero } = figuresText(plain, Math.abs(value))
    const read = inNumerals(text, numerals)
    if (read === undefined) return undefined
    const whole =
      parts.slice(0, first).map(literal).join('') +
      read.text +
      parts
        .slice(last + 1)
        .map(literal)
        .join('')
    return { text: value < 0 && signed && !zero ? `-${whole}` : whole, certain: false }
  }
}

function dateWriter(section: Section, date1904: boolean): Writer {
  const { parts, doubtful } = section
  const places = subsecondPlaces(parts)
  const timed = showsTime(parts)
  const elapsed = parts.some((part) => part.kind === 'moment' && part.elapsed)
  const dated = parts.some((part) => part.kind === 'moment' && !part.elapsed && /[yda]/.test(part.letter)) || !timed
  return (value, signed) => {
    if (value < 0 && !(elapsed && !dated)) return undefined
    const serial = elapsed && !dated ? Math.abs(value) : value + (date1904 ? daysTo1904 : 0)
    const moment = momentOf(timed ? serial : Math.floor(serial), places)
    const whole = momentOf(serial, 0)
    const text = moment && momentText(section, moment)
    if (moment === undefined || whole === undefined || text === undefined) return undefined
    return {
      text: value < 0 && signed ? `-${text}` : text,
      certain: !doubtful && (!dated || serial >= firstCertainDay),
      ...(serial >= firstCertainDay && { moment: isoText(whole) }),
    }
  }
}

/** A text under a format: by its fourth section, or the one with @; a format of numbers leaves it unchanged. */
function textSection(sections: readonly Section[], value: string): string {
  const own = sections.length === 4 ? sections[3] : sections.at(-1)?.parts.some(({ kind }) => kind === 'text') ? sections.at(-1) : undefined
  return own ? own.parts.map((part) => (part.kind === 'text' ? value : literal(part))).join('') : value
}
