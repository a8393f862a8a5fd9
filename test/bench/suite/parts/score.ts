import { has, jsonOf } from '../child.ts'
import type { BenchPart } from '../row.ts'

interface Figures {
  readonly perSecond: number
  readonly perSecondOfMixedCases: number
  readonly referencePerSecond: number
  readonly different: number
}

/** `tic-review score` beside the exact reference in Python, start included; both must agree on every case. */
export const score: BenchPart = {
  id: 'score',
  async measure({ quick }) {
    if (!(await has('python3'))) throw new Error('python3 is missing')
    const few = quick ? ['--cases', '20000', '--reference', '2000'] : []
    const figures = await jsonOf<Figures>('test/bench/score.mjs', ['--json', ...few])
    const clean = await jsonOf<Figures>('test/bench/score.mjs', ['--json', '--odd', '0', ...few])
    if (figures.different + clean.different > 0) throw new Error(`${figures.different + clean.different} answers differ`)
    const peer = (values: readonly number[]) => ({ name: 'exact reference in Python', values })
    return [
      {
        what: 'well-formed cases replayed',
        unit: 'a second',
        own: [clean.perSecond],
        peer: peer([clean.referencePerSecond]),
        target: { of: 'ratio', atLeast: 20 },
      },
      {
        what: 'mixed cases replayed, half of them odd',
        unit: 'a second',
        own: [figures.perSecondOfMixedCases],
        peer: peer([figures.referencePerSecond]),
        target: { of: 'ratio', atLeast: 10 },
      },
    ]
  },
}
