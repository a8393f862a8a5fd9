import { type Cell, dayOfText, decimalOf, documentOf, type Known, parts, plainNumber, Unreadable, writeDocument } from './cellText.ts'
import { figureOf, type WrittenFigure, writeFigure } from './figureText.ts'
import type { CellKind, Column } from './sheets.ts'
import { zhAssembly } from './zhAssembly.ts'

export { type Cell, decimalOf, type Known, Unreadable } from './cellText.ts'

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

function wholeOf(cell: Exclude<Cell, undefined>): number | Unreadable {
  const read = decimalOf(cell)
  if (read instanceof Unreadable) return read
  return Number.isSafeInteger(Number(read)) ? Number(read) : new Unreadable('wantWhole', cell)
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

function together(values: readonly unknown[]): unknown {
  return values.find((value) => value instanceof Unreadable) ?? values
}
