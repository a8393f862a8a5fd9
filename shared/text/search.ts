import { plainIdeographs } from './plainIdeographs.ts'

/** Pieces of text folded into one for searching, with the way back: where each folded character came from. */
export interface Folded {
  readonly text: string
  /** for each character of `text`, the piece it came from */
  readonly piece: readonly number[]
  /** for each character of `text`, its place in that piece */
  readonly offset: readonly number[]
}

/** A stretch of the pieces; `to` is behind the last character. */
export interface Stretch {
  readonly from: { readonly piece: number; readonly offset: number }
  readonly to: { readonly piece: number; readonly offset: number }
}

/** Text in the one form that is compared: full and half width, radicals, case and white space make no difference. */
export function fold(text: string): string {
  return plainIdeographs(text).normalize('NFKC').toLowerCase().replace(/\s+/gu, '')
}

/** Folds pieces character by character; words may cross the boundaries of pieces, as they do in a PDF. */
export function foldPieces(pieces: readonly string[]): Folded {
  const text: string[] = []
  const piece: number[] = []
  const offset: number[] = []
  // a document repeats its characters: each is folded once
  const known = new Map<string, string>()
  const folds = (char: string) => {
    const text = known.get(char) ?? fold(char)
    known.set(char, text)
    return text
  }
  for (const [index, one] of pieces.entries()) {
    let at = 0
    for (const char of one) {
      for (const folded of folds(char)) {
        // a character beyond the first plane has two code units, and both must find their way back
        for (let unit = 0; unit < folded.length; unit++) {
          piece.push(index)
          offset.push(at)
        }
        text.push(folded)
      }
      at += char.length
    }
  }
  return { text: text.join(''), piece, offset }
}

/** Every place of the words, at most `limit`, in reading order and without overlap. */
export function findAll(folded: Folded, words: string, limit = Number.POSITIVE_INFINITY): readonly Stretch[] {
  const wanted = fold(words)
  const found: Stretch[] = []
  if (wanted === '') return found
  for (let at = folded.text.indexOf(wanted); at >= 0 && found.length < limit; at = folded.text.indexOf(wanted, at + wanted.length))
    found.push(stretch(folded, at, at + wanted.length - 1))
  return found
}

function stretch(folded: Folded, first: number, last: number): Stretch {
  return {
    from: { piece: folded.piece[first] ?? 0, offset: folded.offset[first] ?? 0 },
    to: { piece: folded.piece[last] ?? 0, offset: (folded.offset[last] ?? 0) + 1 },
  }
}
