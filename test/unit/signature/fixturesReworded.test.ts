import { beforeAll, expect, test } from 'vitest'
import * as en from '#shared/text/en/index.ts'
import * as zh from '#shared/text/zh/index.ts'
import { expectedFixtures, expectedPanels, fixtureBytes, fixtureLayouts } from '../../corpus/signed/expected.ts'

type Catalogue = Readonly<Record<string, Record<string, string>>>
type Judge = typeof import('../../corpus/judge.ts')
type Standards = typeof import('#services/standards/builtIn.ts')

let judge: Judge
let standards: Standards

/** Every sentence of both catalogues is another one before the first module that could read it is loaded. */
beforeAll(async () => {
  for (const catalogue of [zh, en] as readonly Catalogue[])
    for (const texts of Object.values(catalogue)) for (const key of Object.keys(texts)) texts[key] = `改${texts[key]}动`
  judge = await import('../../corpus/judge.ts')
  standards = await import('#services/standards/builtIn.ts')
})

test('the catalogues really say something else', async () => {
  const { say } = await import('#shared/text/say.ts')
  expect(say('zh-CN', 'figures', 'total_staff')).toBe('改职工总数动')
  expect(say('en-US', 'signature', 'identity.holder', { name: 'A', unit: 'B' })).toMatch(/^改.*动$/)
})

const all = fixtureLayouts().flatMap((layout) => expectedFixtures(layout).map((fixture) => ({ layout, ...fixture })))

test.each(all)('$layout/$file with every catalogue word altered', async ({ layout, file, kind, verdict, reasons }) => {
  const known = { tasks: [], trusted: [], standards: standards.builtInStandards() }
  const verified = await judge.verifySpecimen(file, kind, fixtureBytes(layout, file), known)
  expect({ verdict: verified.verdict, reasons: verified.reasons }).toEqual({ verdict, reasons })
})

test.each(expectedPanels())(
  '$layout/$file of a panel with every catalogue word altered',
  async ({ file, kind, bytes, verdict, reasons, decided }) => {
    const known = { tasks: [], trusted: [], standards: standards.builtInStandards() }
    const verified = await judge.verifySpecimen(file, kind, bytes, known)
    expect({ verdict: verified.verdict, reasons: verified.reasons, decided: verified.facts.decided }).toEqual({ verdict, reasons, decided })
  },
)
