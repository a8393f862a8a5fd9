import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { create } from 'fontkit'
import { expect, test } from 'vitest'
import { signatureFont } from '#services/signing/fonts.ts'
import { quickMetrics } from '#shared/documents/quickMetrics.ts'

const path = createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf')
const text = '内蒙古自治区 AVA 12.50% （评审）ÄÉ½'

test('widths, places and the font cut down are those fontkit gives, composite glyphs among them', async () => {
  for (const bytes of [new Uint8Array(await signatureFont()), new Uint8Array(await readFile(path))]) {
    const [plain, quick] = [create(bytes), quickMetrics(create(bytes), bytes)]
    const widths = (font: typeof plain) => [...text].map((char) => font.glyphForCodePoint(char.codePointAt(0)!).advanceWidth)
    expect(widths(quick)).toEqual(widths(plain))
    expect(quick.layout(text).positions.map(({ xAdvance }) => xAdvance)).toEqual(
      plain.layout(text).positions.map(({ xAdvance }) => xAdvance),
    )
    const cut = (font: typeof plain) => {
      const subset = font.createSubset() as ReturnType<typeof font.createSubset> & { encode(): Uint8Array }
      for (const { id } of font.layout(text).glyphs) subset.includeGlyph(id)
      return Buffer.from(subset.encode()).toString('base64')
    }
    expect(cut(quick)).toBe(cut(plain))
  }
})
