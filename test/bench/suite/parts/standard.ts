import { jsonOf } from '../child.ts'
import type { BenchPart } from '../row.ts'

interface Check {
  readonly medianMs: number
  readonly slowestMs: number
}

/** Checking a standard of 300 items in three levels and 40 branches. */
export const standard: BenchPart = {
  id: 'standard',
  async measure() {
    const { medianMs, slowestMs } = await jsonOf<Check>('test/bench/standard/check.ts', ['--json'])
    return [
      {
        what: 'standard of 300 items checked, median and slowest of 20',
        unit: 'ms',
        own: [medianMs, slowestMs],
        by: 'p95',
        target: { of: 'own', atMost: 200 },
      },
    ]
  },
}
