import { expect, test } from 'vitest'
import { codePoints } from '../../../renderer/components/codePoints.ts'
import { dayText } from '../../../renderer/components/dayText.ts'

test('a day is read however it is written', () => {
  for (const typed of ['2026-12-31', '2026/12/31', '2026.12.31', '20261231', '2026年12月31日', '２０２６－１２－３１', ' 2026-12-31 '])
    expect(dayText(typed, false), typed).toBe('2026-12-31')
  expect(dayText('2026-3-1', false)).toBe('2026-03-01')
})

test('a time stands behind the day where one is wanted, and only there', () => {
  expect(dayText('2026-11-24 9:05', true)).toBe('2026-11-24 09:05')
  expect(dayText('2026-11-24T17:00', true)).toBe('2026-11-24 17:00')
  expect(dayText('2026-11-24', true)).toBeUndefined()
  expect(dayText('2026-11-24 17:00', false)).toBeUndefined()
})

test('what is no day of the calendar is none', () => {
  for (const typed of ['2026-02-29', '2026-13-01', '2026-00-10', '31.12.2026', '明天', '2026-12'])
    expect(dayText(typed, false), typed).toBeUndefined()
  expect(dayText('2026-11-24 24:00', true)).toBeUndefined()
})

test('characters are counted as the formats count them', () => {
  expect(codePoints('')).toBe(0)
  expect(codePoints('甲乙')).toBe(2)
  expect(codePoints('𠀀甲😀')).toBe(3)
})
