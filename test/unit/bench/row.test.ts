import { expect, test } from 'vitest'
import { htmlOf } from '../../bench/suite/report.ts'
import { type BenchRow, exponentOf, isMet, ratioOf, spreadOf } from '../../bench/suite/row.ts'
import { lineOf } from '../../bench/suite/table.ts'

const row: BenchRow = { what: 'sheet printed', unit: 'ms', own: [30, 10, 20], peer: { name: 'peer', values: [40, 40, 50] } }

test('a ratio is that of the medians, either way round, and is held against the target', () => {
  expect(ratioOf(row)).toBe(0.5)
  expect(ratioOf({ ...row, ratio: 'peerToOwn' })).toBe(2)
  expect(isMet({ ...row, target: { of: 'ratio', atMost: 0.5 } })).toBe(true)
  expect(isMet({ ...row, target: { of: 'ratio', atMost: 0.49 } })).toBe(false)
  expect(isMet({ ...row, ratio: 'peerToOwn', target: { of: 'ratio', atLeast: 2.1 } })).toBe(false)
  expect(isMet({ ...row, target: { of: 'own', atMost: 20 } })).toBe(true)
})

test('a slow answer counts where the row is judged by p95; without figures of a peer nothing is met or missed', () => {
  const slow = { ...row, own: [...Array.from({ length: 18 }, () => 10), 90, 90], by: 'p95' } as const
  expect(isMet({ ...slow, target: { of: 'own', atMost: 89 } })).toBe(false)
  expect(isMet({ ...row, peer: { name: 'peer', values: [] }, target: { of: 'ratio', atMost: 1 } })).toBeUndefined()
  const { peer: _, ...alone } = row
  expect(isMet({ ...alone, target: { of: 'ratio', atMost: 1 } })).toBeUndefined()
})

test('growth is told by the exponent, spread by the middle half', () => {
  const growth = [100, 1000, 10_000].map((size) => ({ size, value: 3 * size ** 1.5 }))
  expect(exponentOf(growth)).toBeCloseTo(1.5, 9)
  expect(spreadOf([8, 9, 10, 11, 12])).toBeCloseTo(0.2, 9)
})

test('terminal and page tell figure, peer, ratio, verdict and the earlier run; a name is no markup', () => {
  const judged: BenchRow = { ...row, what: 'sheet <b> printed', target: { of: 'ratio', atMost: 0.4 } }
  expect(lineOf(judged, { ...judged, own: [25] })).toBe(
    'sheet <b> printed: 20 ms  ±50 %  peer 40  0.5 ×  before 25  wanted ≤ 0.4 ×: MISSED',
  )
  const page = htmlOf({ at: '2026-01-01T00:00:00+08:00', machine: 'any', parts: [{ id: 'one', rows: [judged] }] }, undefined)
  expect(page).toContain('sheet &lt;b> printed')
  expect(page).toContain('≤ 0.4 × missed')
  expect(page).not.toContain('<script')
})
