import { titleOf } from '#shared/assembly/headings.ts'
import type { Root } from '#shared/assembly/schema.ts'
import { sheets } from '#shared/assembly/sheets.ts'
import { zhAssembly } from '#shared/assembly/zhAssembly.ts'
import { type Key, type Locale, say } from '#shared/text/say.ts'

/** A value's name in the reader's language: 批复·批复日期. */
export function fieldName(locale: Locale, path: readonly string[]): string {
  return path.map((key) => say(locale, 'fields', key as Key<'fields'>)).join('·')
}

/** The name of a list; the task's lists and the registers go by their own name, as their sheets do. */
export function listName(locale: Locale, root: Root, path: readonly string[]): string {
  return fieldName(locale, root === 'task' || path[0] === 'registers' ? path.slice(-1) : path)
}

/** The reader's name of a sheet, whose own name is Chinese. */
export function sheetName(locale: Locale, name: string): string {
  if (name === zhAssembly('sheetForm')) return say(locale, 'assembly', 'sheetForm')
  if (name === zhAssembly('sheetFigures')) return say(locale, 'assembly', 'sheetFigures')
  const table = sheets().tables.find(({ root, path }) => titleOf(root, path) === name)
  return table ? listName(locale, table.root, table.path) : name
}

const manyLines: ReadonlySet<string> = new Set(['summary', 'text', 'description', 'problem', 'demand', 'nonLegalReason'])

/** Whether a value is a text of several sentences. */
export function isLongText(path: readonly string[]): boolean {
  return manyLines.has(path.at(-1) ?? '')
}
