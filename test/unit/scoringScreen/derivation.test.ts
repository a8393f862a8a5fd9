import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Plan } from '#shared/plan/format.ts'
import { type Facts, factsOf, scoreFormula } from '#shared/scoring/index.ts'
import type { Criterion, Standard } from '#shared/standard/format.ts'
import type { Formula } from '#shared/standard/model.ts'
import { decimalText, figureText, roundedText } from '../../../renderer/components/worked/decimalText.ts'
import { derivationOf } from '../../../renderer/components/worked/derivation.ts'
import { scalePoints } from '../../../renderer/components/worked/scalePoints.ts'
import { declaredFacts, figureRows } from '../../../renderer/screens/scoring/formula/figureRows.ts'

function read<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(`../../../resources/${path}`, import.meta.url), 'utf8')) as T
}
const standard = read<Standard>('standards/performance-comprehensive.json')
const plan = read<Plan>('samples/rare-earth/plan.json')
const of = (id: string) => standard.criteria.find((criterion) => criterion.id === id)!

/** How the mark of these facts came about, from the score's own trace. */
function derived(criterion: Criterion, facts: Facts) {
  return derivationOf(criterion, scoreFormula(criterion, facts))
}

/** Only the figures named, so that the numbers of the reference picture can be followed. */
function planWith(figures: Record<string, string | Record<string, string>>): Plan {
  const entries = Object.entries(figures).map(([key, declared]) => [key, { declared, own: true }])
  return { ...plan, figures: Object.fromEntries(entries) } as Plan
}

test('a ratio is told in four lines, each in the numbers it was computed with', () => {
  const facts = factsOf(planWith({ tech_income: { 2025: '2846.40' }, total_income: { 2025: '7980.00' } }), [])
  const { steps, totals } = derived(of('E07'), facts)
  expect(totals.map(({ figure, over }) => [figure, over])).toEqual([
    ['tech_income', 'sum'],
    ['total_income', 'sum'],
  ])
  expect(steps).toEqual([
    { name: 'ratio', expression: '2846.4 ÷ 7980', value: '35.6691…%' },
    { name: 'scale', expression: '(35.6691… − 10) ÷ (50 − 10)', value: '0.641729…' },
    { name: 'times', expression: '0.641729… × 8', value: '5.133834…' },
  ])
})

test('weights are shown with their numbers, a subtracted term with its minus', () => {
  const counted = factsOf(
    planWith({ invention: '7', utility_soft: '8', std_lead_intl_nat: '0', std_join_intl_nat: '1', std_industry_local: '1' }),
    [],
  )
  expect(derived(of('E04'), counted).steps[0]).toEqual({
    name: 'weighted',
    expression: '7 + 8 × 0.25 + 0 × 3 + 1 + 1 × 0.5',
    value: '10.5',
  })
  const invested = factsOf(
    planWith({ invest_total: { 2025: '100' }, invest_fiscal_region: { 2025: '30' }, invest_fiscal_other: { 2025: '10' } }),
    [],
  )
  expect(derived(of('E15'), invested).steps.slice(0, 2)).toEqual([
    { name: 'weighted', expression: '100 − 40', value: '60' },
    { name: 'ratio', expression: '60 ÷ 100', value: '60%' },
  ])
})

test('a growth table names the row that decided and what it took', () => {
  const facts = factsOf(planWith({ tech_contract_by_year: { 2023: '100', 2024: '90', 2025: '121' } }), [])
  const found = derived(of('E08'), facts)
  expect(found.row).toBe(1)
  expect(found.growth?.exponent).toBe(2)
  expect(found.steps.slice(0, 2)).toEqual([
    { name: 'growth', expression: '100 → 121', value: '× 1.21' },
    { name: 'row', expression: '≥10%', value: '80%' },
  ])
})

test('what is shown comes to the mark that is given, for every formula of the sample', () => {
  const facts = factsOf(plan, [])
  for (const criterion of standard.criteria.filter(({ formula }) => formula !== undefined)) {
    const score = scoreFormula(criterion, facts)
    const { steps } = derived(criterion, facts)
    if (score.state !== 'scored') expect(steps).toEqual([])
    else expect(Math.abs(Number.parseFloat(steps.at(-1)?.value ?? '') - score.hundredths / 100)).toBeLessThan(0.0051)
  }
})

test('a missing figure is a line without values and no steps', () => {
  const empty = planWith({})
  const facts = factsOf(empty, [])
  const derivation = derived(of('E01'), facts)
  expect(derivation.steps).toEqual([])
  expect(figureRows(derivation, facts, declaredFacts(empty), {})).toMatchObject([
    { figure: 'rd_expense_by_year', declared: undefined, verified: undefined },
  ])
})

test('declared values are those of the plan, whatever it or a person verified', () => {
  const own = planWith({ total_staff: '100', rd_staff_fulltime: '40' })
  const verified = { ...own, figures: { ...own.figures, total_staff: { ...own.figures.total_staff, verified: '90' } } } as Plan
  const facts = factsOf(verified, [{ figure: 'rd_staff_fulltime', verified: '36' }])
  const rows = figureRows(derived(of('E02'), facts), facts, declaredFacts(verified), {})
  expect(rows.map(({ figure, declared, verified: value }) => [figure, declared, value])).toEqual([
    ['rd_staff_fulltime', '40', '36'],
    ['total_staff', '100', '90'],
  ])
})

test('decimals are cut and say so; drawings round; tables group thousands', () => {
  expect([decimalText({ n: 1, d: 3 }), decimalText({ n: -5, d: 2 }), decimalText({ n: 7980, d: 1 })]).toEqual(['0.333333…', '−2.5', '7980'])
  expect([roundedText({ n: 35669, d: 1000 }), roundedText({ n: 1, d: 200 })]).toEqual(['35.67', '0.01'])
  expect([figureText('1328', true), figureText('1234567.5', true), figureText('1200', false)]).toEqual([
    '1,328.00',
    '1,234,567.50',
    '1,200',
  ])
})

test('the scale keeps every value in view and in order', () => {
  const points = scalePoints({ n: 10, d: 1 }, { n: 50, d: 1 }, { n: 900, d: 1 }, { n: 0, d: 1 })
  expect(points.declared).toBeLessThan(points.floor)
  expect(points.target).toBeGreaterThan(points.floor)
  expect(points.verified).toBe(100)
})

test('every straight scale is drawn: through zero, with a base, falling, by units, each part with its own full mark', () => {
  const value = { kind: 'figure', figure: 'equip_value', over: 'value' } as const
  const drawn = (scale: Extract<Formula, { kind: 'scaled' }>['scale'], amount = '30') => {
    const criterion = { ...of('E02'), max: 1000, formula: { kind: 'scaled', value, scale, unit: '万元' } as const }
    const { scales } = derived(criterion, factsOf(planWith({ equip_value: amount }), []))
    return scales.map(({ floor, target, measured, base, max }) => [
      Number(floor.n),
      Number(target.n) / Number(target.d),
      Number(measured.n),
      base,
      max,
    ])
  }
  expect(drawn({ kind: 'linear', floor: '10', target: '50' })).toEqual([[10, 50, 30, 0, 1000]])
  expect(drawn({ kind: 'linear', floor: '10', target: '50', from: 'zero' })).toEqual([[10, 50, 30, 200, 1000]])
  expect(drawn({ kind: 'linear', floor: '10', target: '50', atFloor: 60 })).toEqual([[10, 50, 30, 600, 1000]])
  expect(drawn({ kind: 'linear', floor: '50', target: '20' })).toEqual([[50, 20, 30, 0, 1000]])
  expect(drawn({ kind: 'perUnit', from: '5', base: 400, each: '2', step: 60, wholeUnits: true })).toEqual([[5, 25, 30, 400, 1000]])
  expect(drawn({ kind: 'rows', rows: [{ atLeast: '10', percent: 100 }] })).toEqual([])
  const line = (target: string) => ({ kind: 'scaled', value, scale: { kind: 'linear', floor: '0', target }, unit: '万元' }) as const
  const parts = {
    kind: 'parts',
    parts: [
      { max: 600, formula: line('40') },
      { max: 400, formula: line('80') },
    ],
  } as const
  const { scales } = derived({ ...of('E02'), max: 1000, formula: parts }, factsOf(planWith({ equip_value: '30' }), []))
  expect(scales.map(({ target, max }) => [Number(target.n), max])).toEqual([
    [40, 600],
    [80, 400],
  ])
})

test('a falling scale is drawn from where it begins to where less is best', () => {
  const points = scalePoints({ n: 50, d: 1 }, { n: 20, d: 1 }, { n: 30, d: 1 }, undefined)
  expect(points.floor).toBeLessThan(points.verified)
  expect(points.verified).toBeLessThan(points.target)
})
