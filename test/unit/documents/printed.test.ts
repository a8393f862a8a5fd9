import { expect, test } from 'vitest'
import { fieldName, summaryText } from '#shared/documents/forms/checkList.ts'
import { criterionText } from '#shared/documents/forms/criterionRow.ts'
import { recusal } from '#shared/documents/forms/recusal.ts'
import { sheetTotal, totalLines } from '#shared/documents/forms/totals.ts'
import { workedLine } from '#shared/documents/forms/workedLine.ts'
import { pressOf } from '#shared/documents/press.ts'
import { printedFacts } from '#shared/documents/printedFacts.ts'
import { citationsText, dateText, groupsOfFour, markText, sheetNumber } from '#shared/documents/wording.ts'
import { currentLayout as layout } from '#shared/layout/index.ts'
import { shownRule } from '#shared/standard/shownRule.ts'
import { hardResult, inputOf, performanceStandard, plainResult, recusedResult } from './sample.ts'

const standard = performanceStandard()
const byId = (id: string, result = plainResult()) => result.criteria.find((criterion) => criterion.id === id)!

test('marks have two decimals, digests groups of four, dates are those of the place', () => {
  expect([0, 5, 50, 526, 10000].map(markText)).toEqual(['0.00', '0.05', '0.50', '5.26', '100.00'])
  expect(groupsOfFour('f4d85d40aaf8')).toBe('F4D8 5D40 AAF8')
  expect(dateText(layout, '2026-01-01T00:30:00+08:00')).toBe('2026年1月1日')
})

test('a formula item shows its figures with unit and year, and the exact share with its one rounding', () => {
  const text = criterionText(layout, byId('E02'), [], standard)
  expect(text.value).toBe(
    '全时研发人员数：58人\n职工总数：128人\n58÷128＝45.3125%，按比例（45.3125－10）÷（50－10）\n5.00×113/128≈4.41（四舍五入）',
  )
  expect(text.evidence).toBe('D011第2页')
  expect(text.reason).toBe('按公式计分')
})

test('a product that needs no rounding is an equation', () => {
  expect(criterionText(layout, byId('E08'), [], standard).value).toContain('5.00×4/5=4.00')
})

test('a verified value is shown beside the declared one', () => {
  const values = [{ figure: 'rd_expense_by_year', year: 2024, declared: '980.00', verified: '876.57', reason: '核减', citations: [] }]
  expect(criterionText(layout, byId('E01'), values, standard).value).toContain('2023年834.81，2024年申报980.00→核定876.57，2025年992.16')
  expect(criterionText(layout, byId('E01'), [], standard).value).toContain('2024年876.57（核定）')
})

test('an open item prints a word, never 0', () => {
  const open = byId('E01', hardResult())
  expect(criterionText(layout, open, [], standard)).toMatchObject({ mark: '待补', value: '数据缺失，待补。', reason: '—' })
  expect(sheetTotal(hardResult())).toBeUndefined()
  expect(totalLines(layout, hardResult()).map((line) => line.mark)).toEqual(['待补', '29.05', '17.39', '待补'])
})

test('without marks nothing tells the mark', () => {
  const text = criterionText(layout, byId('E02'), [], standard, { withMarks: false })
  expect(text.value).not.toContain('4.41')
  expect(criterionText(layout, byId('E05'), [], standard, { withMarks: false }).value).not.toContain('评定档次')
})

test('a long reason is printed below the table', () => {
  const long = hardResult().criteria.find((criterion) => criterion.id === 'E12')!
  expect(criterionText(layout, long, [], standard).reason).toBe('见下文“理由详述”E12。')
  expect(criterionText(layout, long, [], standard, { longest: 2000 }).reason).toBe(long.reason)
})

test('rules are printed in Chinese, without keys of the file format', () => {
  for (const criterion of standard.criteria) expect(shownRule(criterion)).not.toMatch(/[`_]|other/)
  expect(shownRule(standard.criteria[1]!)).toBe('全时研发人员数÷职工总数：10%及以下不得分，50%及以上得满分，其间按比例计分。')
})

test('citations of one document stand together', () => {
  expect(
    citationsText(layout, [
      { document: 'D003', page: 12 },
      { document: 'D004', page: 1 },
      { document: 'D003', page: 14 },
    ]),
  ).toBe('D003第12、14页\nD004第1页')
})

test('fields of the plan have names', () => {
  expect(
    ['figures.tech_income', 'board.members[].unit', 't:stage', 'figures.*', 'unknown.path'].map((path) => fieldName(layout, path)),
  ).toEqual(['技术性收入', '管委会', '任务阶段', '指标数据', 'unknown.path'])
  expect(summaryText(layout, plainResult().findings)).toBe('共57项：符合47项，需说明3项，待核实4项，不适用3项。')
})

test('the facts a verifier compares are the strings that are printed', () => {
  const facts = printedFacts(plainResult(), 'f4d85d40aaf8967952ef84cf67dfbbfd8482a517cd2ad27b2c59f54dd4517212')
  expect(facts.checkCode).toBe('YKC5T-G5AZ2')
  expect(facts.criteria[0]).toEqual({ id: 'E01', max: '6.00', mark: '5.26' })
  expect(facts.totals.at(-1)).toEqual({ name: '合计', max: '100.00', expert: '33.00', formula: '49.36', mark: '82.36' })
  expect(sheetNumber('10', plainResult())).toBe('10-专家甲-R1')
})

test('every kind of formula tells on paper how its share came about', () => {
  const worked = (id: string) => {
    const formula = standard.criteria.find((criterion) => criterion.id === id)!.formula!
    return workedLine(layout, byId(id), formula)
  }
  expect(worked('E01')).toBe('评价期年均901.18万元/年，按比例（901.18－200）÷（1000－200）')
  expect(worked('E03')).toBe('2×3＋4×1＋6×0.3＝11.8项，达到8项，得满分')
  expect(worked('E08')).toBe('599.18→773.55，间隔2年，符合≥10%，按满分的80%计')
  expect(worked('E10')).toBe('评价期合计492.53万元，符合≥200万元，按满分的60%计')
  expect(worked('E15')).toBe('（3799－867.6）÷3799＝77.1624…%，达到60%，得满分')
})

test('a page cited twice is printed once', () => {
  expect(
    citationsText(layout, [
      { document: 'D005', page: 1 },
      { document: 'D005', page: 1 },
      { document: 'D005', page: 3 },
    ]),
  ).toBe('D005第1、3页')
})

test('a formula mark is never left without 「按公式计分」, a full mark of a person never given a reason for what was taken off', () => {
  for (const criterion of plainResult().criteria) {
    const { reason } = criterionText(layout, criterion, [], standard)
    if (criterion.method === 'formula') expect(reason).toBe('按公式计分')
    else if (criterion.mark === criterion.max) expect(reason).toBe('—')
  }
})

test('a leader does not decide on the own recusal', async () => {
  const { result, fonts } = await inputOf(recusedResult())
  const texts = (role: '组长' | '组员') =>
    JSON.stringify(recusal.build(pressOf(fonts), { result: { ...result, expert: { ...result.expert, role } } }).items)
  expect(texts('组长')).toContain('科技厅（秘书）处理意见')
  expect(texts('组员')).toContain('组长或秘书处理意见')
})
