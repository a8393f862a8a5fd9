import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { replayedStandards } from '#services/standards/builtIn.ts'
import { createReplay } from '#shared/scoring/index.ts'
import { caseLines } from '../bench/cases.mjs'

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url))
const python = spawnSync('python3', ['--version']).status === 0
if (!python) console.log('skipped: python3 is not installed, marks are not compared with the Python reference')

const built = existsSync(path('out/main/scoreThread.js'))
if (!built) console.log('skipped: not built, the command itself is not run (npm run build)')

/** The answers of the Python reference (fractions.Fraction, written from the rules) to these lines. */
function reference(lines: readonly string[]): readonly unknown[] {
  const run = spawnSync('python3', [path('test/interop/score_reference.py'), path('resources/standards')], {
    input: `${lines.join('\n')}\n`,
    encoding: 'utf8',
    maxBuffer: 1 << 29,
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  })
  if (run.status !== 0) throw new Error(run.stderr)
  return run.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)
}

describe.skipIf(!python)('marks equal an independent exact reference', () => {
  const replay = createReplay(
    replayedStandards().map(({ standard }) => standard),
    'zh-CN',
  )
  const own = (line: string): unknown => {
    const { message, ...answer } = replay(line) as { readonly message?: string; readonly state: string }
    if (answer.state === 'error' && !message) throw new Error(`an error without a message: ${line}`)
    return answer
  }
  test.each([
    ['whole and complete', 2026, 6_000, 0],
    ['borders, missing, invalid, odd numerals, bad lines', 1123, 20_000, 0.8],
  ])('%s', (_, seed, count, odd) => {
    const lines = [...caseLines(seed, count, odd)]
    const want = reference(lines)
    expect(want).toHaveLength(lines.length)
    const different = lines.flatMap((line, at) =>
      JSON.stringify(own(line)) === JSON.stringify(want[at]) ? [] : [{ line, own: own(line), want: want[at] }],
    )
    expect(different.slice(0, 3)).toEqual([])
  })
  test('the random cases reach every state of every item, every grade and every kind of answer', () => {
    const answers = [...caseLines(1123, 20_000, 0.8)].map(
      (line) =>
        own(line) as { state: string; standard?: string; grade?: string; trimApplied?: boolean; items?: Record<string, { state: string }> },
    )
    const seen = new Set(
      answers.flatMap(({ state, standard = '', grade, trimApplied, items = {} }) => [
        state,
        `${grade}`,
        `${trimApplied}`,
        ...Object.entries(items).map(([id, item]) => `${standard.slice(12)} ${id} ${item.state}`),
      ]),
    )
    const wanted = [
      'final',
      'pending',
      'incomplete',
      'error',
      'true',
      'false',
      '良好',
      '合格',
      '不合格',
      '建议通过',
      '修改后复核',
      '不通过',
      '通过',
      '整改后复核',
    ]
    const items = ['comprehensive', 'specialized'].flatMap((type) =>
      ['E01', 'E02', 'E03', 'E04', 'E07', 'E08', 'E09', 'E10', 'E11', 'E13', 'E15'].flatMap((id) =>
        ['scored', 'missing', 'invalid'].map((state) => `${type} ${id} ${state}`),
      ),
    )
    expect([...wanted, ...items].filter((one) => !seen.has(one))).toEqual([])
  })
})

test.skipIf(!built)('the built command answers large input on threads: same answers, same order, exit code 1 for bad lines', () => {
  const lines = [...caseLines(7, 8_000, 0.5)]
  const run = spawnSync(process.execPath, [path('bin/tic-review.mjs'), 'score'], {
    input: lines.join('\n'),
    encoding: 'utf8',
    maxBuffer: 1 << 29,
    env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
  })
  const replay = createReplay(
    replayedStandards().map(({ standard }) => standard),
    'zh-CN',
  )
  const answers = run.stdout.trimEnd().split('\n')
  expect(answers).toHaveLength(lines.length)
  expect(answers.filter((answer, at) => answer !== JSON.stringify(replay(lines[at]!))).slice(0, 3)).toEqual([])
  expect([run.status, run.stderr]).toEqual([1, ''])
})
