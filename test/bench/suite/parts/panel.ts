import { jsonOf } from '../child.ts'
import type { BenchPart } from '../row.ts'

interface Merging {
  readonly ownMs: readonly number[]
  readonly pythonMs: readonly number[]
  readonly growth: readonly { readonly size: number; readonly value: number }[]
}

interface Printing {
  readonly sheetMs: readonly number[]
  readonly panelMs: readonly number[]
}

interface Painting {
  readonly p95: number
}

/** Merging a panel beside plain exact Python, its PDF beside one sheet, and a cell of its matrix to the screen. */
export const panel: BenchPart = {
  id: 'panel',
  async measure() {
    const merging = await jsonOf<Merging>('test/bench/panel/merge.ts', ['--json'])
    const printing = await jsonOf<Printing>('test/bench/panel/print.ts', ['--json'])
    const painting = await jsonOf<Painting>('test/bench/panelToPaint/run.ts', ['--json'])
    return [
      {
        what: '450 sheets of 30 panels merged',
        unit: 'ms',
        own: merging.ownMs,
        peer: { name: 'plain exact Python', values: merging.pythonMs },
        ratio: 'peerToOwn',
        target: { of: 'ratio', atLeast: 20 },
        growth: merging.growth,
      },
      {
        what: 'PDF of a panel of 15',
        unit: 'ms',
        own: printing.panelMs,
        peer: { name: 'PDF of one sheet', values: printing.sheetMs },
        target: { of: 'ratio', atMost: 2 },
      },
      { what: 'cell of the matrix edited to paint, p95', unit: 'ms', own: [painting.p95], target: { of: 'own', atMost: 16 } },
    ]
  },
}
