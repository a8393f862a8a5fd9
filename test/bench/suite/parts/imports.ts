import { jsonOf } from '../child.ts'
import type { BenchPart, BenchRow } from '../row.ts'

type Figures = Readonly<Record<string, number | string>>

/** Writing verified results into PostgreSQL beside COPY and beside inserts row by row, and into the embedded database. */
export const imports: BenchPart = {
  id: 'import',
  async measure({ quick }) {
    const results = quick ? '1000' : '10000'
    const figures = await jsonOf<Figures>('test/bench/import/writing.ts', ['--results', results, '--embedded', '--exponent'])
    const of = (key: string) => Number(figures[key])
    const own = [of('postgres: take_record, ms')]
    const sizes = (figures['ms at 100, 1000'] as unknown as readonly number[]).map((value, at) => ({ size: [100, 1000][at]!, value }))
    const rows: BenchRow[] = [
      {
        what: `${results} verified results into PostgreSQL`,
        unit: 'ms',
        own,
        peer: { name: 'COPY into the same tables', values: [of('postgres: COPY, ms')] },
        target: { of: 'ratio', atMost: 1.2 },
        growth: [...sizes, ...(quick ? [] : [{ size: Number(results), value: own[0]! }])],
      },
      {
        what: 'inserts row by row to it, a result',
        unit: '×',
        own: [of('row by row / take_record, a result')],
        target: { of: 'own', atLeast: 4 },
      },
      {
        what: `${results} into the embedded database`,
        unit: 'ms',
        own: [of('embedded: take_record, ms')],
        peer: { name: 'PostgreSQL', values: own },
        target: { of: 'ratio', atMost: 2.5 },
      },
      { what: 'most memory', unit: 'MB', own: [of('most memory, MB')], target: { of: 'own', atMost: 500 } },
    ]
    return rows
  },
}
