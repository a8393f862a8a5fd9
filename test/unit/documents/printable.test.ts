/// <reference path="../../../shared/documents/fontkit.d.ts" />
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'
import { expect, test } from 'vitest'
import { builtInStandards } from '#services/standards/builtIn.ts'
import { readPageTexts } from '#services/verify/pageTexts.ts'
import { printedFacts } from '#shared/documents/printedFacts.ts'
import { currentLayout } from '#shared/layout/index.ts'
import { pagesAgree } from '#shared/signature/agreement/pages.ts'
import { shownRule } from '#shared/standard/shownRule.ts'
import { fontOf, printedText, unprintable } from '#shared/text/printable.ts'
import { inputOf, plainResult, rendered } from './sample.ts'

test('rare characters of names and units, and common signs, can be printed', () => {
  expect(unprintable('𬭊䶮㛃𫖯𠅤㑇㺄𠮷𠀀𪛖𫜴𫠝𬺡𮯠①②③ⅠⅡ℃m²⁻½⅓≥≤≈→✓✔☑☐□—…“”￥%‰·　µΩﬁ‑⼈')).toEqual([])
})

test('what no font has is named once each; what nobody sees is not', () => {
  expect(unprintable('很好😀，ᠮᠣᠩ😀\u200b\u00ad\ufe0f\u2028\n\t')).toEqual(['😀', 'ᠮ', 'ᠣ', 'ᠩ'])
  expect(printedText('很好😀\u200b\u2009ᠮ')).toBe('很好〔U+1F600〕 〔U+182E〕')
})

test('the table of what can be printed is that of the fonts themselves', () => {
  const require = createRequire(import.meta.url)
  const opened = new Map<string, Font>()
  const fileOf = (font: string) =>
    font === ''
      ? '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'
      : font === 'NotoSansSymbols2'
        ? symbols
        : `hanamin/${font}.woff2`
  const symbols = '@expo-google-fonts/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf'
  const open = (font: string) => {
    const known = opened.get(font) ?? create(readFileSync(require.resolve(fileOf(font))))
    opened.set(font, known)
    return known
  }
  const wrong: string[] = []
  const count = { form: 0, rare: 0 }
  // every seventh one in the planes that are full of ideographs, every one below
  for (let codePoint = 0x20; codePoint < 0x2ebf0; codePoint += codePoint < 0x3000 ? 1 : 7) {
    const font = fontOf(codePoint)
    if (font === undefined) continue
    count[font === '' ? 'form' : 'rare'] += 1
    if (!open(font).hasGlyphForCodePoint(codePoint)) wrong.push(`${font} U+${codePoint.toString(16)}`)
  }
  expect(wrong).toEqual([])
  expect(count.form).toBeGreaterThan(4000)
  expect(count.rare).toBeGreaterThan(8500)
})

test('every character of GB 18030 of two bytes, and every ideograph of its level 3, can be printed', () => {
  const decoder = new TextDecoder('gb18030')
  const missing: string[] = []
  for (let first = 0x81; first <= 0xfe; first++)
    for (let second = 0x40; second <= 0xfe; second++) {
      const [character = '', ...more] = decoder.decode(new Uint8Array([first, second]))
      if (more.length === 0 && !/[\p{Co}\p{Cn}\ufffd]/u.test(character) && second !== 0x7f) missing.push(...unprintable(character))
    }
  const ideographs = [
    [0x3400, 0x4db5],
    [0x4e00, 0x9fef],
    [0x20000, 0x2a6d6],
    [0x2a700, 0x2b734],
    [0x2b740, 0x2b81d],
    [0x2b820, 0x2cea1],
    [0x2ceb0, 0x2ebe0],
  ] as const
  for (const [from, to] of ideographs)
    for (let codePoint = from; codePoint <= to; codePoint++)
      if (fontOf(codePoint) === undefined) missing.push(String.fromCodePoint(codePoint))
  expect(missing).toEqual([])
})

test('the built-in standards, as shown, can be printed', () => {
  for (const { standard } of builtInStandards()) {
    const shown = standard.criteria.map((criterion) => shownRule(criterion))
    expect(unprintable(JSON.stringify({ standard, shown }))).toEqual([])
  }
})

test('characters of several fonts in one line are printed and read back as one text', async () => {
  const overall = '𠮷野提交的𠀀号材料✔齐全，½已核，☑相符；𪚥𡃁二字见𫠝页，ᠮ字按编码印出。'
  const plain = plainResult()
  const result = {
    ...plain,
    opinion: { overall },
    expert: { ...plain.expert, name: '𠮷田' },
    centre: { ...plain.centre, name: `${plain.centre.name}𰻝` },
  }
  const input = await inputOf(result)
  const { bytes } = await rendered(input)
  const pages = await readPageTexts(bytes)
  const text = pages?.flatMap((page) => page.map((item) => item.text)).join('') ?? ''
  expect([fontOf(0x20bb7), pagesAgree(currentLayout, result, printedFacts(result, input.sha256), pages ?? [])]).toEqual([
    'HanaMinB.CJK-Unified-Ideographs-Extension-B-03',
    true,
  ])
  expect(text).toContain('𠮷野提交的𠀀号材料✔齐全，½已核，☑相符；')
  expect(text).toContain('〔U+182E〕')
})
