import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create } from 'fontkit'
import { beforeAll, expect, test } from 'vitest'
import { documentFonts } from '#services/export/fonts.ts'
import { type KnownFont, readGlyphTable } from '#shared/closed/glyphTable.ts'
import { knownBook } from '#shared/closed/knownBook.ts'
import { makeTable } from './table.ts'

const fromHere = createRequire(import.meta.url)
const file = (path: string) => readFileSync(fromHere.resolve(`@expo-google-fonts/noto-serif-sc/${path}`))
let fonts: ReadonlyMap<string, KnownFont>

beforeAll(() => {
  makeTable()
  fonts = readGlyphTable(new Uint8Array(readFileSync(fromHere.resolve('#resources/glyphs/1.bin'))))
}, 180_000)

interface Drawn {
  readonly glyphs: readonly { readonly advanceWidth: number }[]
  readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number }[]
}

test.each([
  ['regular', '400Regular/NotoSerifSC_400Regular.ttf'],
  ['bold', '700Bold/NotoSerifSC_700Bold.ttf'],
])('the table kerns pairs as the font does: %s', (name, path) => {
  const font = create(file(path))
  const known = fonts.get(name)!
  const characters = [...'AVToyfi.,;:-"\'09/()（）、。あアゼワヤテβΖχξдЯУФ«»—…内标准']
  const wrong = characters.flatMap((left) =>
    characters.flatMap((right) => {
      const { glyphs, positions } = font.layout(left + right) as unknown as Drawn
      if (glyphs.length !== 2) return known.others(left + right).length === 1 ? [] : [left + right]
      const keys = [left, right].map((each) => [each.codePointAt(0)!, ...known.others(each).map(({ key }) => key)])
      const moved = positions[0]!.xAdvance - glyphs[0]!.advanceWidth
      return keys[0]!.some((one) => keys[1]!.some((other) => known.kerning(one, other) === moved)) ? [] : [`${left}${right} ${moved}`]
    }),
  )
  expect(wrong).toEqual([])
})

test('text measures by the table what it measures by the fonts', async () => {
  const text = '内蒙古自治区·R01、12.50－（试）“引”ABC fi ① 𠮷𫝆 ㎡ ⁂ µμ ⼈人 ﬁ'
  const book = await documentFonts()
  await book.ready(text)
  for (const bold of [false, true]) expect(knownBook(fonts).width(text, 10.5, bold, 4)).toBe(book.width(text, 10.5, bold, 4))
})

test('digits beside Latin letters have another glyph, and sequences drawn as one are known', () => {
  const regular = fonts.get('regular')!
  expect(regular.glyph(0x31)!.advance).not.toBe(regular.others('1')[0]!.advance)
  expect(['ffi', 'fl', '——'].map((text) => regular.others(text).length)).toEqual([1, 1, 1])
  expect(regular.others('标准')).toEqual([])
})

test('a table that is cut off or made otherwise is a fault of the product', () => {
  const bytes = new Uint8Array(readFileSync(fromHere.resolve('#resources/glyphs/1.bin')))
  expect(() => readGlyphTable(bytes.subarray(0, -1))).toThrow('cut off')
  expect(() => readGlyphTable(bytes.subarray(1))).toThrow('no table')
})
