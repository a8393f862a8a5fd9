import { expect, test } from 'vitest'
import { isShort, judge } from '../../../renderer/components/passphrase/strength.ts'

test('eight characters or six Han ones are long enough', () => {
  expect(['1234567', '草原云影山', 'abc草原'].map(isShort)).toEqual([true, true, true])
  expect(['abcdefgh', '草原云影山丹', 'abcd草原云影'].map(isShort)).toEqual([false, false, false])
})

test('figures alone are weak: identity numbers, telephones, dates', () => {
  for (const figures of ['150102198001011234', '15010219800101123X', '138 0471 0000', '2026-11-29', '2026年11月29日', '19800101 20261129'])
    expect(judge(figures)).toEqual({ strength: 'weak', lack: 'digits' })
})

test('the own name or unit with a year is weak; with unrelated words it is not', () => {
  const own = ['苏日娜', '北方草业科学研究院']
  for (const guess of ['苏日娜1980苏日娜', '苏日娜198001!!', '北方草业科学研究院2026'])
    expect(judge(guess, own)).toEqual({ strength: 'weak', lack: 'own' })
  expect(judge('苏日娜 山丹 马场 云影 归鸿', own).strength).toBe('strong')
})

test('words make it usable, then strong', () => {
  expect(judge('abcdefghij')).toEqual({ strength: 'weak', lack: 'plain' })
  expect(judge('草原云影山丹')).toEqual({ strength: 'usable' })
  expect(judge('山丹 马场 云影 归鸿')).toEqual({ strength: 'strong' })
})
