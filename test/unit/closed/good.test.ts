import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, expect, test } from 'vitest'
import { type KnownFont, readGlyphTable } from '#shared/closed/glyphTable.ts'
import { laidBy } from '#shared/closed/judge.ts'
import { compareDocument } from '#shared/closed/laid.ts'
import { currentLayout } from '#shared/layout/index.ts'
import { checkCode } from '#shared/result/checkCode.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import { pdfBudget } from '#shared/signature/pdf/budget.ts'
import { readRevisions } from '#shared/signature/pdf/revisions.ts'
import { fontOf } from '#shared/text/printable.ts'
import { exampleResult, print, standardOf } from '../../corpus/clean.ts'
import { makeTable } from './table.ts'

const fromHere = createRequire(import.meta.url)
let fonts: ReadonlyMap<string, KnownFont>

beforeAll(() => {
  makeTable()
  fonts = readGlyphTable(new Uint8Array(readFileSync(fromHere.resolve('#resources/glyphs/1.bin'))))
}, 180_000)

/** Prints a record as it is printed, and asks the closed form of it where the signature belongs. */
async function placeOf(result: ResultRecord) {
  const standard = standardOf(result)
  const { pdf, resultBytes, sha256, signature } = await print(result, standard)
  const [revision] = readRevisions(pdf).revisions
  const input = { layout: currentLayout, result, resultBytes, sha256, checkCode: checkCode(sha256), standard }
  const placed = await compareDocument(pdf, revision!, laidBy({ kind: 'result', input }), fonts, pdfBudget(pdf.length))
  return { placed: placed?.boxes.get(result.expert.id), wanted: signature.box }
}

function withTexts(text: (index: number) => string): ResultRecord {
  const result = exampleResult('0'.repeat(64))
  let index = 0
  return {
    ...result,
    criteria: result.criteria.map((criterion) => (criterion.reason === undefined ? criterion : { ...criterion, reason: text(index++) })),
    opinion: { ...result.opinion!, overall: text(index++), problems: text(index++), suggestions: text(index++) },
  }
}

const odd = [
  '  两个空格在前，  中间，末尾  ',
  '　　全角空格在前\n\n空行之后\n\t制表符',
  'office waffle affluent fjord 1/2 3⁄4 AVATAR To. Ty, "quoted" O’Neil — – —— ……',
  'Ωμέγα µm μm Привет, мир! Ỗ3 Ц6 Ⅹ3 TÁV',
  'カタカナ・ひらがなー「アゼワ」、ヤ。〳〵',
  '𠮷野家㐂𫝆⿰⼈人‑- ㎡ ℃ ① ㈠ ⁂ ✔ ☑ ∑ ≥ → ﹏',
  'https://example.invalid/very/long/path?with=parameters&and=more#fragment_of_a_document.pdf',
  '(括号)[方]<尖>{花}\\反斜线 & 和 % 与 /斜线/',
  '长'.repeat(900),
  `A${'1234567890'.repeat(30)}`,
]

test.each(odd.map((text) => [text.slice(0, 24), text]))('accepts what is printed of 「%s」', async (_, text) => {
  const { placed, wanted } = await placeOf(withTexts((index) => (index % 2 === 0 ? text : `${index}${text}${index}`)))
  expect(placed).toEqual(wanted)
})

/** A series of numbers that is the same for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const ranges = [
  [0x20, 0x7e],
  [0xa1, 0x17f],
  [0x386, 0x451],
  [0x2010, 0x2312],
  [0x3001, 0x30ff],
  [0x4e00, 0x9fa5],
  [0xff01, 0xff5e],
  [0x20000, 0x2a000],
] as const

const seeds = Number(process.env['TIC_SEEDS'] ?? 3)

test.each(Array.from({ length: seeds }, (_, seed) => seed))('accepts random texts of printable characters, seed %s', async (seed) => {
  const next = numbers(seed)
  const one = () => {
    const [from, to] = ranges[Math.floor(next() ** 2 * ranges.length)]!
    const codePoint = from + Math.floor(next() * (to - from))
    return fontOf(codePoint) === undefined ? '' : String.fromCodePoint(codePoint)
  }
  const text = () => Array.from({ length: 20 + Math.floor(next() * 300) }, one).join('')
  const { placed, wanted } = await placeOf(withTexts(text))
  expect(placed).toEqual(wanted)
})
