import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Plan, planSchema } from '#shared/plan/format.ts'
import { taskSchema } from '#shared/plan/task.ts'
import { findRuleFindings, rules } from '#shared/rules/index.ts'
import { sayMessage } from '#shared/text/say.ts'
import { amount } from '../amount.ts'
import { type Centre, type DraftPlan, samplePlan, sampleTask, standardOf } from './kit.ts'

const plans = amount(40, 1000)

type Path = readonly (string | number)[]

const centres = fc.constantFrom<Centre>('rare-earth', 'dairy')
const extremes = ['0', '0.000001', '999999999999999.999999', '1', '3', '100']
const days = ['1000-01-01', '2000-02-29', '2022-06-30', '2022-07-01', '2024-03-31', '2026-06-30', '2999-12-31']

/** Every place in the plan outside its documents, as a path. */
function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...path, Array.isArray(value) ? Number(key) : key]))]
}

function placesIn(centre: Centre): readonly Path[] {
  return pathsOf({ ...samplePlan(centre), documents: [] }).filter((path) => path.length > 0)
}

const places: Readonly<Record<Centre, readonly Path[]>> = { 'rare-earth': placesIn('rare-earth'), dairy: placesIn('dairy') }

/** Takes one place out of the plan, empties a list there, or replaces an amount or day by an extreme one. */
function mutate(plan: DraftPlan, path: Path, how: number): void {
  let holder: unknown = plan
  for (const key of path.slice(0, -1)) holder = (holder as Record<string | number, unknown> | undefined)?.[key]
  if (typeof holder !== 'object' || holder === null) return
  const key = path.at(-1)!
  const target = holder as Record<string | number, unknown>
  const old = target[key]
  if (how % 3 === 0 && !Array.isArray(holder)) delete target[key]
  else if (how % 3 === 0) (holder as unknown[]).splice(Number(key), 1)
  else if (Array.isArray(old)) target[key] = []
  else if (typeof old === 'boolean') target[key] = !old
  else if (typeof old === 'string' && /^\d{4}-\d\d-\d\d$/.test(old)) target[key] = days[how % days.length]
  else if (typeof old === 'string' && /^\d+(\.\d+)?$/.test(old)) target[key] = extremes[how % extremes.length]
  else if (typeof old === 'string' && typeof key === 'string' && ['name', 'unit', 'party', 'number'].includes(key))
    target[key] = '名'.repeat(200)
}

const mutated = centres.chain((centre) =>
  fc.record({
    centre: fc.constant(centre),
    stage: fc.constantFrom('咨询论证', '方案评审', '实地评估', '绩效评价'),
    settings: fc.boolean(),
    changes: fc.array(fc.tuple(fc.nat(places[centre].length - 1), fc.nat(1000)), { minLength: 1, maxLength: 20 }),
  }),
)

describe('properties of all rules', () => {
  test('no rule throws on a valid plan; each answers once, and its sentence fits a note in both languages', () => {
    let valid = 0
    fc.assert(
      fc.property(mutated, ({ centre, stage, settings, changes }) => {
        const draft = samplePlan(centre)
        for (const [place, how] of changes) {
          const before = structuredClone(draft)
          mutate(draft, places[centre][place]!, how)
          if (!planSchema.safeParse(draft).success) Object.assign(draft, before)
        }
        const plan = planSchema.parse(draft)
        const { standard, ...head } = sampleTask(centre)
        const scored = stage === '咨询论证' ? head : { ...head, standard }
        const task = taskSchema.parse({ ...scored, stage, ...(settings ? {} : { settings: {} }) })
        const findings = findRuleFindings(plan, task, task.standard === undefined ? undefined : standardOf(sampleTask(centre)))
        valid++
        expect(findings.map(({ rule }) => rule)).toEqual(rules.map(({ id }) => id))
        for (const { message, rule } of findings)
          for (const locale of ['zh-CN', 'en-US'] as const) {
            const words = sayMessage(locale, message)
            expect(words, rule).not.toMatch(/[{}]|undefined|\[object/)
            expect(words.length, rule).toBeLessThanOrEqual(2000)
          }
      }),
      { numRuns: plans },
    )
    expect(valid).toBe(plans)
  }, 60_000)

  test('the order of people, units, meetings, reports and figures changes no outcome', () => {
    fc.assert(
      fc.property(centres, fc.integer(), (centre, seed) => {
        const plan = samplePlan(centre)
        const task = sampleTask(centre)
        const outcomes = (of: DraftPlan) =>
          findRuleFindings(of as Plan, task, standardOf(task)).map(({ rule, outcome, documents }) => ({ rule, outcome, documents }))
        const expected = outcomes(plan)
        const shuffle = <T>(list: readonly T[]): T[] =>
          fc.sample(fc.shuffledSubarray([...list], { minLength: list.length }), { numRuns: 1, seed })[0]!
        const shuffled: DraftPlan = {
          ...plan,
          units: shuffle(plan.units),
          board: { members: shuffle(plan.board.members), meetings: shuffle(plan.board.meetings) },
          techCommittee: { members: shuffle(plan.techCommittee.members), opinions: shuffle(plan.techCommittee.opinions) },
          changes: shuffle(plan.changes),
          annualReports: shuffle(plan.annualReports),
          commitments: shuffle(plan.commitments),
          figures: Object.fromEntries(shuffle(Object.entries(plan.figures))),
        }
        expect(outcomes(shuffled)).toEqual(expected)
      }),
      { numRuns: amount(10, 200) },
    )
  })

  test('the same plan gives the same findings, and is left as it was', () => {
    for (const centre of ['rare-earth', 'dairy'] as const) {
      const plan = samplePlan(centre)
      const before = JSON.stringify(plan)
      const task = sampleTask(centre)
      expect(findRuleFindings(plan, task, standardOf(task))).toEqual(findRuleFindings(plan, task, standardOf(task)))
      expect(JSON.stringify(plan)).toBe(before)
    }
  })

  test('nothing in extensions changes a finding', () => {
    const plan = samplePlan('dairy')
    const task = sampleTask('dairy')
    const expected = findRuleFindings(plan, task, standardOf(task))
    plan.extensions = { 'cn.example.note': { board: { members: [] }, document: 'D999' } }
    expect(findRuleFindings(plan, task, standardOf(task))).toEqual(expected)
  })

  test('16,000 rows in a register are told apart', () => {
    const plan = samplePlan('rare-earth')
    const row = plan.registers!.contracts![0]!
    plan.registers!.contracts = Array.from({ length: 16_000 }, (_, index) => ({ ...row, number: `HT${index}` }))
    const task = sampleTask('rare-earth')
    expect(findRuleFindings(plan, task).find(({ rule }) => rule === 'X12')!.outcome).toBe('pass')
  })
})
