import type { Key } from '../../text/say.ts'
import { zhStandards } from './templateText.ts'

/** The content of a worksheet cell; `undefined` is an empty cell and means "not given". */
export type Cell = string | number | boolean | undefined

/** A cell whose text cannot be parsed; `want` is a key of the catalogue `standards` that says how to write it, `got` the part at fault. */
export class Unreadable {
  readonly want: 'wantTerms' | 'wantRows' | 'wantList' | 'wantJson' | 'wantFigure' | 'wantNotation' | 'wantNotationOf' | 'wantNumber'
  readonly got?: string
  /** the words that can stand in its place, where they are a closed list */
  readonly may: readonly string[]
  constructor(want: Unreadable['want'], got?: string, may: readonly string[] = []) {
    this.want = want
    this.may = may
    if (got !== undefined && got !== '') this.got = got
  }
}

/**
 * How one kind of value is written to a cell and read back unchanged. A value that is only of the wrong kind is passed
 * on unchanged: the format's own check reports it and names the cell.
 */
export interface Codec {
  readonly look: 'text' | 'marks' | 'whole'
  readonly choices?: readonly Choice[]
  write(value: unknown): Cell
  read(cell: Exclude<Cell, undefined>, calendar: Calendar): unknown
}

/** One of few values a cell may have: the text in the cell, which is Chinese, and its word in the language of the screen. */
export interface Choice {
  readonly value: unknown
  readonly cell: string
  readonly word?: Key<'standards'>
}

/** What day the number of a cell is, `2026-01-01`: the first day of a workbook is one of two. */
export interface Calendar {
  dayOf(serial: number): string | undefined
}

export const textCell: Codec = { look: 'text', write: (value) => value as string, read: (cell) => String(cell) }

/** A decimal as the standard stores it; the unit has a column of its own. */
export const decimalCell: Codec = {
  look: 'text',
  write: (value) => value as string,
  read: (cell) => plainNumber(cell) ?? String(cell).trim(),
}

export const wholeCell: Codec = { look: 'whole', write: (value) => value as number, read: numberOf }

/** Hundredths in the file, marks (分) in the cell. */
export const marksCell: Codec = {
  look: 'marks',
  write: (value) => (value as number) / 100,
  read: marksOf,
}

/** A real date, or the text `2026-01-01`. */
export const dateCell: Codec = {
  look: 'text',
  write: (value) => value as string,
  read: (cell, calendar) => {
    if (typeof cell !== 'number') return String(cell).trim()
    return calendar.dayOf(cell) ?? String(cell)
  },
}

/** One of the values themselves, which are Chinese in the format. */
export function choiceCell(values: readonly string[]): Codec {
  return oneOf(values.map((value) => ({ value, cell: value })))
}

/** One of the format's own names, each with its word of the catalogue. */
export function wordsCell(words: Readonly<Record<string, Key<'standards'>>>): Codec {
  return oneOf(Object.entries(words).map(([value, word]) => ({ value, word, cell: zhStandards(word) })))
}

export function yesNoCell(yes: Key<'standards'>, no: Key<'standards'>): Codec {
  const choices = [
    { value: true, word: yes, cell: zhStandards(yes) },
    { value: false, word: no, cell: zhStandards(no) },
  ]
  const { read, ...rest } = oneOf(choices)
  return { ...rest, read: (cell, calendar) => (typeof cell === 'boolean' ? cell : read(cell, calendar)) }
}

function oneOf(choices: readonly Choice[]): Codec {
  return {
    look: 'text',
    choices,
    write: (value) => choices.find((choice) => choice.value === value)?.cell ?? String(value),
    read: (cell) => {
      const found = choices.find((choice) => choice.cell === String(cell).trim())
      return found === undefined ? cell : found.value
    },
  }
}

const separator = '；'

/** Texts side by side; a list that would not come back the same is written as JSON. */
export const listCell: Codec = {
  look: 'text',
  write: (value) => {
    const list = value as readonly string[]
    const plain = list.length > 0 && list.every((text) => text === text.trim() && text !== '' && !/[；;[\n]/.test(text))
    return plain ? list.join(separator) : JSON.stringify(list)
  },
  read: (cell) => {
    const text = String(cell).trim()
    return text.startsWith('[')
      ? jsonOf(text, 'wantList')
      : text.split(/[；;\n]/).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]))
  },
}

/** Several amounts in marks, `3；1`. */
export const amountsCell: Codec = {
  look: 'text',
  write: (value) => (value as readonly number[]).map((amount) => String(amount / 100)).join(separator),
  read: (cell) => {
    const amounts = String(cell)
      .split(/[；;、\n]/)
      .map((part) => marksOf(part.trim()))
    return amounts.find((amount) => amount instanceof Unreadable) ?? amounts
  },
}

export const jsonCell: Codec = { look: 'text', write: (value) => JSON.stringify(value), read: (cell) => jsonOf(String(cell), 'wantJson') }

/** Digits written wide, a unit or separators between them: numbers to a reader, not to a computer. */
function plainNumber(cell: Exclude<Cell, undefined>): Unreadable | undefined {
  if (typeof cell !== 'string' || !/\d/.test(cell.normalize('NFKC'))) return undefined
  return /^\s*-?\d+(\.\d+)?\s*$/.test(cell) ? undefined : new Unreadable('wantNumber')
}

function numberOf(cell: Exclude<Cell, undefined>): unknown {
  const unreadable = plainNumber(cell)
  if (unreadable !== undefined) return unreadable
  return typeof cell === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(cell) ? Number(cell) : cell
}

function marksOf(cell: Exclude<Cell, undefined>): unknown {
  const value = numberOf(cell)
  return typeof value === 'number' ? hundredths(value) : value
}

/** 12.5 → 1250; what is finer than a hundredth is passed on as it is and refused by the format. */
function hundredths(marks: number): number {
  const rounded = Math.round(marks * 100)
  return Math.abs(marks * 100 - rounded) < 1e-6 ? rounded : marks * 100
}

function jsonOf(text: string, want: Unreadable['want']): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return new Unreadable(want)
    throw error
  }
}
