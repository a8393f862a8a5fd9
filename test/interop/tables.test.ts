import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { compareRandom } from './tables/compare.ts'

const python = spawnSync('python3', ['--version']).status === 0
if (!python) console.log('skipped: python3 is not installed, tables are not compared with the independent reference')

test.skipIf(!python).each([2026, 1123])('random standards are marked as an independent exact reference marks them, seed %i', (seed) => {
  const { cases, different, states } = compareRandom(seed, 400, 6)
  expect(different.slice(0, 2)).toEqual([])
  expect(cases).toBe(2400)
  const wanted = ['scored', 'missing', 'invalid', 'not-in-branch', 'not-applicable', 'refused', 'open']
  expect([...wanted, 'case final', 'case pending', 'case incomplete'].filter((one) => states[one] === undefined)).toEqual([])
})
