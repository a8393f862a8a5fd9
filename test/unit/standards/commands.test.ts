import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { standardJson, standardWorkbook } from '#services/standards/files.ts'
import type { Standard } from '#shared/standard/format.ts'
import { standard } from '../../../electron/cli/standard.ts'
import { temporaryFolder } from '../vault/bag.ts'
import { run } from '../vault/run.ts'
import { spoilt } from './spoilt.ts'

const folder = temporaryFolder()

function file(name: string, content: Standard): string {
  const path = join(folder, name)
  writeFileSync(path, standardJson(content))
  return path
}

const wrong = spoilt((s) => {
  s.id = 'own'
  s.aggregation.panel.min = 12
  s.aggregation.trimMinSheets = 20
})
const odd = spoilt((s) => {
  s.id = 'own'
  s.aggregation.trimMinSheets = 20
})
const oddity = { code: 'standard.trim-never', name: 'odd.json', at: '/aggregation/trimMinSheets', got: '20', want: '9' }

describe('standard check', () => {
  test('faults refuse; warnings stand apart and leave the exit code 0', async () => {
    const [refused, accepted] = [file('wrong.json', wrong), file('odd.json', odd)]
    const both = await run(standard, 'standard', 'check', refused, accepted, '--json')
    expect(both.code).toBe(1)
    expect(both.json.map(({ verdict, code }) => [verdict, code])).toEqual([
      ['refused', 'standard.panel'],
      ['ok', undefined],
    ])
    expect(both.json[0].warnings).toEqual([{ ...oddity, name: 'wrong.json' }])
    expect(both.json[1]).toEqual({ file: accepted, verdict: 'ok', faults: [], warnings: [oddity] })
    const people = await run(standard, 'standard', 'check', accepted)
    expect([people.code, people.out.length, people.err]).toEqual([0, 1, [expect.stringContaining('1 处不常见'), 'standard.trim-never']])
  })

  test('of a workbook every fault and warning names its cell', async () => {
    const made = await standardWorkbook([odd])
    if (!made.ok) throw new Error(made.faults[0]?.code)
    const path = join(folder, 'odd.xlsx')
    writeFileSync(path, made.value)
    const { json } = await run(standard, 'standard', 'check', path, '--json')
    expect(json[0].warnings).toEqual([{ ...oddity, name: 'odd.xlsx', at: expect.stringMatching(/^「绩效评价·综合领域类」D\d+$/) }])
  })

  test('a built-in standard that was changed without a new version is pointed out', async () => {
    const changed = file(
      'changed.json',
      spoilt((s) => {
        s.name = '另一套'
      }),
    )
    const { json } = await run(standard, 'standard', 'check', changed, '--json')
    expect(json[0].warnings.map(({ code, at }: { code: string; at: string }) => [code, at])).toEqual([
      ['standard.version-taken', '/version'],
    ])
  })
})
