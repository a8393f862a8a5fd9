import { advance, type Face } from '../fontFile.ts'

const mayNotStart = new Set('、，。：；！？）》〉」』】〕”’％%…—.,;:!?)]}℃㎡')
const mayNotEnd = new Set('（《〈「『【〔“‘([{')

const widths = new Map<string, number>()

/** Width of one character in em, remembered. */
export function widthOf(face: Face, character: string): number {
  const key = `${face}${character}`
  const known = widths.get(key)
  if (known !== undefined) return known
  const width = advance(face, character)
  widths.set(key, width)
  return width
}

export function textWidth(face: Face, text: string, size: number): number {
  let width = 0
  for (const character of text) width += widthOf(face, character)
  return width * size
}

/**
 * Breaks text into lines by the Chinese rules: a closing mark never starts a line, an opening one never ends it,
 * words and numbers of Latin letters stay whole while they fit. Nothing is added or left out.
 */
export function breakLines(face: Face, text: string, size: number, width: number, firstIndent = 0): string[] {
  const lines: string[] = []
  let line: string[] = []
  let used = firstIndent
  for (const token of tokens(text)) {
    const wide = textWidth(face, token, size)
    if (used + wide > width && line.length > 0) {
      const carried = takeBack(line, token)
      lines.push(line.join(''))
      line = carried
      used = textWidth(face, carried.join(''), size)
    }
    line.push(token)
    used += wide
  }
  if (line.length > 0) lines.push(line.join(''))
  return lines
}

/** Moves from the end of `line` what must go down together with `next`. */
function takeBack(line: string[], next: string): string[] {
  const carried: string[] = []
  const first = () => carried[0] ?? next
  while (line.length > 1 && carried.length < 4 && (mayNotStart.has(first()) || mayNotEnd.has(line.at(-1) ?? '')))
    carried.unshift(line.pop() as string)
  return carried
}

function tokens(text: string): string[] {
  return (text.match(/[A-Za-z0-9.,+\-/%]{1,24}|[\s\S]/gu) ?? []).filter((token) => token !== '\n')
}
