import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createReplay } from '#shared/scoring/index.ts'
import { type Standard, standardSchema } from '#shared/standard/format.ts'

/** What the program and the independent reference answer to random cases of random standards. */
export interface Comparison {
  readonly cases: number
  /** the first few where they differ */
  readonly different: readonly { readonly standard: Standard; readonly line: string; readonly own: unknown; readonly want: unknown }[]
  /** how often each state of an item and each state of a case occurred */
  readonly states: Readonly<Record<string, number>>
}

interface Answer {
  readonly items: Readonly<Record<string, { readonly state: string }>>
  readonly state: string
  readonly standard: string
}

/** Makes `standards` random standards with `each` cases by a seed and answers them twice (Python 3 is needed). */
export function compareRandom(seed: number, standards: number, each: number): Comparison {
  const folder = mkdtempSync(join(tmpdir(), 'tic-tables-'))
  try {
    const file = join(folder, 'standards.ndjson')
    const cases = python(['generate.py', String(standards), String(each), String(seed), file], '')
    const wanted = linesOf(python(['reference.py', file], cases))
    const made = linesOf(readFileSync(file, 'utf8')).map((line) => standardSchema.parse(JSON.parse(line)))
    const replay = createReplay(made, 'zh-CN')
    const [different, states]: [Comparison['different'][number][], Record<string, number>] = [[], {}]
    const lines = linesOf(cases)
    if (lines.length !== wanted.length) throw new Error(`${wanted.length} answers to ${lines.length} cases`)
    for (const [at, line] of lines.entries()) {
      const own = replay(line) as Answer
      const text = wanted[at]!
      const want = JSON.parse(text) as Answer
      for (const one of [`case ${want.state}`, ...Object.values(want.items).map(({ state }) => state)]) states[one] = (states[one] ?? 0) + 1
      if (JSON.stringify(own) !== text) {
        const standard = made.find(({ id }) => id === want.standard)!
        different.push({ standard, line, own, want })
      }
    }
    return { cases: lines.length, different, states }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function python([script, ...more]: readonly [string, ...string[]], input: string): string {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const run = spawnSync('python3', [path, ...more], { input, encoding: 'utf8', maxBuffer: 1 << 30 })
  if (run.status !== 0) throw new Error(run.stderr)
  return run.stdout
}

function linesOf(text: string): readonly string[] {
  return text.trimEnd().split('\n')
}
