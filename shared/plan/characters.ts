import type { Standard } from '../standard/format.ts'
import type { Fault } from '../text/fault.ts'
import { codeOf, unprintable } from '../text/printable.ts'
import type { Plan } from './format.ts'
import type { Task } from './task.ts'

/** Longer lists would not be read; other characters are printed as code points where they occur. */
const most = 50
/** Kept in the package, printed nowhere. */
const unprinted = new Set(['extensions', 'path', 'sha256', 'format'])

/**
 * Warnings of the texts of a package that the forms print and that hold characters no font has: `file` the part of the
 * package, `at` the JSON pointer, `name` the entry it belongs to with an excerpt, `got` the characters, `want` their code points. They refuse nothing: the forms print the code points.
 */
export function characterWarnings(content: { readonly plan: Plan; readonly task: Task; readonly standard?: Standard }): readonly Fault[] {
  const { plan, task, standard } = content
  const warnings: Fault[] = []
  const see = (file: string, at: string, text: string, owner: string) => {
    const odd = warnings.length < most ? unprintable(text) : []
    if (odd.length === 0) return
    const name = `${owner} “${excerptAt(text, odd[0] as string)}”`.trim()
    warnings.push({ code: 'package.character', file, at, name, got: odd.join(' '), want: odd.map(codeOf).join(' ') })
  }
  walk(task, '', '', (...found) => see('task.json', ...found))
  walk(plan, '', '', (...found) => see('plan.json', ...found))
  if (standard) walk(standard, '', '', (...found) => see(`standards/${standard.id}.json`, ...found))
  return warnings
}

/** Calls `see` with each text, its JSON pointer and the `id` of the entry that contains it. */
function walk(value: unknown, at: string, owner: string, see: (at: string, text: string, owner: string) => void): void {
  if (typeof value === 'string') see(at, value, owner)
  else if (typeof value === 'object' && value !== null) {
    const { id } = value as { readonly id?: unknown }
    for (const [key, member] of Object.entries(value))
      if (!unprinted.has(key)) walk(member, `${at}/${key}`, at !== '' && typeof id === 'string' ? id : owner, see)
  }
}

/** An excerpt of the text around a character. */
function excerptAt(text: string, character: string): string {
  const characters = [...text.replace(/\s+/gu, ' ')]
  const at = characters.indexOf(character)
  return characters.slice(Math.max(0, at - 6), at + 7).join('')
}
