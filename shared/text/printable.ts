import { cleanText, usual } from './clean.ts'
import { printableTable } from './printableTable.ts'

/** Ranges of code points in order, each with the place of its font in the table. */
interface Ranges {
  readonly from: readonly number[]
  readonly to: readonly number[]
  readonly font: readonly string[]
}

let ranges: Ranges | undefined

/** The font that prints a code point: `''` the form font, else a file of the font for rare characters; `undefined` where none has it. */
export function fontOf(codePoint: number): string | undefined {
  ranges ??= readTable()
  let [low, high] = [0, ranges.from.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    if (codePoint < (ranges.from[middle] as number)) high = middle - 1
    else if (codePoint > (ranges.to[middle] as number)) low = middle + 1
    else return ranges.font[middle]
  }
  return undefined
}

/** The characters of a text that no font has, each once, in their order. What cleaning takes away is not among them. */
export function unprintable(text: string): readonly string[] {
  if (usual.test(text)) return []
  return [...new Set(cleanText(text))].filter(
    (character) => !isLineEnd(character) && fontOf(character.codePointAt(0) as number) === undefined,
  )
}

/** A text as the forms print it: clean, with a character that no font has replaced by its code point, `〔U+1820〕`, so that it stays visible. */
export function printedText(text: string): string {
  return numbered(text, unprintable(text))
}

/** The same where only the form font is available: rare characters are replaced by code points, too. */
export function plainlyPrinted(text: string): string {
  return numbered(
    text,
    [...cleanText(text)].filter((character) => !isLineEnd(character) && fontOf(character.codePointAt(0) as number) !== ''),
  )
}

function numbered(text: string, characters: readonly string[]): string {
  return characters.reduce((all, character) => all.replaceAll(character, `〔${codeOf(character)}〕`), cleanText(text))
}

/** `U+1820` */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`
}

function isLineEnd(character: string): boolean {
  return character === '\n' || character === '\t'
}

/** The table's ranges: `gap+length` in base 36 from the end of the range before. */
function readTable(): Ranges {
  const all = printableTable.flatMap(([font, text]) => {
    let at = 0
    return text.split(' ').map((range) => {
      const [gap, length = '0'] = range.split('+') as [string, string?]
      const from = at + Number.parseInt(gap, 36)
      at = from + Number.parseInt(length, 36)
      return { from, to: at, font }
    })
  })
  all.sort((one, other) => one.from - other.from)
  return { from: all.map(({ from }) => from), to: all.map(({ to }) => to), font: all.map(({ font }) => font) }
}
