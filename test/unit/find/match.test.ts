import { expect, test } from 'vitest'
import { match } from '../../../renderer/screens/find/match.ts'

test('what was typed stands in the name, at its beginning before its middle', () => {
  expect(match('技术指导委员会作用', '技术')).toEqual({ rank: 0, from: 0, to: 2 })
  expect(match('技术指导委员会作用', '委员')).toEqual({ rank: 1, from: 4, to: 6 })
})

test('a short name finds the long one, with the whole of it marked', () => {
  expect(match('技术指导委员会名单.pdf', '技指委')).toMatchObject({ from: 0, to: 5 })
  expect(match('研发与中试场地', '技指委')).toBeUndefined()
})

test('width, case and spaces do not matter; letters far apart are another word', () => {
  expect(match('S06 技术', 'ｓ０６')).toMatchObject({ from: 0, to: 3 })
  expect(match('技能培训与设备指标委托', '技委')).toBeUndefined()
})

test('nothing typed answers everything', () => {
  expect(match('任何', ' ')).toEqual({ rank: 1, from: 0, to: 0 })
})
