import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Listed } from '../conformance/listed.ts'
import { writeConformance } from '../conformance/write.ts'
import { isBuilt, ticReview } from './command.ts'

/** Said of files that do not fit each other, which the set knows nothing of. */
const ofSeveral = ['result.conflict', 'result.replaces', 'panel.results', 'values.differ']
/** A workbook that no program takes for one is told by its kind, before anything that was done to it. */
const ofKind = ['file.unknown']

/** Every twentieth file of the conformance set, all of them with TIC_CORPUS=whole. */
const isWhole = process.env.TIC_CORPUS === 'whole'
const kinds = ['pdf', 'xlsx', 'json', 'package', 'values', 'archive']

describe.skipIf(!isBuilt)('the command on the conformance set', { timeout: 900_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'conformance-'))
  let listed: readonly Listed[]
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  beforeAll(async () => {
    const all = await writeConformance(folder, ({ kind }, at) => isWhole || at % 20 === 0 || kind === 'values' || kind === 'archive')
    listed = all.filter(({ kind }) => kinds.includes(kind))
  }, 900_000)

  test('says of each file what the list says', async () => {
    expect(listed.length).toBeGreaterThan(60)
    const wrong: string[] = []
    for (let from = 0; from < listed.length; from += 200) {
      const some = listed.slice(from, from + 200)
      const { out } = await ticReview(['verify', ...some.map(({ file }) => join(folder, file)), '--json'])
      const lines = out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
      expect(lines.map(({ file }) => `${basename(dirname(file))}/${basename(file)}`)).toEqual(
        some.map(({ file }) => `${basename(dirname(file))}/${basename(file)}`),
      )
      some.forEach(({ file, kind, verdict, reasons }, at) => {
        const said = lines[at] as { readonly verdict: string; readonly reasons: readonly string[] }
        const own = said.reasons.filter((reason) => !ofSeveral.includes(reason))
        // a package that is refused is told by its first code in `inspect`, here by `package.refused`
        const isSame =
          kind === 'package' ? own.length > 0 === (verdict === 'rejected') : own.toSorted().join() === reasons.toSorted().join()
        const isKind = own.join() === ofKind.join() && reasons.includes('xlsx.malformed')
        if (!isSame && !isKind) wrong.push(`${file}: ${said.verdict} ${said.reasons.join()} in place of ${verdict} ${reasons.join()}`)
      })
    }
    expect(wrong).toEqual([])
  })
})
