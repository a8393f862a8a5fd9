import type { Key } from '../text/say.ts'

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

/** A number cell as the formats write it, to six places. */
export function plainNumber(value: number): string | Unreadable {
  // spreadsheets keep fifteen digits: the rest of a longer number is no longer what was typed
  if (Math.abs(value) >= 1e15 && Math.abs(value) < 1e21) return new Unreadable('wantTextDigits', value)
  const text = value.toFixed(6).replace(/\.?0+$/, '')
  const close = Math.abs(value - Number(text)) <= Math.abs(value) * 1e-12
  return close && Number.isFinite(value) && !/e/i.test(text) ? text : new Unreadable('wantSixPlaces', value)
}

/** `2026-01-05`, also as people type it: `2026/1/5`, `2026.1.5`, `2026年1月5日`. */
export function dayOfText(text: string): string | Unreadable {
  const found = /^([12]\d{3})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?$/.exec(text.normalize('NFKC'))
  if (!found) return new Unreadable('wantDate', text)
  const [, year, month, day] = found
  return `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
}

/** `D003:12`, `章程.pdf:3`, `章程 第3页`. */
export function documentOf(text: string, needsPage: boolean, known: Known): unknown {
  const found = /^(.*?)(?:\s*[:：]\s*(\d+)|\s*第\s*(\d+)\s*页)?$/s.exec(text)
  const page = found?.[2] ?? found?.[3]
  const document = known.documentOf(found?.[1]?.trim() ?? '') ?? known.documentOf(text)
  if (document === undefined) return new Unreadable('wantDocument', text)
  if (needsPage && page === undefined) return new Unreadable('wantPage', text)
  return page === undefined ? { document } : { document, page: Number(page) }
}

export function writeDocument({ document, page }: { readonly document: string; readonly page?: number }): string {
  return page === undefined ? document : `${document}:${page}`
}

export function parts(text: string, by: RegExp): readonly string[] {
  return text.split(by).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]))
}

/** The content of a cell that shows a day: for a text the day itself; where a number is wanted, a fault. */
export function contentOfDay(cell: number, wantsNumber: boolean, known: Known): string | Unreadable {
  const day = known.dayOf(cell) ?? ''
  return wantsNumber ? new Unreadable('wantNumberNotDay', day) : day
}
