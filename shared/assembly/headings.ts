import { type Key, say } from '../text/say.ts'
import type { Root } from './schema.ts'

/**
 * The workbook is Chinese in every interface language: a file written in one must be readable in the other. Readers go by the keys
 * beside the headings, and by the names of the sheets.
 */
function label(key: string): string {
  return say('zh-CN', 'fields', key as Key<'fields'>)
}

/** The heading of a value, `批复·批复日期`. */
export function headingOf(path: readonly string[]): string {
  return path.map(label).join('·')
}

/** The name of a list's sheet; the task's lists and the registers go by their own name. */
export function titleOf(root: Root, path: readonly string[]): string {
  return headingOf(root === 'task' || path[0] === 'registers' ? path.slice(-1) : path)
}
