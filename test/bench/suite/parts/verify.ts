import { jsonOf } from '../child.ts'
import type { BenchPart, BenchRow } from '../row.ts'

type Figures = Readonly<Record<string, number>>

/** Verifying signed results by the built command: one pair in a fresh process, many in one call, and the closed form alone. */
export const verify: BenchPart = {
  id: 'verify',
  async measure({ quick, base }) {
    const pairs = quick ? '10' : '100'
    const args = ['--json', '--runs', quick ? '2' : '5', '--pairs', pairs, ...(base ? ['--base', base] : [])]
    const figures = await jsonOf<Figures>('test/bench/verify.mjs', args)
    const closed = await jsonOf<Figures>('test/bench/verify/closedForm.ts', ['--json'])
    const of = (start: string) => Object.entries(figures).find(([key]) => key.startsWith(start))?.[1] ?? Number.NaN
    const pair = [of('one pair, s')]
    const making = { name: 'making the pair', values: [of('making the pair')] }
    const rows: BenchRow[] = [
      { what: 'one signed pair verified in a fresh process', unit: 's', own: pair, peer: making, target: { of: 'ratio', atMost: 1.5 } },
      { what: `${pairs} pairs in one call to a call for one`, unit: '×', own: [of(`${pairs} pairs`)], target: { of: 'own', atMost: 25 } },
      { what: 'most memory of any call', unit: 'MiB', own: [of('most memory')], target: { of: 'own', atMost: 500 } },
      {
        what: 'one result by the closed form (CPU)',
        unit: 'ms',
        own: [closed['closedMs']!],
        peer: { name: 'printing it again', values: [closed['printedMs']!] },
        target: { of: 'ratio', atMost: 0.3 },
      },
    ]
    if (base !== undefined)
      rows.unshift({
        what: 'one signed pair verified, beside the other build',
        unit: 's',
        own: pair,
        peer: { name: 'the other build', values: [of('base, s')] },
        target: { of: 'ratio', atMost: 1 },
      })
    return rows
  },
}
