import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusalCodes } from '#shared/format/codes.ts'
import { generalStandard } from '../unit/standards/general.ts'
import { isBuilt, ticReview } from './command.ts'

interface Expected {
  readonly file: string
  readonly title: string
  readonly verdict: 'ok' | 'refused'
  readonly code?: string
  readonly options: readonly string[]
}

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url))
const python = spawnSync('python3', ['--version']).status === 0
if (!python) console.log('skipped: python3 is not installed, packages of the independent generator are not made')

describe.skipIf(!python || !isBuilt)('packages written byte by byte by another program, from the description alone', () => {
  const out = mkdtempSync(join(tmpdir(), 'tic-generated-'))
  let expected: readonly Expected[] = []
  afterAll(() => rmSync(out, { recursive: true, force: true }))
  beforeAll(() => {
    const general = join(out, 'general.json')
    writeFileSync(general, JSON.stringify(generalStandard()))
    const inputs = [path('resources/samples/rare-earth'), path('resources/standards'), out, general]
    const args = [path('test/interop/packages_generator.py'), ...inputs]
    const run = spawnSync('python3', args, { encoding: 'utf8', maxBuffer: 1 << 26, env: { ...process.env, PYTHONIOENCODING: 'utf-8' } })
    if (run.status !== 0) throw new Error(run.stderr)
    expected = run.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Expected)
  })

  test('every refusal code is met, beside good packages of every odd kind', () => {
    const met = new Set(expected.map(({ code }) => code))
    expect(refusalCodes.filter((code) => !met.has(code))).toEqual([])
    expect(expected.filter(({ verdict }) => verdict === 'ok').length).toBeGreaterThanOrEqual(30)
  })

  test('inspect --json gives each the verdict and the first code expected', async () => {
    const wrong: string[] = []
    for (const [key, group] of Map.groupBy(expected, ({ options }) => options.join(' '))) {
      const options = key === '' ? [] : key.split(' ')
      const { out: lines } = await ticReview(['inspect', '--json', ...options, ...group.map(({ file }) => file)])
      const got = lines
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Omit<Expected, 'title' | 'options'>)
      expect(got.map(({ file }) => file)).toEqual(group.map(({ file }) => file))
      for (const [place, { title, verdict, code }] of group.entries())
        if (got[place]?.verdict !== verdict || got[place]?.code !== code) wrong.push(`${title}: expected ${code}, got ${got[place]?.code}`)
    }
    expect(wrong).toEqual([])
  })
})
