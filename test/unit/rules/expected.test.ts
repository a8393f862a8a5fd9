import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findRuleFindings } from '#shared/rules/index.ts'

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
const expected = read('test/fixtures/expected-findings.json').centres
const born = ['R03', 'R05', 'R06', 'R17', 'R18']

describe('the sample centres', () => {
  for (const centre of ['rare-earth', 'dairy']) {
    for (const stage of ['visit', 'performance']) {
      test(`${centre}, ${stage}: exactly the expected deviations`, () => {
        const plan = read(`resources/samples/${centre}/plan.json`)
        const task = read(`resources/samples/${centre}/task-${stage}.json`)
        const standard = read(`resources/standards/${task.standard.id}.json`)
        const found = findRuleFindings(plan, task, standard)
          .filter((finding) => !['pass', 'notApplicable'].includes(finding.outcome))
          .filter((finding) => !(finding.outcome === 'ask' && born.includes(finding.rule)))
          .map(({ rule, outcome }) => ({ rule, outcome }))
        expect(found).toEqual(expected[centre].map(({ rule, outcome }: { rule: string; outcome: string }) => ({ rule, outcome })))
      })
    }
  }

  test('rare-earth, performance: every outcome, kind and clause of the published result', () => {
    const result = read('test/fixtures/examples/result-rare-earth-performance-W01.json')
    const plan = read('resources/samples/rare-earth/plan.json')
    const task = read('resources/samples/rare-earth/task-performance.json')
    const standard = read(`resources/standards/${task.standard.id}.json`)
    const pick = ({ rule, kind, outcome, clause }: { rule: string; kind: string; outcome: string; clause: string }) => ({
      rule,
      kind,
      outcome,
      clause,
    })
    expect(findRuleFindings(plan, task, standard).map(pick)).toEqual(result.findings.map(pick))
  })
})
