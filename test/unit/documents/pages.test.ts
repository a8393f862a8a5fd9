import { describe, expect, test } from 'vitest'
import { documentFonts } from '#services/export/fonts.ts'
import { type Block, headingBlock, paragraphBlocks, placed } from '#shared/documents/layout/block.ts'
import { paginate } from '#shared/documents/layout/paginate.ts'
import type { Primitive } from '#shared/documents/layout/primitive.ts'
import { table } from '#shared/documents/layout/table.ts'
import { pressOf, strictly } from '#shared/documents/press.ts'

const press = pressOf(await documentFonts())
const { body, sizes } = press
const columns = [{ width: 100 }, { width: 200 }]
const rowsOf = (count: number, text = '一行') =>
  Array.from({ length: count }, (_, index) => ({ amounts: [1], cells: [{ text: `第${index + 1}行`, repeat: true }, { text }] }))
const linesOf = (page: readonly Primitive[]) => page.flatMap((each) => (each.kind === 'text' ? each.lines : []))
const block = (height: number, more: Partial<Block> = {}): Block => ({ kind: 'block', height, draw: () => [], ...more })

test('nothing is set smaller than 9 pt, what people wrote in 10 pt at least', () => {
  for (const { size } of Object.values(sizes)) expect(size).toBeGreaterThanOrEqual(9)
  expect(Math.min(sizes.body.size, sizes.table.size)).toBeGreaterThanOrEqual(10)
})

test('every row is printed once, the header on every page, and no text stands below the page', () => {
  const pages = paginate(press, [table(press, { columns, head: ['甲', '乙'], rows: rowsOf(120) })])
  expect(pages.length).toBeGreaterThan(2)
  for (const page of pages) expect(linesOf(page).slice(0, 2)).toEqual(['甲', '乙'])
  const printed = pages.flatMap(linesOf).filter((line) => line.startsWith('第'))
  expect(printed).toEqual(Array.from({ length: 120 }, (_, index) => `第${index + 1}行`))
  for (const each of pages.flat()) if (each.kind === 'text') expect(each.y).toBeLessThan(body.bottom)
})

test('the subtotal of a page counts the rows that begin on it', () => {
  const subtotal = (amounts: readonly (readonly (number | undefined)[])[]) => ({
    cells: [{ text: `小计${amounts.flat().length}`, span: 2 }],
  })
  const pages = paginate(press, [table(press, { columns, head: ['甲', '乙'], rows: rowsOf(70), subtotal })])
  const counts = pages.map((page) => Number(linesOf(page).at(-1)?.slice(2)))
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(70)
})

test('a row that fits a page is never divided', () => {
  const rows = [...rowsOf(20), ...rowsOf(1, Array.from({ length: 40 }, (_, index) => `行${index}`).join('\n'))]
  const pages = paginate(press, [table(press, { columns, rows })])
  expect(pages.map((page) => linesOf(page).filter((line) => line.startsWith('行')).length)).toEqual([0, 40])
})

test('a row taller than a page goes on, and says so', () => {
  const tall = Array.from({ length: 120 }, (_, index) => `行${index}`).join('\n')
  const pages = paginate(press, [table(press, { columns, rows: rowsOf(1, tall) })])
  expect(pages.length).toBe(3)
  expect(pages.map((page) => linesOf(page).filter((line) => line === '（续）').length)).toEqual([0, 1, 1])
  expect(pages.flatMap(linesOf).filter((line) => line.startsWith('行')).length).toBe(120)
})

test('a heading stays with the table below it, and a small table stays whole', () => {
  const pages = paginate(press, [block(590), headingBlock(press, '标题'), table(press, { columns, rows: rowsOf(6) })])
  expect(pages.map((page) => linesOf(page).filter((line) => line === '标题').length)).toEqual([0, 1])
  expect(pages.map((page) => linesOf(page).filter((line) => line.startsWith('第')).length)).toEqual([0, 6])
})

test('a signing block takes the last rows with it', () => {
  const sign = block(90, { keepWithPrevious: true })
  const pages = paginate(press, [table(press, { columns, rows: rowsOf(30) }), sign])
  expect(pages.map((page) => linesOf(page).filter((line) => line.startsWith('第')).length)).toEqual([23, 7])
})

test('the last page is a third full at least: the pages before it end a little higher', () => {
  for (let count = 32; count < 130; count += 3) {
    const pages = paginate(press, [table(press, { columns, head: ['甲', '乙'], rows: rowsOf(count) })])
    const ends = pages.map((page) => Math.max(...page.map((each) => (each.kind === 'line' ? each.y2 : 0))))
    const shares = ends.map((end) => (end - body.top) / (body.bottom - body.top))
    expect(Math.min(...shares)).toBeGreaterThan(1 / 3)
    for (const share of shares.slice(0, -1)) expect(share).toBeGreaterThan(0.55)
    expect(pages.flatMap(linesOf).filter((line) => line.startsWith('第')).length).toBe(count)
  }
})

test('the parts of a cell stand over each other with a line between, the other cells of the row beside both', () => {
  const rows = [{ cells: [{ text: '甲' }, { text: '标准', under: '理由一\n理由二' }] }]
  const [drawn = []] = paginate(press, [table(press, { columns, rows })])
  const texts = drawn.filter((each) => each.kind === 'text')
  expect(texts.map((each) => each.lines)).toEqual([['甲'], ['标准'], ['理由一', '理由二']])
  const between = drawn
    .filter((each) => each.kind === 'line' && each.x1 === 150 && each.y1 === each.y2)
    .map((each) => each.kind === 'line' && each.y1)
  expect(between).toHaveLength(2)
  expect(texts[1]!.y).toBeLessThan(between[1] as number)
  expect(texts[2]!.y).toBeGreaterThan(between[1] as number)
})

test('a cell of two parts taller than a page loses no line', () => {
  const numbered = (letter: string, count: number) => Array.from({ length: count }, (_, index) => `${letter}${index}`)
  const cell = { text: numbered('上', 60).join('\n'), under: numbered('下', 70).join('\n') }
  const pages = paginate(press, [table(press, { columns, rows: [{ cells: [{ text: '号', repeat: true }, cell] }] })])
  const printed = pages.flatMap(linesOf).filter((line) => /^[上下]/.test(line))
  expect(printed).toEqual([...numbered('上', 60), ...numbered('下', 70)])
  expect(pages.map((page) => linesOf(page).includes('号'))).toEqual(pages.map(() => true))
})

test('a paragraph leaves no single line at the foot or head of a page', () => {
  const text = '研发条件与对外服务有基础。'.repeat(12)
  for (let used = 500; used < 700; used += 9) {
    const pages = paginate(press, [block(used), ...paragraphBlocks(press, text, '主要成效：')]).map((page) => linesOf(page).length)
    for (const lines of pages) expect(lines).not.toBe(1)
  }
})

describe('by the stricter rules of a panel’s forms', () => {
  const strict = strictly(press)
  const full = body.bottom - body.top
  const rows = (count: number, height: number) =>
    table(strict, { columns, head: ['甲', '乙'], rows: rowsOf(count).map((row) => ({ ...row, minHeight: height })) })
  const sign = { ...block(60), keepWithPrevious: true }
  const heads = (pages: readonly (readonly Primitive[])[]) => pages.map((page) => linesOf(page).filter((line) => line === '标题').length)
  const counts = (pages: readonly (readonly Primitive[])[]) =>
    pages.map((page) => linesOf(page).filter((line) => line.startsWith('第')).length)

  test('a heading is not alone on a page, whether what it heads keeps back at its foot or cannot stay together at all', () => {
    const few = [block(full - 230), headingBlock(strict, '标题'), rows(6, 40), sign]
    expect([heads(paginate(press, few)), counts(paginate(press, few))]).toEqual([
      [1, 0],
      [0, 6],
    ])
    expect([heads(paginate(strict, few)), counts(paginate(strict, few))]).toEqual([
      [0, 1],
      [0, 6],
    ])
    const large = [block(full - 100), headingBlock(strict, '标题'), rows(2, 50), { ...block(full - 40), keepWithPrevious: true }]
    expect(heads(paginate(press, large))).toEqual([0, 1, 0, 0])
    const pages = paginate(strict, large)
    expect([heads(pages)[1], counts(pages)[1]]).toEqual([1, 2])
  })

  test('the last row of a table is not alone on a page', () => {
    const height = Math.floor(full / 10)
    expect(counts(paginate(press, [rows(10, height), block(400)]))).toEqual([9, 1])
    expect(counts(paginate(strict, [rows(10, height), block(400)]))).toEqual([8, 2])
  })

  test('a table that stands apart begins a page unless the rest of one holds it', () => {
    const second = { ...rows(8, 40), apart: true }
    expect(counts(paginate(strict, [block(200), second]))).toEqual([8])
    expect(counts(paginate(strict, [block(500), second]))).toEqual([0, 8])
    expect(counts(paginate(strict, [rows(3, 40), second]))).toEqual([11])
  })

  test('what heads a chain of blocks is drawn again where one begins a page', () => {
    const said = { height: 20, draw: (y: number) => [placed(0, y, 100, ['我们已核对'], 'body', 'left', false)] }
    const boxes = Array.from({ length: 10 }, () => ({ ...block(100), atTop: said }))
    const pages = paginate(strict, [{ kind: 'block', ...said, keepWithNext: true }, ...boxes])
    expect(pages.map((page) => linesOf(page))).toEqual(pages.map(() => ['我们已核对']))
    expect(pages.length).toBe(2)
  })
})
