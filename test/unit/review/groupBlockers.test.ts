import { expect, test } from 'vitest'
import type { Blocker } from '#shared/review/blocker.ts'
import { groupBlockers } from '#shared/review/groupBlockers.ts'

const block = (code: string, at: string): Blocker => ({ code, at, weight: 'blocks' })

test('a criterion is one open point, whatever it lacks; every other point is counted by itself, in the order of the visit', () => {
  const groups = groupBlockers([
    block('review.pledge', '/pledge'),
    block('review.mark', '/marks/S13/mark'),
    block('review.finding', '/marks/S13/finding'),
    block('review.reason', '/marks/S14/reason'),
    block('review.citation', '/marks/S14/citations/0'),
    block('review.citation', '/notes/N01/citations/0'),
    block('review.opinion', '/opinion/overall'),
  ])
  expect(groups.map(({ at, items }) => [at, items.length])).toEqual([
    ['/pledge', 1],
    ['/marks/S13/mark', 2],
    ['/marks/S14/reason', 2],
    ['/notes/N01/citations/0', 1],
    ['/opinion/overall', 1],
  ])
})
