import { readFileSync } from 'node:fs'
import { type Plan, planSchema } from '#shared/plan/format.ts'
import { type Answers, answersSchema } from '#shared/review/answers.ts'
import { type Facts, factsOf, type Sheet } from '#shared/scoring/index.ts'
import { type Standard, standardSchema } from '#shared/standard/format.ts'

export type Centre = 'rare-earth' | 'dairy'
export type Stage = 'visit' | 'performance'

export function json(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'))
}

export function standard(id: string): Standard {
  return standardSchema.parse(json(`resources/standards/${id}.json`))
}

export function plan(centre: Centre): Plan {
  return planSchema.parse(json(`resources/samples/${centre}/plan.json`))
}

export function answers(centre: Centre, stage: Stage): readonly Answers[] {
  return ['W01', 'W02', 'W03', 'W04', 'W05'].map((expert) =>
    answersSchema.parse(json(`resources/samples/${centre}/answers-${stage}-${expert}.json`)),
  )
}

export function sheetsOf(all: readonly Answers[]): readonly Sheet[] {
  return all.map(({ expert, marks }) => ({ expert, marks: Object.fromEntries(marks.map(({ criterion, mark }) => [criterion, mark])) }))
}

/** The panel's 核定值 are those of W05 (test/fixtures/expected-scores.json). */
export function verifiedFacts(centre: Centre, stage: Stage): Facts {
  const values = answers(centre, stage).find(({ expert }) => expert === 'W05')?.values ?? []
  return factsOf(plan(centre), values)
}

/** One entry for one fact, however many sheets name it. */
export function adjustmentsOf(all: readonly Answers[]): readonly { readonly item: string; readonly amount: number }[] {
  const seen = new Map(
    all.flatMap(({ adjustments }) => (adjustments ?? []).map((entry) => [`${entry.item} ${entry.reason}`, entry] as const)),
  )
  return [...seen.values()]
}
