import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { runReview } from '#services/review/index.ts'
import { digested } from '#services/standards/builtIn.ts'
import { verifyBytes } from '#services/verify/index.ts'
import { sheetTotal, totalLines } from '#shared/documents/forms/totals.ts'
import { currentLayout } from '#shared/layout/index.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import { type Exact, roundHalfUp } from '#shared/scoring/exact.ts'
import { prepareTable } from '#shared/scoring/table.ts'
import { sumsAgree } from '#shared/signature/agreement/sums.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { type Standard, standardSchema } from '#shared/standard/format.ts'
import { folder, identity } from '../review/package.ts'
import { answersOf, packageOf } from './packaged.ts'
import { caseOf, type RealCase, readTable } from './realTables.ts'

let signer: Signer
beforeAll(async () => {
  signer = await identity()
}, 60_000)

/** The table with a bonus item that lifts its dimension over its marks, everything at its best. */
function hightech(mayExceed: boolean): readonly [Standard, RealCase] {
  const { standard, cases } = readTable('hightech-enterprise')
  const one = cases.find(({ name }) => name === 'everything at its best, with bonus')!
  const dimensions = standard.dimensions.map((dimension) => (dimension.id === 'K1' && mayExceed ? { ...dimension, mayExceed } : dimension))
  return [standardSchema.parse({ ...standard, dimensions }), one]
}

/** A table whose computed marks keep one decimal, whose total keeps none, and one group of which is capped under its items. */
function capped(): readonly [Standard, RealCase] {
  const { standard, cases } = readTable('baise-innovation-centre')
  const one = cases.find(({ name }) => name === 'rounded per item, then added')!
  const groups = standard.groups!.map((group) => (group.id === 'G04' ? { ...group, cap: 1000 } : group))
  // the items of the group have two marks more than its cap lets count, so that the full mark stays within reach
  const rules = {
    max: 700,
    levels: [
      { label: '健全', from: 700, to: 700 },
      { label: '没有', from: 0, to: 0 },
    ],
  }
  const criteria = standard.criteria.map((criterion) => (criterion.id === 'T09' ? { ...criterion, ...rules } : criterion))
  const full = { T08: { mark: '5' }, T09: { mark: '7' } }
  const judged = { ...one.judged, ...full }
  return [standardSchema.parse({ ...standard, groups, criteria, decimals: { criterion: 1, total: 0 } }), { ...one, judged }]
}

const tables: readonly (readonly [string, readonly [Standard, RealCase]])[] = [
  ['a bonus over the cap of its dimension', hightech(false)],
  ['a bonus that may exceed it', hightech(true)],
  ['a capped group, one decimal a criterion, none of the total', capped()],
]

describe.each(tables)('%s', (_, [standard, one]) => {
  test('adds up alike in the score, the signed sheet, its print and its proof', async () => {
    const score = prepareTable(standard)(withAnswers(standard, one))
    const { files, result } = await reviewed(standard, one)
    const { totals } = result
    expect(totals.total).toBe(score.total)
    expect(sheetTotal(result)).toBe(score.total)
    expect(totals.dimensions.map(({ mark }) => mark)).toEqual(
      standard.dimensions.map(({ id }) => hundredths(score.sums.dimensions.get(id))),
    )
    expect(totals.groups?.map(({ mark }) => mark)).toEqual(standard.groups?.map(({ id }) => hundredths(score.sums.groups.get(id))))
    expect(totalLines(currentLayout, result).at(-1)?.max).toBe(10_000)
    const context = { tasks: [], standards: [digested(standard)], trusted: [] }
    for (const kind of ['pdf', 'xlsx', 'json'] as const) {
      const { reasons } = await verifyBytes(files[kind], kind, readFileSync(files[kind]), context)
      expect({ kind, reasons }).toEqual({ kind, reasons: [] })
    }
    for (const changed of changedTotals(result)) {
      const bytes = new TextEncoder().encode(JSON.stringify(changed))
      const { reasons } = await verifyBytes('r.json', 'json', bytes, context)
      expect(reasons.filter((reason) => ['result.sums', 'result.formula'].includes(reason))).not.toEqual([])
    }
  }, 120_000)
})

test('the bonus is limited by its dimension unless that may exceed its marks', async () => {
  const [within, over] = [await reviewed(...hightech(false)), await reviewed(...hightech(true))]
  expect(within.result.totals.dimensions[0]).toMatchObject({ max: 3000, mark: 3000 })
  expect(over.result.totals.dimensions[0]).toMatchObject({ max: 3000, mayExceed: true, mark: 3200 })
  expect(over.result.totals.total).toBe(10_000)
}, 120_000)

test('a capped group counts no more than its cap, and computed marks keep one decimal', async () => {
  const { result } = await reviewed(...capped())
  expect(result.totals.groups?.at(-1)).toMatchObject({ id: 'G04', cap: 1000, mark: 1000 })
  const computed = result.criteria.filter(({ explanation }) => explanation !== undefined)
  expect(computed.map(({ mark = 0 }) => mark % 10)).toEqual(computed.map(() => 0))
  expect(computed.some(({ explanation, max, mark }) => exactMark(explanation?.share, max) !== mark)).toBe(true)
  expect((result.totals.total ?? 1) % 100).toBe(0)
  expect(sumsAgree(result)).toBe(true)
}, 120_000)

async function reviewed(standard: Standard, one: RealCase) {
  const done = await runReview({
    package: await packageOf(standard, one),
    answers: answersOf(standard, one),
    signer,
    out: join(folder(), '结果'),
    now: () => new Date('2026-09-17T08:00:00Z'),
  })
  if (!done.ok) throw new Error(JSON.stringify(done.faults))
  return done.value
}

/** The case as the score takes it, with the marks that `answersOf` enters for a level. */
function withAnswers(standard: Standard, one: RealCase) {
  const judged = Object.fromEntries(
    Object.entries(one.judged ?? {}).map(([id, { level, mark }]) => {
      const set = standard.criteria.find((criterion) => criterion.id === id)?.levels?.find(({ label }) => label === level)
      return [id, { mark: mark ?? String((set?.from ?? 0) / 100) }]
    }),
  )
  return caseOf(standard, { ...one, judged })
}

/** The result with one of its sums or its limits changed. */
function changedTotals(result: ResultRecord): readonly ResultRecord[] {
  const { totals } = result
  const [first, ...rest] = totals.dimensions
  const { total: _, ...without } = totals
  const others: ResultRecord['totals'][] = [
    { ...totals, total: totals.total! - 100 },
    { ...totals, expert: totals.expert - 50 },
    { ...totals, dimensions: [{ ...first!, mark: first!.mark! - 50 }, ...rest] },
    { ...totals, dimensions: [{ ...first!, mayExceed: first!.mayExceed !== true }, ...rest] },
    without,
    ...(totals.groups ? [{ ...totals, groups: totals.groups.map(({ cap: _, ...group }) => ({ ...group, cap: 9000 })) }] : []),
    ...(totals.decimals ? [{ ...totals, decimals: { criterion: 2, total: 2 } }] : []),
  ]
  return others.map((changed) => ({ ...result, totals: changed }))
}

function hundredths(sum: Exact | undefined): number | undefined {
  return sum && roundHalfUp(sum)
}

function exactMark(share: string | undefined, max: number): number {
  const [top, bottom = '1'] = (share ?? '0').split('/')
  return (Number(top) * max) / Number(bottom)
}
