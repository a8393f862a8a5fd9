import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importSheet } from '#shared/result/importColumns.ts'
import { faults } from '#shared/text/zh/faults.ts'
import { root, sources } from './sources.ts'

const page = (name: string) => readFileSync(join(root, 'docs', name), 'utf8')
const cited = sources(['shared', 'electron', 'renderer', 'scripts', 'test'], ['.ts', '.tsx', '.mjs', '.md'])
const ownPages = /\b(formats|assumptions|score-replay|cli|verify|show|security|durability|layouts)\.md(?: § (\d+(?:\.\d+)?))?/g

test('every page and section that a source cites is in docs/', () => {
  const lost = cited.flatMap(({ path, text }) =>
    [...text.matchAll(ownPages)].flatMap(([, name, section]) => {
      const file = `${name}.md`
      if (!existsSync(join(root, 'docs', file))) return [`${path}: docs/${file} is missing`]
      return section === undefined || hasSection(file, section) ? [] : [`${path}: docs/${file} has no § ${section}`]
    }),
  )
  expect(lost).toEqual([])
})

/** Whether a page has the section; where its heading is a link, as in the index of the formats, the page it leads to has it, too. */
function hasSection(file: string, section: string): boolean {
  const heading = new RegExp(`^#+ § ${section.replace('.', '\\.')}(?![\\w.]).*$`, 'm')
  const found = heading.exec(page(file))?.[0]
  const target = /\]\(([^)]+\.md)\)/.exec(found ?? '')?.[1]
  return found !== undefined && (target === undefined || heading.test(page(target)))
}

test('each section that the index of the formats names is on the page it leads to', () => {
  const sections = [...page('formats.md').matchAll(/^#+ § ([\w.]+)/gm)].map(([, section]) => section!)
  expect(sections.length).toBeGreaterThan(18)
  expect(sections.filter((section) => !hasSection('formats.md', section))).toEqual([])
})

test('every assumption A<n> that a rule cites is in docs/assumptions.md', () => {
  const known = new Set([...page('assumptions.md').matchAll(/^\| (A\d+) \|/gm)].map(([, id]) => id))
  const rules = sources(['shared/rules'])
  const lost = rules.flatMap(({ path, text }) =>
    [...text.matchAll(/\bA(\d{1,2})\b(?!\d)/g)].flatMap(([id]) => (known.has(id) ? [] : [`${path}: ${id}`])),
  )
  expect(known.size).toBe(22)
  expect(lost).toEqual([])
})

const packageFault =
  /^(zip|limit|bag|plan|task|json|schema|format|signature)\.|^standard\.(file-name|duplicate|dimension|sum|formula|formula-field|grades)$/

test('the table of refusal codes in docs/formats says what the catalogue says', () => {
  const rows = new Map(
    [...page('formats/refusal-codes.md').matchAll(/^\| `([a-z0-9.-]+)` \| (.*) \|$/gm)].map(([, code, words]) => [code ?? '', words]),
  )
  const wanted = Object.entries(faults).filter(([code]) => packageFault.test(code))
  expect(wanted.flatMap(([code, words]) => (rows.get(code) === words ? [] : [`${code}: ${words}`]))).toEqual([])
})

test('the columns of 「导入数据」 in docs/formats are those written', () => {
  const text = page('formats/signed-workbook.md')
  const rows = importSheet([]).columns.filter(({ key, heading }) => !text.includes(`| ${key} | ${heading}`))
  expect(rows).toEqual([])
})
