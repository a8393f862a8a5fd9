import { expect, test } from 'vitest'
import { blank, type Declaration, recusalOf, wanted } from '../../../renderer/screens/pledge/declaration.ts'
import type { ComparedUnit } from '../../../renderer/screens/pledge/unitComparison.ts'

const near: ComparedUnit = { name: '近名所', group: 'partner', standing: 'near' }
const same: ComparedUnit = { name: '本所', group: 'lead', standing: 'same' }
const whole: Declaration = { ...blank, noneOfThese: true, choice: 'none', read: true }

test('a unit of a near name is answered first; nothing else is asked before', () => {
  expect(wanted([near], blank)).toBe('near')
  expect(wanted([near], { ...whole, answers: { 近名所: false } })).toBeUndefined()
})

test('the expert’s own unit, found or stated, ticks 本单位 and excludes 无须回避', () => {
  expect(wanted([same], whole)).toBe('declare')
  expect(wanted([near], { ...whole, answers: { 近名所: true } })).toBe('declare')
  expect(recusalOf([same], { ...whole, choice: 'recuse', reason: ' 在该所任职 ' })).toEqual({
    kind: 'recusal.declared',
    declared: true,
    relations: ['本单位'],
    reason: '在该所任职',
  })
})

test('explaining and recusing want words; each missing part is named in the order of the page', () => {
  expect(wanted([], blank)).toBe('relations')
  expect(wanted([], { ...blank, noneOfThese: true })).toBe('declare')
  expect(wanted([], { ...blank, ticked: ['合作项目'], choice: 'explain' })).toBe('reason')
  expect(wanted([], { ...blank, ticked: ['合作项目'], choice: 'explain', reason: '2024年合作一项' })).toBe('read')
})

test('without a relation there is nothing to explain and nothing to recuse for', () => {
  const none = { ...blank, noneOfThese: true, reason: '其他安排', read: true }
  for (const choice of ['explain', 'recuse'] as const) expect(wanted([], { ...none, choice })).toBe('declare')
  expect(wanted([], { ...none, choice: 'recuse', noneOfThese: false, ticked: ['其他'] })).toBeUndefined()
})

test('nothing to declare is an act without reason', () => {
  expect(recusalOf([], { ...whole, reason: 'left from before' })).toEqual({ kind: 'recusal.declared', declared: false, relations: [] })
})
