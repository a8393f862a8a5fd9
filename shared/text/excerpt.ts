import { findAll, foldPieces } from './search.ts'

/** The words found, with a little of the surrounding text. */
export interface Excerpt {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** code points kept before and after the words */
const room = { before: 6, after: 28 }

/** The first place of the words in a text, cut to one short line; `undefined` where the text lacks them. */
export function excerptOf(text: string, words: string): Excerpt | undefined {
  const found = findAll(foldPieces([text]), words, 1)[0]
  if (found === undefined) return undefined
  const [from, to] = [found.from.offset, found.to.offset]
  const before = [...line(text.slice(0, from)).trimStart()]
  const after = [...line(text.slice(to)).trimEnd()]
  return {
    before: `${before.length > room.before ? '…' : ''}${before.slice(-room.before).join('')}`,
    words: line(text.slice(from, to)),
    after: `${after.slice(0, room.after).join('')}${after.length > room.after ? '…' : ''}`,
  }
}

function line(text: string): string {
  return text.replace(/\s+/gu, ' ')
}
