import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { runReview } from '#services/review/index.ts'
import { digested } from '#services/standards/builtIn.ts'
import { openPackage } from '#services/vault/index.ts'
import { verifyBytes } from '#services/verify/index.ts'
import { knownTask } from '#services/verify/knownTask.ts'
import { criterionText } from '#shared/documents/forms/criterionRow.ts'
import { ownLayout } from '#shared/documents/ownLayout.ts'
import { currentLayout } from '#shared/layout/index.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { standardSchema } from '#shared/standard/format.ts'
import { changedAnswers, folder, identity, quickPackage } from '../review/package.ts'
import { standingTable } from './standingTable.ts'

const base = standingTable()
const judged = { rule: '按材料评定。', evidence: '佐证材料', clauses: ['第一条'], method: 'expert' as const }

/** Growth of profit, which may be below zero, and a mark that figures open: nothing under nothing. */
const standard = standardSchema.parse({
  ...base,
  id: 'own-signed',
  attributes: undefined,
  figures: [
    { key: 'profit', name: '净利润', unit: '万元', yearly: false, whole: false, signed: true },
    { key: 'patents', name: '专利', unit: '件', yearly: false, whole: true },
  ],
  dimensions: [{ id: 'K1', name: '条件', max: 10_000 }],
  criteria: [
    { id: 'A01', dimension: 'K1', name: '团队', max: 6000, ...judged },
    {
      ...{ id: 'A02', dimension: 'K1', name: '盈利', max: 2000, rule: '盈利', evidence: '报表', clauses: ['第二条'], method: 'formula' },
      formula: {
        kind: 'scaled',
        value: { kind: 'figure', figure: 'profit', over: 'value' },
        scale: { kind: 'linear', floor: '-100', target: '100' },
        unit: '万元',
      },
    },
    {
      ...{ id: 'A03', dimension: 'K1', name: '专利质量', max: 2000, ...judged },
      bands: { value: { kind: 'figure', figure: 'patents', over: 'value' }, unit: '件', rows: [{ atLeast: '1', from: 100, to: 2000 }] },
    },
  ],
})

let signer: Signer
beforeAll(async () => {
  signer = await identity()
}, 60_000)

function packed(): Promise<string> {
  return quickPackage(
    'rare-earth',
    'performance',
    ({ plan, task }) => {
      const about = { source: { document: 'D001', page: 1 }, period: { from: '2023-01-01', to: '2025-12-31' }, own: true }
      plan.indicators = { profit: { declared: '-20', ...about }, patents: { declared: '0', ...about } }
      task.standard = { id: standard.id, version: standard.version, sha256: digested(standard).sha256 }
    },
    standard,
  )
}

const now = () => new Date('2026-09-17T08:00:00Z')

function answersWith(values?: readonly unknown[]): string {
  return changedAnswers('rare-earth', 'answers-performance-W01.json', (file) => {
    const own = ['values', 'ruleNotes', 'adjustments', 'redLines', 'notes', 'attachments']
    for (const key of [...own, 'questions', 'supplements', 'spotChecks', 'objections']) delete file[key]
    file.standard = { id: standard.id, version: standard.version }
    file.opinion = { overall: (file.opinion as Record<string, unknown>).overall }
    file.marks = [{ criterion: 'A01', mark: 4500, reason: '按材料评定。', citations: [{ document: 'D001', page: 1 }] }]
    if (values) file.values = values
  })
}

test('a figure below zero is counted and printed with its sign, and the only mark that figures open needs no answer', async () => {
  const out = join(folder(), '结果')
  const done = await runReview({ package: await packed(), answers: answersWith(), signer, out, now })
  if (!done.ok) throw new Error(JSON.stringify(done.faults))
  const { files, result } = done.value
  // (−20 + 100) ÷ 200 of 20
  expect(result.criteria.map(({ mark }) => mark)).toEqual([4500, 800, 0])
  expect(result.criteria[2]!.reason).toContain('按数据只可评 0 分')
  const printed = criterionText(ownLayout(currentLayout, standard), result.criteria[1]!, [], standard)
  expect(printed.facts).toEqual(['净利润：-20万元'])
  for (const kind of ['pdf', 'xlsx', 'json'] as const) {
    const about = { tasks: [], standards: [digested(standard)], trusted: [] }
    const verified = await verifyBytes(files[kind], kind, readFileSync(files[kind]), about)
    expect({ kind, reasons: verified.reasons }).toEqual({ kind, reasons: [] })
  }
}, 60_000)

const cut = { figure: 'profit', declared: '20', declaredNegative: true, verified: '60', verifiedNegative: true }
const why = { reason: '按审计报告调整。', citations: [{ document: 'D001', page: 1 }] }

test('a value verified below zero is scored, printed with its sign and verified with and without the package', async () => {
  const file = await packed()
  const out = join(folder(), '结果')
  const done = await runReview({ package: file, answers: answersWith([{ ...cut, ...why }]), signer, out, now })
  if (!done.ok) throw new Error(JSON.stringify(done.faults))
  const { files, result } = done.value
  // (−60 + 100) ÷ 200 of 20
  expect(result.criteria.map(({ mark }) => mark)).toEqual([4500, 400, 0])
  expect(result.values.map(({ reason, citations, ...value }) => value)).toEqual([cut])
  const layout = ownLayout(currentLayout, standard)
  expect(criterionText(layout, result.criteria[1]!, result.values, standard).facts).toEqual(['净利润：申报-20→核定-60万元'])
  const opened = await openPackage(file)
  if (!opened.ok) throw new Error(JSON.stringify(opened.faults))
  const known = knownTask(opened.value)
  await opened.value.close()
  for (const tasks of [[known], []])
    for (const kind of ['pdf', 'xlsx', 'json'] as const) {
      const about = { tasks, standards: [digested(standard)], trusted: [] }
      const verified = await verifyBytes(files[kind], kind, readFileSync(files[kind]), about)
      expect({ kind, reasons: verified.reasons }).toEqual({ kind, reasons: [] })
    }
  const unsigned = { ...result, values: result.values.map(({ verifiedNegative, ...value }) => value) }
  const bytes = new TextEncoder().encode(JSON.stringify(unsigned))
  const about = { tasks: [], standards: [digested(standard)], trusted: [] }
  expect((await verifyBytes('r.json', 'json', bytes, about)).reasons).toContain('result.formula')
}, 60_000)

test.each([
  ['a figure that the standard does not let fall below zero', { figure: 'patents', declared: '0', verified: '3', verifiedNegative: true }],
  ['another declared value than the plan has', { ...cut, declaredNegative: undefined }],
])(
  '%s is refused',
  async (_, value) => {
    const answers = answersWith([{ ...value, ...why }])
    const done = await runReview({ package: await packed(), answers, signer, out: join(folder(), '结果'), now })
    expect(done.ok ? [] : done.faults.map(({ code }) => code)).toContain('answers.value')
  },
  60_000,
)
