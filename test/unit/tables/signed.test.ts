import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { runReview } from '#services/review/index.ts'
import { digested } from '#services/standards/builtIn.ts'
import { verifyBytes } from '#services/verify/index.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import { roundHalfUp } from '#shared/scoring/exact.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { tableOf } from '#shared/standard/tableOf.ts'
import { folder, identity } from '../review/package.ts'
import { answersOf, packageOf } from './packaged.ts'
import { hundredthsOf, readTable, tableNames } from './realTables.ts'

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
