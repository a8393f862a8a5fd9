import { jsonLinesOf, jsonOf, outputOf } from '../child.ts'
import type { BenchPart } from '../row.ts'

interface Signing {
  readonly name: 'base' | 'own'
  readonly wholeMs: number
}

/** What is judged beside another build of the product alone: opening worksheets, the task list, signing with photos. */
export const otherBuild: BenchPart = {
  id: 'other-build',
  missing: ({ base }) => (base === undefined ? 'needs --base DIR, a checkout with its own build' : undefined),
  async measure({ quick, base = '' }) {
    const sheets = await jsonOf<Readonly<Record<string, number>>>('test/bench/sheets/run.ts', ['--json', '--base', base])
    const list = await outputOf(process.execPath, [
      '--import',
      'tsx',
      'test/bench/taskList.mjs',
      '--base',
      base,
      '--rounds',
      quick ? '2' : '5',
    ])
    const [signed = []] = await jsonLinesOf<readonly Signing[]>('test/bench/signing.mjs', [
      '--json',
      '--base',
      base,
      '--megabytes',
      quick ? '8' : '80',
    ]).catch(() => [[]])
    const times = (build: string, what: string) => {
      const line = list.split('\n').find((one) => one.startsWith(`${build} ${what}: `))
      return (line?.match(/\(([\d. ]+)\)/)?.[1] ?? '').split(' ').map(Number)
    }
    const wholes = (build: Signing['name']) => signed.filter(({ name }) => name === build).map(({ wholeMs }) => wholeMs)
    const peer = (values: readonly number[]) => ({ name: 'the other build', values })
    return [
      {
        what: 'worksheet of 5,000 × 60 cells opened (CPU)',
        unit: 'ms',
        own: [sheets['200 formats, ms']!],
        peer: peer([sheets['base, ms']!]),
        target: { of: 'ratio', atMost: 0.25 },
      },
      {
        what: 'task list of 200 reviews and 20,000 edits shown',
        unit: 'ms',
        own: times('own', 'shown'),
        peer: peer(times('base', 'shown')),
        target: { of: 'ratio', atMost: 0.2 },
      },
      {
        what: 'sheet with photos signed, Enter to the copy read back',
        unit: 'ms',
        own: wholes('own'),
        peer: peer(wholes('base')),
        target: { of: 'ratio', atMost: 0.5 },
      },
    ]
  },
}
