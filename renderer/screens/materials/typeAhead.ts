import { plainIdeographs } from '#shared/text/plainIdeographs.ts'
import { fold } from '#shared/text/search.ts'
import type { TreeRow } from './treeRows.ts'

/** The first character of each Latin letter's reach in the order of Pinyin. */
const reaches = 'A阿B八C嚓D哒E妸F发G旮H哈J讥K咔L垃M妈N拿O哦P啪Q期R然S撒T他W挖X昔Y压Z匝'
const pinyin = new Intl.Collator('zh-Hans-CN-u-co-pinyin')

/** Letters a name is found by: its own, and for each Chinese character the initial of its Pinyin. */
export function initials(name: string): string {
  return [...plainIdeographs(name).normalize('NFKC')].map(initial).join('').toLowerCase()
}

function initial(letter: string): string {
  if (!/\p{Script=Han}/u.test(letter)) return letter
  let found = letter
  for (let at = 0; at < reaches.length; at += 2) if (pinyin.compare(letter, reaches[at + 1] ?? '') >= 0) found = reaches[at] ?? letter
  return found
}

/**
 * The next row whose name begins with the typed text, as in every file manager; a single letter typed again goes to
 * the one after. `nameOf` gives a row's name.
 */
export function typedRow(rows: readonly TreeRow[], at: number, typed: string, nameOf: (row: TreeRow) => string): number | undefined {
  const wanted = fold(typed)
  const from = [...wanted].length === 1 ? at + 1 : at
  for (let step = 0; step < rows.length; step++) {
    const index = (from + step) % rows.length
    const row = rows[index]
    if (row === undefined) continue
    const name = nameOf(row)
    if (fold(name).startsWith(wanted) || initials(name.slice(0, wanted.length)).startsWith(wanted)) return index
  }
  return undefined
}
