import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { runReview } from '#services/review/index.ts'
import { digested } from '#services/standards/builtIn.ts'
import { verifyBytes } from '#services/verify/index.ts'
import { canonicalBytes } from '#shared/format/canonical.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { makeTable } from '../closed/table.ts'
import { changedAnswers, folder, identity } from '../review/package.ts'
import { findings, verifying, verifyingPackage } from './standard.ts'

let signer: Signer
let pack: string
beforeAll(async () => {
  makeTable()
  signer = await identity()
  pack = await verifyingPackage()
}, 60_000)

const [first, second, third] = verifying.criteria.map(({ id }) => id)
const standards = [digested(verifying)]
const known = { tasks: [], standards, trusted: [] }

const run = (answers: string) =>
  runReview({ package: pack, answers, signer, out: join(folder(), '结果'), now: () => new Date('2026-09-17T08:00:00Z') })

describe('a sheet of a visit without marks', () => {
  let result: ResultRecord
  let files: Readonly<Record<'pdf' | 'xlsx' | 'json', string>>
  beforeAll(async () => {
    const done = await run(
      findings('W01', {
        [first!]: { finding: '部分属实', reason: '章程与登记地址不一致。', citations: [{ document: 'D001', page: 1 }] },
        [second!]: { finding: '不属实', original: true, reason: '账户为依托单位账户。', citations: [] },
        [third!]: { finding: '属实', reason: '现场查看。', citations: [] },
      }),
    )
    if (!done.ok) throw new Error(JSON.stringify(done.faults))
    ;({ result, files } = done.value)
  }, 120_000)

  test('holds findings, originals and grounds, and no mark anywhere', () => {
    expect(result.criteria.slice(0, 4).map(({ state, finding, original, mark, max }) => [state, finding, original, mark, max])).toEqual([
      ['checked', '部分属实', undefined, undefined, 1],
      ['checked', '不属实', true, undefined, 1],
      ['checked', '属实', undefined, undefined, 1],
      ['checked', '属实', true, undefined, 1],
    ])
    expect(result.totals).toEqual({ expert: 0, formula: 0, dimensions: verifying.dimensions.map(({ name }) => ({ name, max: 0 })) })
  })

  test.each(['pdf', 'xlsx', 'json'] as const)('is verified as %s, printed again and by its closed form', async (kind) => {
    const bytes = readFileSync(files[kind])
    for (const byClosedForm of [false, true]) {
      const verified = await verifyBytes(files[kind], kind, bytes, { ...known, byClosedForm })
      expect({ byClosedForm, reasons: verified.reasons }).toEqual({ byClosedForm, reasons: [] })
    }
  })

  const lies: Readonly<Record<string, { change: (criterion: ResultRecord['criteria'][number]) => object; says: string }>> = {
    'a mark beside the finding': { change: (one) => ({ ...one, mark: 0 }), says: 'result.format' },
    'a full mark of its own': { change: (one) => ({ ...one, max: 500 }), says: 'result.sums' },
    'a finding left out': { change: ({ finding: _, ...one }) => one, says: 'result.sums' },
    'an item not judged': { change: ({ finding: _, ...one }) => ({ ...one, state: 'missing' }), says: 'result.formula' },
    'grounds left out': { change: ({ reason: _, ...one }) => one, says: 'result.formula' },
    'another method': { change: (one) => ({ ...one, method: 'verified', max: 500, state: 'scored', mark: 500 }), says: 'result.formula' },
  }
  test.each(Object.entries(lies))('%s is refused', async (_, { change, says }) => {
    const [head, ...rest] = result.criteria
    const lying = canonicalBytes({ ...result, criteria: [change(head!), ...rest] })
    const { reasons } = await verifyBytes('r.json', 'json', lying, known)
    expect(reasons).toContain(says)
  })
})

test('an item without grounds or not judged is not signed', async () => {
  const done = await run(
    findings('W01', { [second!]: { finding: '无法核实', citations: [] }, [third!]: { finding: '属实', original: true, citations: [] } }),
  )
  expect(done.ok ? [] : done.faults.map(({ code, at, name }) => [code, at, name])).toEqual([
    ['answers.reason', '/checks/1/reason', second],
    ['answers.reason', '/checks/2/reason', third],
  ])
  const short = changedAnswers('rare-earth', 'answers-visit-W01.json', (file) => {
    Object.assign(file, JSON.parse(readFileSync(findings('W01'), 'utf8')))
    file.checks = (file.checks as object[]).slice(1)
    file.marks = [{ criterion: second, mark: 0, citations: [] }]
  })
  const open = await run(short)
  expect(open.ok ? [] : open.faults.map(({ code, at, got }) => [code, at, got])).toEqual([
    ['answers.range', '/marks/0/mark', '0'],
    ['answers.finding', '/marks/0/finding', '0'],
    ['answers.criterion', '/checks/0/criterion', second],
    ['answers.criterion', '/marks', first],
  ])
})
