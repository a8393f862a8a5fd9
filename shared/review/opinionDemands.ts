import type { OpinionPart } from './act.ts'

export type WrittenPart = Exclude<OpinionPart, 'conclusion'>

/** The written parts of an opinion in the order of the form. */
export const writtenParts: readonly WrittenPart[] = ['overall', 'strengths', 'problems', 'suggestions']

const shortest = 60
const longest = 200
const fewest = 2

/**
 * Whether a part is as long as the form asks for: 总体评价 60—200 characters (code points), 主要成效 and 存在问题 at least two
 * points each, 建议 as many as there are problems. A hint, never a blocker: the content is the expert's.
 */
export function meetsDemand(part: WrittenPart, text: string, problems: string): boolean {
  if (part === 'overall') {
    const count = [...text.trim()].length
    return count >= shortest && count <= longest
  }
  return pointsIn(text) >= (part === 'suggestions' ? Math.max(1, pointsIn(problems)) : fewest)
}

/** How many points a text makes: its lines and the parts between semicolons, or what it numbers (`1.`, `（一）`, 一是) within one. */
export function pointsIn(text: string): number {
  const lines = text.split(/[\n；;]/).filter((line) => line.trim() !== '').length
  const numbers =
    text.match(/(?<![\d.])\d{1,2}[.．、](?!\d)|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]是|[①-⑳]/g)?.length ?? 0
  return Math.max(lines, numbers)
}
