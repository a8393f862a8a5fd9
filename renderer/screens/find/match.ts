import { fold } from '#shared/text/search.ts'

export interface Hit {
  /** smaller is better */
  readonly rank: number
  /** code points of the name that agree, from … to (exclusive) */
  readonly from: number
  readonly to: number
}

/**
 * How a name matches the typed text: as a substring, else its letters in this order close together (技指委 finds
 * 技术指导委员会). Width and case do not matter; an empty text matches every name.
 */
export function match(name: string, typed: string): Hit | undefined {
  const [letters, wanted] = [plain(name), plain(typed).filter((letter) => letter.trim() !== '')]
  if (wanted.length === 0) return { rank: 1, from: 0, to: 0 }
  const whole = letters.join('').indexOf(wanted.join(''))
  if (whole !== -1) {
    const from = [...letters.join('').slice(0, whole)].length
    return { rank: from === 0 ? 0 : 1, from, to: from + wanted.length }
  }
  return inOrder(letters, wanted)
}

/** Letters further apart than this are another word. */
const spread = 4

function inOrder(letters: readonly string[], wanted: readonly string[]): Hit | undefined {
  if (wanted.length < 2) return undefined
  for (let from = 0; from < letters.length; from++) {
    if (letters[from] !== wanted[0]) continue
    let at = from
    const found = wanted.slice(1).every((letter) => {
      const next = letters.indexOf(letter, at + 1)
      const near = next !== -1 && next - at <= spread
      if (near) at = next
      return near
    })
    if (found) return { rank: 2 + (at - from) / 100, from, to: at + 1 }
  }
  return undefined
}

/** Folded as everywhere else, but letter by letter: white space of a name keeps its place. */
function plain(text: string): readonly string[] {
  return [...text].map((letter) => fold(letter) || ' ')
}
