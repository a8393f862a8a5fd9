import { expect, test } from 'vitest'
import type { Blocker } from '#shared/review/blocker.ts'
import { countsByStep, settledAt } from '../../../renderer/app/settledAt.ts'

test('a place on the sheet is an address on a step', () => {
  const places = ['/marks/S06/reason', '/formula/E07', '/adjustments/a1', '/ruleViews/R16', '/opinion/overall', '/pledge', '/elsewhere']
  expect(places.map((at) => settledAt({ at }).join('/'))).toEqual([
    'scoring/S06/reason',
    'scoring/E07',
    'scoring/entries',
    'checks/R16',
    'opinion/overall',
    'scoring',
    'signing',
  ])
})

test('each step counts its own; without 评分 the pledge counts at 意见', () => {
  const blockers = ['/pledge', '/marks/S01/mark', '/opinion/overall'].map((at): Blocker => ({ code: 'x', at, weight: 'blocks' }))
  expect([...countsByStep(blockers, [{ id: 'scoring' }, { id: 'opinion' }])]).toEqual([
    ['scoring', 2],
    ['opinion', 1],
  ])
  expect([...countsByStep(blockers.slice(0, 1), [{ id: 'opinion' }])]).toEqual([['opinion', 1]])
})
