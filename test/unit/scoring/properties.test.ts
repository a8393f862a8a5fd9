import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createReplay, panelTotal, scoreFormula } from '#shared/scoring/index.ts'
import type { Criterion, Standard } from '#shared/standard/format.ts'
import { referenceMark, referenceTotal } from './reference.ts'
import { standard } from './sampleCases.ts'

type Values = Readonly<Record<string, string | Readonly<Record<string, string>>>>

const standards = [standard('performance-comprehensive'), standard('performance-specialized')]
const runs = { numRuns: 400, seed: 20261123 }
const span = ['2023', '2024', '2025']

const amount = (most: number) =>
  fc.oneof(
    fc.nat({ max: most }).map(String),
    fc
      .tuple(fc.nat({ max: most }), fc.integer({ min: 0, max: 999_999 }))
      .map(([whole, part]) => `${whole}.${String(part).padStart(6, '0')}`),
    fc.constantFrom('0', '50', '200', '1000', '49.999999', '199.999999', '0.000001'),
    fc.constantFrom('123456789012345.123456', '999999999999999'),
  )
const plain = (most: number) => fc.nat({ max: most }).map(String)
const yearly = (value: fc.Arbitrary<string>, years: readonly string[]) =>
  fc.tuple(...years.map(() => value)).map((list) => Object.fromEntries(list.map((one, place) => [years[place]!, one])))

/** Complete facts without a part above its whole. */
const sound: fc.Arbitrary<Values> = fc.integer({ min: 2, max: 3 }).chain((count) => {
  const years = span.slice(0, count)
  return fc
    .record({
      rd_expense_by_year: yearly(amount(1500), years),
      rd_staff_fulltime: plain(100),
      projects_national: plain(3),
      projects_region: plain(6),
      projects_other: plain(20),
      invention: plain(12),
      utility_soft: plain(30),
      std_lead_intl_nat: plain(2),
      std_join_intl_nat: plain(3),
      std_industry_local: plain(5),
      tech_income: yearly(amount(600), years),
      tech_contract_by_year: yearly(amount(900), years),
      served_sme: yearly(plain(30), years),
      served_other: yearly(plain(20), years),
      transfer_income_received: yearly(amount(500), years),
      incubated_hightech: plain(3),
      demo_projects: plain(4),
      tasks_done: yearly(plain(15), years),
      invest_fiscal: yearly(amount(300), years),
      more: plain(500),
    })
    .map(({ more, ...facts }) => {
      const above = (map: Readonly<Record<string, string>>) =>
        Object.fromEntries(Object.entries(map).map(([year, one]) => [year, String(BigInt(one.split('.')[0]!) + 1n + BigInt(more))]))
      return {
        ...facts,
        total_staff: String(Number(facts.rd_staff_fulltime) + Number(more) + 1),
        total_income: above(facts.tech_income),
        tasks_planned: above(facts.tasks_done),
        invest_total: above(facts.invest_fiscal),
        incubated: String(Number(facts.incubated_hightech) + (Number(more) % 3)),
      }
    })
})

function formulas(one: Standard): readonly Criterion[] {
  return one.criteria.filter(({ formula }) => formula !== undefined)
}

function mark(criterion: Criterion, values: Values): number {
  const score = scoreFormula(criterion, { values, inputs: new Map(), borrowed: new Set() })
  if (score.state !== 'scored') throw new Error(`${criterion.id} ${score.state} ${score.figure}`)
  return score.hundredths
}

describe('formula items, whatever sound facts are given', () => {
  test('are exactly those of the plain implementation, within 0 and the maximum', () => {
    fc.assert(
      fc.property(sound, fc.constantFrom(...standards), (values, one) => {
        for (const criterion of formulas(one)) {
          const got = mark(criterion, values)
          expect([criterion.id, got]).toEqual([criterion.id, referenceMark(criterion.formula!, criterion.max, values)])
          expect(got >= 0 && got <= criterion.max).toBe(true)
        }
      }),
      runs,
    )
  })

  const rising = [
    'E01 rd_expense_by_year',
    'E02 rd_staff_fulltime',
    'E03 projects_other',
    'E04 utility_soft',
    'E07 tech_income',
    'E09 served_sme',
    'E10 transfer_income_received',
    'E13 tasks_done',
  ]
  const falling = ['E02 total_staff', 'E07 total_income', 'E13 tasks_planned', 'E15 invest_fiscal']
  const lift = (given: Values[string], by: bigint): Values[string] => {
    const raised = (text: string) => [String(BigInt(text.split('.')[0]!) + by), ...text.split('.').slice(1)].join('.')
    return typeof given === 'string' ? raised(given) : Object.fromEntries(Object.entries(given).map(([year, one]) => [year, raised(one)]))
  }
  test('more of a good thing never costs, more of its counterpart never helps', () => {
    fc.assert(
      fc.property(sound, fc.constantFrom(...rising, ...falling), fc.nat({ max: 40 }), (values, pair, by) => {
        const [id, figure] = pair.split(' ') as [string, string]
        const criterion = standards[0]!.criteria.find((one) => one.id === id)!
        const changed = { ...values, [figure]: lift(values[figure]!, BigInt(by)) }
        const after = scoreFormula(criterion, { values: changed, inputs: new Map(), borrowed: new Set() })
        if (after.state !== 'scored') return
        const gain = after.hundredths - mark(criterion, values)
        expect(rising.includes(pair) ? gain >= 0 : gain <= 0).toBe(true)
      }),
      runs,
    )
  })
  test('a larger last year never lowers the growth item', () => {
    const e08 = standards[0]!.criteria.find(({ id }) => id === 'E08')!
    fc.assert(
      fc.property(sound, fc.nat({ max: 500 }), (values, by) => {
        const map = values.tech_contract_by_year as Readonly<Record<string, string>>
        const last = Object.keys(map).at(-1)!
        const more = { ...map, [last]: lift(map[last]!, BigInt(by)) as string }
        expect(mark(e08, { ...values, tech_contract_by_year: more }) >= mark(e08, values)).toBe(true)
      }),
      runs,
    )
  })
})

describe('whole cases', () => {
  const experts = standards[0]!.criteria.filter(({ method }) => method !== 'formula')
  const sheet = fc
    .tuple(...experts.map(({ max }) => fc.nat({ max })))
    .map((marks) => Object.fromEntries(marks.map((one, place) => [experts[place]!.id, one])))
  const replay = createReplay(standards, 'zh-CN')

  test('the order of years, keys and sheets does not matter', () => {
    fc.assert(
      fc.property(sound, fc.array(sheet, { minLength: 1, maxLength: 9 }), fc.boolean(), (facts, sheets, trim) => {
        const turned = (value: object): unknown =>
          Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, one]) => [key, typeof one === 'object' ? turned(one) : one]),
          )
        const head = { case: 'c', standard: standards[0]!.id, trim }
        const one = replay(JSON.stringify({ ...head, facts, sheets }))
        const other = replay(
          `{"sheets":${JSON.stringify([...sheets].reverse().map(turned))},"facts":${JSON.stringify(turned(facts))},${JSON.stringify(head).slice(1)}`,
        )
        expect(other).toEqual(one)
        expect(one.state).toBe('final')
      }),
      runs,
    )
  })

  test('a total is that of the plain implementation, whatever the adjustments', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 6000 }),
        fc.array(sheet, { minLength: 1, maxLength: 9 }),
        fc.array(fc.nat({ max: 600 }), { maxLength: 4 }),
        fc.array(fc.nat({ max: 900 }), { maxLength: 4 }),
        fc.boolean(),
        (formula, marks, bonus, deductions, trim) => {
          const sheets = marks.map((one, place) => ({ expert: `W0${place}`, marks: one }))
          const got = panelTotal({ standard: standards[0]!, formula, sheets, trim, bonus, deductions, redLines: 0 }).total
          const add = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0)
          expect(got).toBe(
            referenceTotal(
              formula,
              marks.map((one) => add(Object.values(one))),
              add(bonus),
              add(deductions),
              standards[0]!,
              trim,
            ),
          )
        },
      ),
      runs,
    )
  })
})
