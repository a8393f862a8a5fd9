import type { Key } from '../text/say.ts'
import type { CellKind, Column } from './sheets.ts'
import { zhAssembly } from './zhAssembly.ts'

/** The content of a worksheet's cell; `undefined` is an empty cell and means "not given". */
export type Cell = string | number | boolean | undefined

/** A cell that cannot be read; `want` says how to write it. */
export class Unreadable {
  readonly want: Key<'assembly'>
  readonly got: string
  constructor(want: Key<'assembly'>, got: Cell) {
    this.want = want
    this.got = String(got ?? '').slice(0, 60)
  }
}

/** What a cell's text may refer to. */
export interface Known {
  /** the number of a document that a person names by number, title or file name */
  documentOf(text: string): string | undefined
  /** the day that a number of the workbook means, `2026-01-01` */
  dayOf(serial: number): string | undefined
}

const separator = '；'
const anySeparator = /[；;\n]/

/** The value that a cell states, or why it states none. A text that is only of the wrong kind is left to the format's own check. */
export function readCell(kind: CellKind, cell: Exclude<Cell, undefined>, known: Known): unknown {
  const text = String(cell).trim()
  switch (kind.kind) {
    case 'text':
      return typeof cell === 'number' ? plainNumber(cell) : String(cell).trim()
    case 'time':
      return text
    case 'yesNo':
      if (typeof cell === 'boolean') return cell
      return text === zhAssembly('yes') ? true : text === zhAssembly('no') ? false : new Unreadable('wantYesNo', cell)
    case 'whole':
      return wholeOf(cell)
    case 'decimal':
      return decimalOf(cell)
    case 'date':
      return typeof cell === 'number' ? (known.dayOf(cell) ?? new Unreadable('wantDate', cell)) : dayOfText(text)
    case 'choice':
      return kind.values.includes(text) ? text : new Unreadable('wantChoice', cell)
    case 'document':
      return documentOf(text, kind.page, known)
    case 'figure':
      return figureOf(text, kind.yearly, known)
    case 'list':
      return together(parts(text, anySeparator).map((part) => readCell(kind.of, part, known)))
    case 'entries':
      return together(parts(text, anySeparator).map((part) => entryOf(part, kind.columns, known)))
  }
}

/** The cell that states a value. */
export function writeCell(kind: CellKind, value: unknown): Cell {
  switch (kind.kind) {
    case 'yesNo':
      return zhAssembly(value ? 'yes' : 'no')
    case 'whole':
      return value as number
    case 'document':
      return writeDocument(value as { document: string; page?: number })
    case 'figure':
      return writeFigure(value as WrittenFigure)
    case 'list':
      return (value as readonly unknown[]).map((one) => writeCell(kind.of, one)).join(separator)
    case 'entries':
      return (value as readonly unknown[]).map((one) => writeEntry(kind.columns, one)).join(separator)
    default:
      return value as string
  }
}

/** A decimal as the formats write it: of a number cell to six places, of a text only as it stands there. */
export function decimalOf(cell: Exclude<Cell, undefined>): string | Unreadable {
  if (typeof cell === 'number') return plainNumber(cell)
  const text = String(cell).trim()
  return /^-?(0|[1-9]\d*)(\.\d{1,6})?$/.test(text) ? text : new Unreadable(isSlip(text) ? 'wantPlainNumber' : 'wantNumber', cell)
}

/** Digits written wide, a unit or separators between them: numbers to a person, not to a program. */
function isSlip(text: string): boolean {
  return /\d/.test(text.normalize('NFKC'))
}

function plainNumber(value: number): string | Unreadable {
  const text = value.toFixed(6).replace(/\.?0+$/, '')
  const close = Math.abs(value - Number(text)) <= Math.abs(value) * 1e-12
  return close && Number.isFinite(value) && !/e/i.test(text) ? text : new Unreadable('wantSixPlaces', value)
}

function wholeOf(cell: Exclude<Cell, undefined>): number | Unreadable {
  const read = decimalOf(cell)
  if (read instanceof Unreadable) return read
  return Number.isSafeInteger(Number(read)) ? Number(read) : new Unreadable('wantWhole', cell)
}

/** `2026-01-05`, also as people type it: `2026/1/5`, `2026.1.5`, `2026年1月5日`. */
function dayOfText(text: string): string | Unreadable {
  const found = /^([12]\d{3})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?$/.exec(text)
  if (!found) return new Unreadable('wantDate', text)
  const [, year, month, day] = found
  return `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
}

/** `D003:12`, `章程.pdf:3`, `章程 第3页`. */
function documentOf(text: string, needsPage: boolean, known: Known): unknown {
  const found = /^(.*?)(?:\s*[:：]\s*(\d+)|\s*第\s*(\d+)\s*页)?$/s.exec(text)
  const page = found?.[2] ?? found?.[3]
  const document = known.documentOf(found?.[1]?.trim() ?? '') ?? known.documentOf(text)
  if (document === undefined) return new Unreadable('wantDocument', text)
  if (needsPage && page === undefined) return new Unreadable('wantPage', text)
  return page === undefined ? { document } : { document, page: Number(page) }
}

function writeDocument({ document, page }: { readonly document: string; readonly page?: number }): string {
  return page === undefined ? document : `${document}:${page}`
}

interface WrittenFigure {
  readonly declared: string | Readonly<Record<string, string>>
  readonly source: { readonly document: string; readonly page: number }
  readonly period: { readonly from: string; readonly to: string } | { readonly at: string }
  readonly own: boolean
  readonly filledBy?: string
}

/** `2024=11，2025=12|D003:4|2024-01-01~2025-12-31`; then `|上级` where it is the parent unit's, and `|` who filled it in. */
function figureOf(text: string, yearly: boolean, known: Known): unknown {
  const [values = '', source = '', period = '', whose = '', filledBy = '', ...more] = text.split('|').map((part) => part.trim())
  const declared = yearly ? yearsOf(values) : decimalOf(values)
  const from = documentOf(source, true, known)
  const when = periodOf(period)
  const bad = [declared, from, when].find((one) => one instanceof Unreadable)
  if (bad) return bad
  if (more.length > 0 || !['', zhAssembly('ownCentre'), zhAssembly('parentUnit')].includes(whose)) return new Unreadable('wantFigure', text)
  return { declared, source: from, period: when, ...(filledBy !== '' && { filledBy }), own: whose !== zhAssembly('parentUnit') }
}

function writeFigure({ declared, source, period, own, filledBy }: WrittenFigure): string {
  const values = typeof declared === 'string' ? declared : Object.entries(declared).map(([year, value]) => `${year}=${value}`)
  const when = 'at' in period ? period.at : `${period.from}~${period.to}`
  const whose = zhAssembly(own ? 'ownCentre' : 'parentUnit')
  const more = filledBy === undefined ? (own ? [] : [whose]) : [whose, filledBy]
  return [String(values).replaceAll(',', '，'), writeDocument(source), when, ...more].join('|')
}

function yearsOf(text: string): unknown {
  const pairs = parts(text, /[，,、]/).map((part) => /^(20\d\d)\s*=\s*(\S+)$/.exec(part))
  const values = pairs.map((pair) => pair && ([pair[1] as string, decimalOf(pair[2] as string)] as const))
  if (values.length === 0 || values.includes(null)) return new Unreadable('wantFigure', text)
  const known = values as readonly (readonly [string, string | Unreadable])[]
  return known.find(([, value]) => value instanceof Unreadable)?.[1] ?? Object.fromEntries(known)
}

function periodOf(text: string): unknown {
  const [from = '', to, ...more] = text.split('~').map((part) => dayOfText(part.trim()))
  const bad = [from, to].find((day) => day instanceof Unreadable)
  if (bad || more.length > 0) return new Unreadable('wantPeriod', text)
  return to === undefined ? { at: from } : { from, to }
}

function entryOf(text: string, columns: readonly Column[], known: Known): unknown {
  const values = text.split('|').map((part) => part.trim())
  if (values.length > columns.length) return new Unreadable('wantEntry', text)
  const read = columns.flatMap(({ path, cell }, place) => {
    const value = values[place] ?? ''
    return value === '' ? [] : [[path[0] as string, readCell(cell, value, known)] as const]
  })
  return read.find(([, value]) => value instanceof Unreadable)?.[1] ?? Object.fromEntries(read)
}

function writeEntry(columns: readonly Column[], value: unknown): string {
  const cells = columns.map(({ path, cell }) => {
    const member = (value as Readonly<Record<string, unknown>>)[path[0] as string]
    return member === undefined ? '' : String(writeCell(cell, member))
  })
  return cells.join('|').replace(/\|+$/, '')
}

function parts(text: string, by: RegExp): readonly string[] {
  return text.split(by).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]))
}

function together(values: readonly unknown[]): unknown {
  return values.find((value) => value instanceof Unreadable) ?? values
}
