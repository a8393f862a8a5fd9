import { beforeAll, expect, test } from 'vitest'
import { builtInStandards } from '#services/standards/builtIn.ts'
import { layouts } from '#shared/layout/index.ts'
import { verifySpecimen } from '../../corpus/judge.ts'
import { expectedFixtures, expectedPanels, fixtureBytes, fixtureLayouts, largest } from '../../corpus/signed/expected.ts'
import { recordsToSign } from '../../corpus/signed/records.ts'
import { makeTable } from '../closed/table.ts'

/** Files signed by earlier builds, with keys that no longer exist: their verdicts never change. */
const known = { tasks: [], trusted: [], standards: builtInStandards() }
const all = fixtureLayouts().flatMap((layout) => expectedFixtures(layout).map((fixture) => ({ layout, ...fixture })))

beforeAll(makeTable, 120_000)

test('there are fixtures of every layout, of each kind of record and key, each small', () => {
  expect(fixtureLayouts()).toEqual(layouts.map(({ number }) => number))
  for (const layout of fixtureLayouts()) {
    const files = all.filter((fixture) => fixture.layout === layout)
    expect(files.map(({ file }) => file).sort()).toEqual(recordsToSign.flatMap(({ name }) => [`${name}.pdf`, `${name}.xlsx`]).sort())
    expect(new Set(files.map(({ key }) => key)).size).toBe(2)
    for (const { file } of files) expect(fixtureBytes(layout, file).length, file).toBeLessThanOrEqual(largest)
  }
})

test.each(all)('$layout/$file', async ({ layout, file, kind, verdict, reasons, result, fingerprint }) => {
  const verified = await verifySpecimen(file, kind, fixtureBytes(layout, file), known)
  expect(
    { verdict: verified.verdict, reasons: verified.reasons, result: verified.result },
    'Cure: the bytes of a printed result changed. Undo it, or raise the number of the layout (docs/layouts.md)',
  ).toEqual({ verdict, reasons, result })
  expect(verified.signatures.map((signature) => [signature.fingerprint, signature.covered])).toEqual([[fingerprint, true]])
  expect(verified.facts.contentsAgree).toBe(true)
})

test.each(all)('$layout/$file by its closed form', async ({ layout, file, kind, verdict, reasons }) => {
  const verified = await verifySpecimen(file, kind, fixtureBytes(layout, file), known, { byClosedForm: true })
  expect({ verdict: verified.verdict, reasons: verified.reasons }).toEqual({ verdict, reasons })
})

/** A panel's record: decided by the panel, a merge nobody discussed, one of a stage without marks; each signed with an RSA and a P-256 key. */
const panels = expectedPanels()

test('there are files of panels of every layout, each small', () => {
  expect([...new Set(panels.map(({ layout }) => layout))]).toEqual(layouts.map(({ number }) => number))
  expect(panels.filter(({ bytes }) => bytes.length > largest)).toEqual([])
  expect(new Set(panels.map(({ decided }) => decided)).size).toBe(2)
})

test.each(panels)('$layout/$file of a panel, printed again and by its closed form', async ({ file, kind, bytes, ...wanted }) => {
  for (const byClosedForm of [false, true]) {
    const verified = await verifySpecimen(file, kind, bytes, known, { byClosedForm })
    const { verdict, reasons, panel, facts, signatures } = verified
    expect({ verdict, reasons, panel, decided: facts.decided }, 'Cure: as for a result').toEqual({
      ...{ verdict: wanted.verdict, reasons: wanted.reasons, panel: wanted.panel },
      decided: wanted.decided,
    })
    expect(signatures.map(({ fingerprint, covered }) => [fingerprint, covered])).toEqual(wanted.fingerprints.map((one) => [one, true]))
    expect(facts.contentsAgree).toBe(true)
  }
})
