import { expect, test } from 'vitest'
import { makePdf } from '../../../scripts/samples/page/document.ts'
import { breakLines } from '../../../scripts/samples/page/typeset.ts'
import { evidence, statedFigure } from '../../../scripts/samples/pdf/evidence.ts'
import { fields } from '../../../scripts/samples/prose/field.ts'
import { makeProse } from '../../../scripts/samples/prose/prose.ts'

test('lines end before the margin and lose nothing', () => {
  const text = '中心面向产业，承担关键技术研发（含中试），2023-02-26 起运行；编号HT2023001，金额834.81万元。'
  for (const width of [60, 90, 120, 200]) expect(breakLines('serif', text, 10, width).join('')).toBe(text)
})

test('no line starts with a closing mark or ends with an opening one', () => {
  const prose = makeProse(fields.dairy, 'typeset')
  for (let index = 0; index < 40; index++) {
    const block = prose.paragraph('会议')
    if (block.kind !== 'paragraph') throw new Error('not a paragraph')
    const lines = breakLines('serif', block.text, 12, 180)
    expect(lines.filter((line) => /^[，。；：、）”》]/u.test(line) || /[（“《]$/u.test(line))).toEqual([])
  }
})

test('a number is not torn apart', () => {
  expect(breakLines('serif', '金额为1234567.89万元', 10, 60).some((line) => line.includes('1234567.89'))).toBe(true)
})

test('figures are read from the ordered words, other words are not figures', () => {
  expect(statedFigure('总收入（万元）：2023年 1363.90；2024年 1513.59')).toEqual({
    kind: 'yearly',
    name: '总收入',
    unit: '万元',
    values: [
      ['2023', '1363.90'],
      ['2024', '1513.59'],
    ],
  })
  expect(statedFigure('原有投入（基准年）（万元）：1215')).toEqual({
    kind: 'plain',
    name: '原有投入（基准年）',
    unit: '万元',
    value: '1215',
  })
  expect(statedFigure('示例市人民政府（资金）：承诺300，到位300')).toBeUndefined()
})

test('a figure is in a table and, word for word, below it', () => {
  const blocks = evidence(['研发场地（㎡）：2843'])
  expect(blocks.map((block) => block.kind)).toEqual(['table', 'heading', 'line', 'space'])
})

test('the same seed gives the same prose, another seed another', () => {
  const text = (seed: string) => JSON.stringify(Array.from({ length: 5 }, () => makeProse(fields.dairy, seed).paragraph('年报')))
  expect(text('a')).toBe(text('a'))
  expect(text('a')).not.toBe(text('b'))
})

test('a page that is too full is a fault of the plan, not a spill onto the next page', async () => {
  const blocks = Array.from({ length: 40 }, () => ({ kind: 'paragraph', text: '甲' }) as const)
  await expect(makePdf({ centre: '中心', title: '题', date: new Date(0) }, [{ blocks }])).rejects.toThrow('too full')
})

test('a character that the font lacks is not drawn as another', async () => {
  await expect(makePdf({ centre: '中心', title: '题☑', date: new Date(0) }, [{ blocks: [] }])).rejects.toThrow('no glyph')
})
