import { expect, test } from 'vitest'
import { breakEvenly, breakLines } from '#shared/documents/layout/breakLines.ts'

/** Han and full-width marks take 10, everything else 5. */
function measure(text: string): number {
  return [...text].reduce((sum, character) => sum + ((character.codePointAt(0) as number) > 0x2000 ? 10 : 5), 0)
}

const lines = (text: string, width: number) => breakLines(text, width, measure)

test('a Chinese sentence fills its lines character by character', () => {
  expect(lines('研发经费支出情况', 30)).toEqual(['研发经', '费支出', '情况'])
})

test('closing marks never begin a line (避头)', () => {
  for (const mark of ['、', '，', '。', '；', '：', '！', '？', '）', '》', '”', '’', '％', '…', '」']) {
    expect(lines(`研发经费${mark}支出`, 40).every((line) => !line.startsWith(mark))).toBe(true)
  }
  expect(lines('研发经费，支出', 40)).toEqual(['研发经', '费，支出'])
})

test('opening marks never end a line (避尾)', () => {
  for (const mark of ['（', '《', '“', '‘', '「', '≥', '≈']) {
    expect(lines(`研发经${mark}费支出`, 40).every((line) => !line.endsWith(mark))).toBe(true)
  }
})

test('two marks in a row go together', () => {
  expect(lines('国际“揭榜”（TRL）。', 50)).toEqual(['国际“揭', '榜”', '（TRL）。'])
})

test('—— and …… stay whole and with what they follow', () => {
  expect(lines('研发经——费', 40)).toEqual(['研发', '经——费'])
  expect(lines('研发经……费', 40)).toEqual(['研发', '经……费'])
})

test('a word or number is not cut, and no hyphen is added', () => {
  expect(lines('达到TRL6水平', 30)).toEqual(['达到', 'TRL6水', '平'])
  expect(lines('performance of centre', 60).join(' ')).toBe('performance of centre')
})

test('an address too long for its line is cut after its separators, and by characters at last', () => {
  expect(lines('https://example.cn/a/bbbbbb', 60)).toEqual(['https://', 'example.cn/', 'a/bbbbbb'])
  expect(lines('x'.repeat(20), 50)).toEqual(['x'.repeat(10), 'x'.repeat(10)])
})

test('dates, page numbers and counts stay whole', () => {
  expect(lines('材料见D003第12页', 50)).toEqual(['材料见D003', '第12页'])
  expect(lines('共计完成12项', 50)).toEqual(['共计完成', '12项'])
  expect(lines('于2026年9月17日', 70)).toEqual(['于', '2026年9月17日'])
})

test('line feeds break, empty lines stay, blanks at a break go', () => {
  expect(lines('甲\n\n乙', 50)).toEqual(['甲', '', '乙'])
  expect(lines('研发经费 支出', 40)).toEqual(['研发经费', '支出'])
})

test('characters beyond the basic plane are one character each', () => {
  expect(lines('𬭊𬭳、𫖯𠅤；', 30)).toEqual(['𬭊𬭳、', '𫖯𠅤；'])
})

test('nothing but blanks is lost, whatever the width', () => {
  const text = '经查阅《专项审计报告》（2024年度），研发经费“876.57”万元——见 https://example.cn/a?b=c&d=e；占比≥75％……合格。'
  for (let width = 10; width <= 200; width += 7) {
    expect(lines(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
  }
})

test('a centred cell has no lost character on its last line', () => {
  expect(breakEvenly('成果转化到账收入', 70, measure)).toEqual(['成果转化', '到账收入'])
  expect(breakEvenly('成果', 70, measure)).toEqual(['成果'])
})
