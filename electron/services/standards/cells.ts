import { SSF } from 'xlsx'

/** The content of a worksheet cell; `undefined` is an empty cell and means "not given". */
export type Cell = string | number | boolean | undefined

/** A cell whose text cannot be parsed; `want` is a key of the catalogue `standards` that says how to write it, `got` the part at fault. */
export class Unreadable {
  readonly want: 'wantTerms' | 'wantRows' | 'wantList' | 'wantJson' | 'wantFigure' | 'wantNotation' | 'wantNumber'
  readonly got?: string
  constructor(want: Unreadable['want'], got?: string) {
    this.want = want
    if (got !== undefined && got !== '') this.got = got
  }
}

/**
 * How one kind of value is written to a cell and read back unchanged. A value that is only of the wrong kind is passed
 * on unchanged: the format's own check reports it and names the cell.
 */
export interface Codec {
  readonly look: 'text' | 'marks' | 'whole'
  readonly choices?: readonly string[]
  write(value: unknown): Cell
  read(cell: Exclude<Cell, undefined>, calendar: Calendar): unknown
}

/** The workbook's first day: 1900, or 1904 as older Excel for Mac counts. */
export interface Calendar {
  readonly date1904: boolean
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
    const day = SSF.parse_date_code(cell, calendar) as { readonly y: number; readonly m: number; readonly d: number } | null
    if (day === null) return String(cell)
    const { y, m, d } = day
    return [String(y).padStart(4, '0'), String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-')
  },
}

export function choiceCell(labels: Readonly<Record<string, string>>): Codec {
  const values = new Map(Object.entries(labels).map(([value, label]) => [label, value]))
  return {
    look: 'text',
    choices: Object.values(labels),
    write: (value) => labels[value as string] ?? String(value),
    read: (cell) => values.get(String(cell).trim()) ?? cell,
  }
}

export function yesNoCell(yes: string, no: string): Codec {
  return {
    look: 'text',
    choices: [yes, no],
    write: (value) => (value === true ? yes : no),
    read: (cell) => (String(cell).trim() === yes || cell === true ? true : String(cell).trim() === no || cell === false ? false : cell),
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
