import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { parseDocumentFonts } from '#services/export/fonts.ts'
import { readPageTexts } from '#services/verify/pageTexts.ts'
import type { FontSet } from '#shared/documents/fontBook.ts'
import { printedFacts } from '#shared/documents/printedFacts.ts'
import { currentLayout } from '#shared/layout/index.ts'
import { pagesAgree } from '#shared/signature/agreement/pages.ts'
import { inputOf, plainResult, rendered } from './sample.ts'

async function printed(overall: string, fonts?: FontSet) {
  const result = { ...plainResult(), opinion: { overall } }
  const own = await inputOf(result)
  const input = fonts ? { ...own, fonts } : own
  const { bytes } = await rendered(input)
  const pages = await readPageTexts(bytes)
  if (!pages) throw new Error('pages not readable')
  const text = pages.flatMap((page) => page.map((item) => item.text)).join('')
  return {
    agrees: pagesAgree(currentLayout, result, printedFacts(result, input.sha256), pages),
    text,
    digest: createHash('sha256').update(bytes).digest('hex'),
  }
}

/** Characters that share a glyph: the odd one first, then the usual one. */
const twins = ['⻜飞', '⿓龍', '⻤鬼', '➀①', '•‧', '⼈人', 'µμ', '／∕', '‑-']

test('what was printed before changes nothing: the same bytes alone and after the twins', async () => {
  const [odd, plain] = [0, 1].map((at) => twins.map((twin) => [...twin][at]).join(''))
  const alone = await printed(`字样${plain}完`, await parseDocumentFonts())
  const fonts = await parseDocumentFonts()
  await printed(`字样${odd}完`, fonts)
  const after = await printed(`字样${plain}完`, fonts)
  expect([alone.agrees, after.digest]).toEqual([true, alone.digest])
})

test('a text comes out of the PDF as it was written, also beside its twin of the same look', async () => {
  const lines = [...twins.flatMap((twin) => [twin, [...twin].reverse().join('')]), '膜厚5µm', 'ﬁﬃ'].map((text) => `见${text}。`)
  const { agrees, text } = await printed(lines.join('\n'))
  expect([agrees, lines.filter((line) => !text.includes(line))]).toEqual([true, []])
})
