import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal, millionths, percentText } from '#shared/format/amounts.ts'
import { addMonths, wholeMonths } from '#shared/rules/calendar.ts'
import { documentsOf } from '#shared/rules/documents.ts'
import { listed } from '#shared/rules/listed.ts'
import { say } from '#shared/text/say.ts'
import { value } from '#shared/text/value.ts'
import { values } from '#shared/text/zh/values.ts'

describe('exact amounts', () => {
  test('0.1 + 0.2 is 0.3, and 299.99 is less than 300', () => {
    expect(millionths('0.1') + millionths('0.2')).toBe(millionths('0.3'))
    expect(millionths('299.99') < millionths('300')).toBe(true)
    expect(millionths('999999999999999.999999')).toBe(999999999999999999999n)
  })

  test('a decimal is written without needless zeros', () => {
    expect(['10.50', '0', '0.000001', '7'].map((text) => decimal(millionths(text)))).toEqual(['10.5', '0', '0.000001', '7'])
    expect(decimal(millionths('1') - millionths('1.25'))).toBe('-0.25')
  })

  test('written and read again, an amount is the same', () => {
    fc.assert(fc.property(fc.bigInt({ min: 1n - 10n ** 21n, max: 10n ** 21n - 1n }), (amount) => millionths(decimal(amount)) === amount))
  })

  test('a share is cut to two decimals', () => {
    expect([percentText(1n, 3n), percentText(2n, 3n), percentText(1n, 1n), percentText(4n, 1n)]).toEqual(['33.33', '66.66', '100', '400'])
  })
})

describe('calendar', () => {
  test('a month without the day ends on its last', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(addMonths('2023-01-31', 1)).toBe('2023-02-28')
    expect(addMonths('2024-08-31', 1)).toBe('2024-09-30')
    expect(addMonths('2024-12-15', 1)).toBe('2025-01-15')
    expect(addMonths('2100-01-30', 1)).toBe('2100-02-28')
  })

  test('whole months and their sum agree', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, to] = a <= b ? [a, b] : [b, a]
        const months = wholeMonths(from, to)
        return addMonths(from, months) <= to && addMonths(from, months + 1) > to
      }),
    )
  })
})

describe('what a finding carries', () => {
  test('documents: each once, sorted, from refs and sources at any depth', () => {
    const parts = [
      { a: { document: 'D010', page: 1 } },
      [{ source: { document: 'D002', page: 3 } }, { document: { document: 'D010' } }],
      undefined,
    ]
    expect(documentsOf(parts)).toEqual(['D002', 'D010'])
  })

  test('a list too long for a message says how many more there are', () => {
    const names = Array.from({ length: 100 }, (_, index) => `单位${String(index).padStart(8, '0')}`)
    expect(listed(names)).toHaveLength(61)
    expect(listed(names).at(-1)).toBe('… +40')
    expect(listed(['甲'.repeat(900), '乙'])).toEqual(['甲'.repeat(900), '… +1'])
    expect(listed([])).toEqual([])
  })

  test('lists and sentences inside a sentence are worded in the reader’s language', () => {
    const params = { figures: [{ domain: 'figures', key: 'to_rd' }, 'x'] } as const
    expect(say('zh-CN', 'rules', 'R43.missing', params)).toBe('缺少数据：转化净收入用于研发、x。请中心补充。')
    expect(say('en-US', 'rules', 'R43.missing', params)).toMatch(/^Data missing: .+, x\. Ask/)
  })

  test('a value of the formats reads in Chinese as it is written, in English as a word; any other text stays', () => {
    const displayed = new Set(['leadUnit', 'coBuilder'])
    expect([value('依托'), value('共建')]).toEqual([...displayed].map((key) => ({ domain: 'values', key })))
    for (const key of Object.keys(values)) {
      const written = values[key as keyof typeof values]
      if (!displayed.has(key)) expect(value(written)).toEqual({ domain: 'values', key })
    }
    expect(value('示例大学')).toBe('示例大学')
    expect(value('toString')).toBe('toString')
  })
})
