import { expect, test } from 'vitest'
import { documentFonts } from '#services/export/fonts.ts'
import { builtInStandards } from '#services/standards/builtIn.ts'
import { preflight } from '#shared/documents/preflight.ts'
import { renderReviewPdf } from '#shared/documents/reviewPdf.ts'
import { shownRule } from '#shared/standard/shownRule.ts'
import { sayFault } from '#shared/text/say.ts'
import { inputOf, plainResult } from './sample.ts'

test('rare characters of names and units have glyphs', async () => {
  const fonts = await documentFonts()
  expect(preflight(fonts, 'result.json', { name: '𬭊䶮㛃𫖯𠅤㑇㺄①②③ⅠⅡ℃m²≥≤≈→✓□—…“”￥%‰·　' })).toEqual({ ok: true, value: undefined })
})

test('a character no font has is named with its code point and its place', async () => {
  const result = plainResult()
  const done = await renderReviewPdf(await inputOf({ ...result, opinion: { overall: '很好😀，ᠮᠣᠩᠭᠣᠯ' } }))
  expect(done.ok).toBe(false)
  if (done.ok) return
  expect(done.faults[0]).toEqual({ code: 'document.glyph', name: 'result.json', at: '/opinion/overall', got: '😀', want: 'U+1F600' })
  expect(done.faults.map((fault) => fault.want)).toContain('U+182E')
  expect(sayFault('zh-CN', done.faults[0]!)).toContain('/opinion/overall 处的 😀（U+1F600）')
})

test('the built-in standards, as shown, have glyphs for every character', async () => {
  const fonts = await documentFonts()
  for (const { standard } of builtInStandards()) {
    const shown = standard.criteria.map((criterion) => shownRule(criterion))
    expect(preflight(fonts, standard.id, { standard, shown })).toEqual({ ok: true, value: undefined })
  }
})

test('what is never printed is not asked for', async () => {
  const fonts = await documentFonts()
  expect(preflight(fonts, 'result.json', { extensions: { 'cn.example.note': '😀' } }).ok).toBe(true)
})
