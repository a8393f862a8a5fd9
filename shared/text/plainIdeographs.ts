import { radicalPairs } from './radicals.ts'

const plain = new Map(radicalPairs.flatMap((line) => pairsOf([...line])))
/** U+2E80–2FDF radicals, U+31C0–31EF strokes: the ranges that contain every character of the table */
const radicals = /[\u2e80-\u2fdf\u31c0-\u31ef]/gu

/**
 * Text with the ordinary character in place of each radical or stroke that looks like it: ⼈⺠ becomes 人民. Programs
 * that print PDFs often name a glyph by its radical, so that a page reads as it should and its text does not.
 */
export function plainIdeographs(text: string): string {
  return text.replace(radicals, (one) => plain.get(one) ?? one)
}

function pairsOf(characters: readonly string[]): readonly (readonly [string, string])[] {
  return characters.flatMap((from, at) => {
    const to = characters[at + 1]
    return at % 2 === 0 && to !== undefined ? [[from, to] as const] : []
  })
}
