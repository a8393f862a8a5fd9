import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { digested } from '#services/standards/builtIn.ts'
import { readStandards, standardWorkbook } from '#services/standards/files.ts'
import { reportOnStandard } from '#shared/standard/check.ts'
import { type Standard, standardSchema } from '#shared/standard/format.ts'

const folder = new URL('../../fixtures/tables/', import.meta.url)
const tables = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && !name.endsWith('.cases.json'))
  .map((name) => [name, standardSchema.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))] as const)

describe.each<readonly [string, Standard]>(tables)('the published table %s', (name, standard) => {
  test('is without fault', () => {
    expect(reportOnStandard(standard).faults).toEqual([])
  })

  test('comes back from the template to the byte, its formulas in words', async () => {
    const made = await standardWorkbook([standard])
    if (!made.ok) throw new Error(made.faults[0]?.code)
    const read = readStandards(made.value, name)
    expect(read.ok ? read.value.map(({ sha256 }) => sha256) : read.faults).toEqual([digested(standard).sha256])
  })
})
