import { expect, test } from 'vitest'
import { cellText, hiddenValue } from '#shared/sheet/cell.ts'
import { cellFormat } from '#shared/sheet/cellFormat.ts'
import { formatCases } from '../../fixtures/number-formats/cases.ts'

test('what is called sure is shown for certain and is visible', () => {
  const wrong = formatCases.flatMap(([format, ...values]) => {
    const made = cellFormat(String(format))
    return values.filter((value) => {
      if (typeof value !== 'number' || !made.sure(value)) return false
      const { text, certain } = made.number(value)
      return !certain || text.trim() === ''
    })
  })
  expect(wrong).toEqual([])
})

test('a workbook of the 1904 calendar counts its days from there', () => {
  expect(cellFormat('yyyy-mm-dd', { date1904: true }).number(0).text).toBe('1904-01-01')
  expect(cellFormat('yyyy-mm-dd', { date1904: true }).number(44804)).toEqual({ text: '2026-09-01', certain: true, moment: '2026-09-01' })
})

test('a citation carries the stored value only where the text hides it', () => {
  const hidden = (text: string, stored: string, moment?: string) => hiddenValue({ text, stored, ...(moment && { moment }) })
  expect(hidden('1,234,567.00', '1234567')).toBeUndefined()
  expect(hidden('￥1,234.50', '1234.5')).toBeUndefined()
  expect(hidden('1,235', '1234.5')).toBeUndefined()
  expect(hidden('12.35%', '0.12345')).toBeUndefined()
  expect(hidden('-3.3', '-3.25')).toBeUndefined()
  expect(hidden('123.5万元', '1234567')).toBe('1234567')
  expect(hidden('1234.57', '1234567')).toBe('1234567')
  expect(hidden('5', '-5')).toBe('-5')
  expect(hidden('1.10101E+17', '110101199001011230')).toBe('110101199001011230')
  expect(hidden('2026年3月5日', '46086', '2026-03-05')).toBeUndefined()
  expect(hidden('3月5日', '46086', '2026-03-05')).toBe('2026-03-05')
  expect(hiddenValue({ text: '', stored: '5', state: 'blank' })).toBe('5')
  expect(hiddenValue('120.00')).toBeUndefined()
  expect(cellText(undefined)).toBe('')
})

test('the minus is kept whatever condition a number meets, and dropped where the section says it', () => {
  expect(cellFormat('[>=10000]0\\.0,"万元";0"元"').number(-5).text).toBe('-5元')
  expect(cellFormat('[<60]0.0;0.0').number(-3.25).text).toBe('-3.3')
  expect(cellFormat('0;(0)').number(-5).text).toBe('(5)')
})
