import { beforeAll, describe, expect, test } from 'vitest'
import { documentFonts } from '#services/export/fonts.ts'
import { shapeLine } from '#shared/documents/draw/shapeLine.ts'
import type { FontSet } from '#shared/documents/fontBook.ts'

/** Where a line is divided is in the bytes of every signed PDF: these are the divisions of react-pdf's own text engine. */
describe('a line is divided into runs', () => {
  let fonts: FontSet
  beforeAll(async () => {
    fonts = await documentFonts()
    await fonts.ready('稀土⚽A☝甲🇨🇳🇦\u{20000}✔⌚')
  }, 60_000)

  const style = { size: 10, spacing: 0, bold: false, colour: '#000000' }
  const runsOf = (line: string) => shapeLine(fonts, line, style).runs.map(({ glyphs }) => textOf(glyphs))

  test.each([
    ['where the script changes; signs and digits stay with what is before them', '得分 9 AB（甲）2', ['得分 9 ', 'AB（', '甲）2']],
    ['where the first script begins', '42C9 甲', ['42', 'C9 ', '甲']],
    ['behind what may be a picture', '甲⚽ 乙', ['甲⚽', ' 乙']],
    ['behind a flag of two letters and behind a single letter', '🇨🇳🇦🇨1', ['🇨🇳', '🇦🇨', '1']],
    ['behind a single letter of a flag', '🇨甲', ['🇨', '甲']],
    ['where the font changes', '甲✔乙', ['甲', '✔', '乙']],
    ['at characters beyond the first plane', '甲\u{20000}A', ['甲', '\u{20000}', 'A']],
    ['not at signs alone', '1.5—2', ['1.5—2']],
  ])('%s', (_, line, expected) => {
    expect(runsOf(line)).toEqual(expected)
  })

  test('spaces at both ends are told apart from the width', () => {
    const { before, after, width } = shapeLine(fonts, '  甲 ', style)
    expect([before, after, width].map((value) => Math.round(value * 100) / 100)).toEqual([5.12, 2.56, 17.68])
  })
})

function textOf(glyphs: readonly { readonly codePoints: readonly number[] }[]): string {
  return glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints)).join('')
}
