import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { runReview } from '#services/review/index.ts'
import { digested } from '#services/standards/builtIn.ts'
import { verifyBytes } from '#services/verify/index.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import { roundHalfUp } from '#shared/scoring/exact.ts'
import type { Signer } from '#shared/signature/signer.ts'
import type { Standard } from '#shared/standard/format.ts'
import { tableOf } from '#shared/standard/tableOf.ts'
import { changedAnswers, folder, identity, quickPackage } from '../review/package.ts'
import { hundredthsOf, isUnread, type RealCase, readTable, tableNames } from './realTables.ts'

/** A case of each table that marks every item of its centre. */
const whole: Readonly<Record<(typeof tableNames)[number], string>> = {
  'baise-innovation-centre': 'rounded per item, then added',
  'beijing-enterprise-centre': 'manufacturing, in the middle',
  'maker-space': 'incubating, every cap reached exactly',
  'hightech-enterprise': 'everything at its best, with bonus',
}

let signer: Signer
beforeAll(async () => {
  signer = await identity()
}, 60_000)

describe.each(tableNames)('%s as a package', (name) => {
  const { standard, cases } = readTable(name)
  const one = cases.find((each) => each.name === whole[name])!

  test('is opened, reviewed, signed as PDF and workbook, and verified', async () => {
    const pack = await packageOf(standard, one)
    const answers = answersOf(standard, one)
    const done = await runReview({
      package: pack,
      answers,
      signer,
      out: join(folder(), '结果'),
      now: () => new Date('2026-09-17T08:00:00Z'),
    })
    if (!done.ok) throw new Error(JSON.stringify(done.faults))
    const { files, result } = done.value
    for (const [id, want] of Object.entries(one.expected)) {
      const own = result.criteria.find((each) => each.id === id)
      expect([id, own?.mark]).toEqual([id, want === 'not-in-branch' ? undefined : roundHalfUp(hundredthsOf(want))])
    }
    expect(result.criteria.map(({ id }) => id)).toEqual(tableOf(standard, one.attributes).criteria.map(({ id }) => id))
    const standards = [digested(standard)]
    for (const kind of ['pdf', 'xlsx', 'json'] as const) {
      const verified = await verifyBytes(files[kind], kind, readFileSync(files[kind]), { tasks: [], standards, trusted: [] })
      expect({ kind, reasons: verified.reasons }).toEqual({ kind, reasons: [] })
    }
    const raised = raisedBy(result)
    const verified = await verifyBytes('r.json', 'json', new TextEncoder().encode(JSON.stringify(raised)), {
      tasks: [],
      standards,
      trusted: [],
    })
    expect(verified.reasons).toContain('result.formula')
  }, 120_000)
})

/** The sample centre with the figures and attributes of a case, under the table as its standard. */
function packageOf(standard: Standard, { figures, attributes }: RealCase): Promise<string> {
  return quickPackage(
    'rare-earth',
    'performance',
    ({ plan, task }) => {
      const source = { document: 'D001', page: 1 }
      const about = { source, period: { from: '2023-01-01', to: '2025-12-31' }, own: true }
      plan.indicators = Object.fromEntries(Object.entries(figures).map(([key, declared]) => [key, { declared, ...about }]))
      plan.attributes = attributes
      task.stage = standard.stage
      task.standard = { id: standard.id, version: standard.version, sha256: digested(standard).sha256 }
    },
    standard,
  )
}

function answersOf(standard: Standard, { attributes, judged = {} }: RealCase): string {
  return changedAnswers('rare-earth', 'answers-performance-W01.json', (file) => {
    const opinion = file.opinion as Record<string, unknown>
    for (const key of [
      'values',
      'ruleNotes',
      'adjustments',
      'redLines',
      'notes',
      'attachments',
      'questions',
      'supplements',
      'spotChecks',
      'objections',
    ])
      delete file[key]
    file.standard = { id: standard.id, version: standard.version }
    file.opinion = { overall: opinion.overall, ...(standard.stage === '绩效评价' ? {} : { conclusion: '建议通过' }) }
    file.marks = tableOf(standard, attributes)
      .criteria.filter(({ method }) => method !== 'formula')
      .map(({ id, levels }) => {
        const { level, mark } = judged[id] ?? {}
        const set = levels?.find(({ label }) => label === level)
        return {
          criterion: id,
          mark: isUnread(id) ? 0 : mark === undefined ? set!.from : Number(mark) * 100,
          reason: '按材料评定。',
          citations: [{ document: 'D001', page: 1 }],
        }
      })
  })
}

/** The first computed or judged mark raised, with nothing else changed. */
function raisedBy(result: ResultRecord): ResultRecord {
  const [first, ...rest] = result.criteria
  return { ...result, criteria: [{ ...first!, mark: (first!.mark ?? 0) - 1 }, ...rest] }
}

test('a mark outside the range that the figures open is not signed', async () => {
  const { standard, cases } = readTable('hightech-enterprise')
  const one = cases.find(({ name }) => name === whole['hightech-enterprise'])!
  const pack = await packageOf(standard, { ...one, figures: { ...one.figures, conversions: { '2021': '4', '2022': '4', '2023': '4' } } })
  const done = await runReview({
    package: pack,
    answers: answersOf(standard, one),
    signer,
    out: join(folder(), '结果'),
    now: () => new Date('2026-09-17T08:00:00Z'),
  })
  expect(done.ok ? [] : done.faults.map(({ code, at }) => [code, at])).toEqual([['review.range', '/marks/T06/mark']])
}, 60_000)
