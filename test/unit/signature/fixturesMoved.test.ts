import { beforeAll, expect, test, vi } from 'vitest'
import { builtInStandards } from '#services/standards/builtIn.ts'
import { currentLayout, type Layout, layouts } from '#shared/layout/index.ts'
import { signWorkbook } from '#shared/signature/ooxml/sign.ts'
import { signPdf } from '#shared/signature/pdf/sign.ts'
import { clean, print, time } from '../../corpus/clean.ts'
import { verifySpecimen } from '../../corpus/judge.ts'
import { expectedFixtures, expectedPanels, fixtureBytes, fixtureLayouts } from '../../corpus/signed/expected.ts'
import { makeTable } from '../closed/table.ts'

/** The next version of the program: every measure of its layout moved, every word another, the number raised. */
vi.mock('#shared/layout/index.ts', async (original) => {
  const real = await original<typeof import('#shared/layout/index.ts')>()
  const changed = <T>(value: T): T => {
    if (typeof value === 'number') return (value + (value > 2 ? 1 : value / 20)) as T
    if (typeof value === 'string') return (/^#|^[0-9A-F]{8}$/.test(value) ? value : `新${value}`) as T
    if (Array.isArray(value)) return value.map(changed) as T
    return Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, changed(one)])) as T
  }
  const next: Layout = { ...changed(real.currentLayout), number: real.currentLayout.number + 1 }
  const layouts = [...real.layouts, next]
  const layoutNamed = (name: string | undefined) => {
    const layout = name === String(next.number) ? next : undefined
    return layout ? { kind: 'known' as const, layout } : real.layoutNamed(name)
  }
  return { ...real, layouts, currentLayout: next, layoutNamed }
})

beforeAll(makeTable, 120_000)

const known = { tasks: [], trusted: [], standards: builtInStandards() }
const all = fixtureLayouts().flatMap((layout) => expectedFixtures(layout).map((fixture) => ({ layout, ...fixture })))

test('the next version prints and verifies by its own layout', async () => {
  expect([currentLayout.number, currentLayout.page.left, currentLayout.words['head.mark']]).toEqual([2, 51, '新得分'])
  const base = await clean()
  for (const [kind, bytes] of [
    ['pdf', base.pdf],
    ['xlsx', base.workbook],
  ] as const)
    expect((await verifySpecimen(`new.${kind}`, kind, bytes, known)).reasons).toEqual([])
})

test.each(all)('$layout/$file read by a version with another layout', async ({ layout, file, kind, verdict, reasons }) => {
  const verified = await verifySpecimen(file, kind, fixtureBytes(layout, file), known)
  expect({ verdict: verified.verdict, reasons: verified.reasons }).toEqual({ verdict, reasons })
})

test.each(expectedPanels())('$layout/$file of a panel read by such a version', async ({ file, kind, bytes, verdict, reasons, decided }) => {
  const verified = await verifySpecimen(file, kind, bytes, known)
  expect({ verdict: verified.verdict, reasons: verified.reasons, decided: verified.facts.decided }).toEqual({ verdict, reasons, decided })
})

test('a file of the older layout that shows another mark than its record is refused, the honest one accepted', async () => {
  const { result, standard, resultBytes, expert, signature } = await clean()
  const raised = structuredClone(result)
  const item = raised.criteria.find(({ method, mark, max }) => method !== 'formula' && mark !== undefined && mark < max)!
  item.mark = item.max
  const found: unknown[] = []
  for (const shown of [result, raised]) {
    const printed = await print(shown, standard, resultBytes, layouts[0])
    const pdf = await signPdf(printed.pdf, expert, { ...signature, ...printed.signature })
    const workbook = await signWorkbook(printed.workbook, expert, { time })
    for (const [kind, bytes] of [
      ['pdf', pdf],
      ['xlsx', workbook],
    ] as const)
      found.push((await verifySpecimen(`older.${kind}`, kind, bytes, known)).reasons)
  }
  expect(found).toEqual([[], [], ['contents.pages'], ['contents.importSheet', 'contents.scoreSheet']])
})
