import { expect, test } from 'vitest'
import { builtInStandard } from '#services/standards/builtIn.ts'
import type { Blocker } from '#shared/review/blocker.ts'
import { countsByStep } from '../../../renderer/app/frame/countsByStep.ts'

test('each step counts its own; without 评分 the pledge counts at 意见', () => {
  const visit = builtInStandard('visit-comprehensive', '2026.2')?.standard
  const blockers = ['/pledge', '/marks/S01/mark', '/opinion/overall'].map((at): Blocker => ({ code: 'x', at, weight: 'blocks' }))
  expect([...countsByStep(blockers, visit)]).toEqual([
    ['scoring', 2],
    ['opinion', 1],
  ])
  expect([...countsByStep(blockers.slice(0, 1), undefined)]).toEqual([['opinion', 1]])
})
