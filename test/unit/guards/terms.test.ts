import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { currentLayout } from '#shared/layout/index.ts'
import * as en from '../../../shared/text/en/index.ts'
import * as zh from '../../../shared/text/zh/index.ts'

type Catalogue = Readonly<Record<string, Readonly<Record<string, string>>>>

const table = readFileSync(new URL('../../../docs/terminology.md', import.meta.url), 'utf8')
const rows = table
  .split('\n')
  .filter((line) => /^\| (?!用语|-)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
const listed = (column: number) => rows.flatMap((cells) => (cells[column] ?? '').split(/[、,]\s*/).filter((word) => word !== ''))

/** Words of a format, each with its reason. */
const exempt: readonly { readonly keys: RegExp; readonly because: string }[] = [
  { keys: /^standards\.(head|part|set|kind|method|over|guideMarks)/, because: 'headings by which a filled-in template is read back' },
  { keys: /^checks\.record\./, because: 'lines kept in journals and read back' },
  { keys: /^scoring\./, because: 'step texts become part of result.json' },
]

function found(catalogue: Catalogue, banned: readonly (string | RegExp)[]): readonly string[] {
  return Object.entries(catalogue).flatMap(([domain, texts]) =>
    Object.entries(texts)
      .filter(([key]) => !exempt.some(({ keys }) => keys.test(`${domain}.${key}`)))
      .flatMap(([key, text]) => {
        const words = banned.filter((word) => (typeof word === 'string' ? text.includes(word) : word.test(text)))
        return words.map((word) => `${domain}.${key}: ${word} in “${text}”`)
      }),
  )
}

test('the table is read', () => {
  expect(rows.length).toBeGreaterThan(20)
  expect(listed(3)).toContain('摘要')
  expect(listed(5)).toContain('checksum')
})

test('one term for one thing in the Chinese catalogues', () => {
  expect(found(zh, listed(3)), 'Cure: docs/terminology.md names the word to use').toEqual([])
})

test('one term for one thing in what the current layout prints', () => {
  const { words, figures, rules } = currentLayout
  expect(found({ words, figures, rules }, listed(3)), 'Cure: a new layout, see docs/layouts.md').toEqual([])
})

test('one term for one thing in the English catalogues', () => {
  expect(found(en, listed(5)), 'Cure: docs/terminology.md names the word to use').toEqual([])
})

/** The guideline's own words, quoted as printed; the template's own spelling, which is read back. */
const asWritten = /^(rules\.R\d+\.sentence|standards\.(guideTerms|wantTerms)):/

test('percentages stand without a space, Chinese sentences without half-width marks', () => {
  expect(
    found(zh, [/[\d}] %/, /\p{Script=Han}[,;:?](?=\p{Script=Han})/u, /\p{Script=Han}\((?=\p{Script=Han})/u]).filter(
      (one) => !asWritten.test(one),
    ),
  ).toEqual([])
  expect(found(en, [/[\d}] %/])).toEqual([])
})
