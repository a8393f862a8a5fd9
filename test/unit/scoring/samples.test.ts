import { describe, expect, test } from 'vitest'
import type { PanelRecord } from '#shared/panel/format.ts'
import { createReplay, factsOf, scoreFormulas } from '#shared/scoring/index.ts'
import { adjustmentsOf, answers, type Centre, json, plan, type Stage, sheetsOf, standard, verifiedFacts } from './sampleCases.ts'

interface Expected {
  readonly standard: string
  readonly items: Readonly<Record<string, unknown>>
}
const expected = json('test/fixtures/expected-scores.json') as {
  readonly centres: Readonly<
    Record<Centre, { readonly visit: Expected; readonly performance: { readonly declared: Expected; readonly verified: Expected } }>
  >
}

function replayed(centre: Centre, stage: Stage, basis: 'declared' | 'verified', want: Expected) {
  const all = answers(centre, stage)
  const facts = basis === 'declared' ? factsOf(plan(centre), []) : verifiedFacts(centre, stage)
  const entries = adjustmentsOf(all)
  const replay = createReplay([standard(want.standard)], 'zh-CN')
  const amounts = (sign: string) => entries.filter(({ item }) => item.startsWith(sign)).map(({ amount }) => amount)
  const given = {
    case: `${centre}-${stage}-${basis}`,
    standard: want.standard,
    facts: facts.values,
    sheets: sheetsOf(all).map(({ marks }) => marks),
    ...(stage === 'performance' && { bonus: amounts('B'), deductions: amounts('M') }),
  }
  return replay(JSON.stringify(given))
}

describe('the sample centres get the marks of the independent reference', () => {
  for (const centre of ['rare-earth', 'dairy'] as const) {
    const want = expected.centres[centre]
    test(`${centre} visit`, () => expect(replayed(centre, 'visit', 'verified', want.visit)).toEqual(want.visit))
    for (const basis of ['declared', 'verified'] as const) {
      test(`${centre} performance, ${basis}`, () =>
        expect(replayed(centre, 'performance', basis, want.performance[basis])).toEqual(want.performance[basis]))
    }
  }
})

describe('the explanation of the published panel record', () => {
  const record = json('test/fixtures/examples/panel-rare-earth-performance.json') as PanelRecord
  const scores = scoreFormulas(standard('performance-comprehensive'), verifiedFacts('rare-earth', 'performance'))
  for (const { criterion, explanation: want } of record.formula) {
    test(`${criterion}: inputs, share, hundredths and the last two steps`, () => {
      const { steps, ...rest } = scores.get(criterion)!.explanation
      expect({ ...rest, steps: steps.slice(-2) }).toEqual(want)
    })
  }
})
