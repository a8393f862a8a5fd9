import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { mergeFiles } from '#services/panel/mergeFiles.ts'
import { writeMerged } from '#services/panel/writeMerged.ts'
import { runReview } from '#services/review/index.ts'
import { digested } from '#services/standards/builtIn.ts'
import { openPackage } from '#services/vault/index.ts'
import { type Given, givenBy } from '#services/verify/given.ts'
import { verifyBytes } from '#services/verify/index.ts'
import { knownTask } from '#services/verify/knownTask.ts'
import { canonicalBytes } from '#shared/format/canonical.ts'
import { panelBlockers } from '#shared/panel/blockers.ts'
import type { PanelRecord } from '#shared/panel/format.ts'
import type { Merged } from '#shared/panel/merge.ts'
import { panelRecord } from '#shared/panel/record.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { signedPanel } from '../../corpus/panel.ts'
import { makeTable } from '../closed/table.ts'
import { folder, identity } from '../review/package.ts'
import { findings, type Judged, verifying, verifyingPackage } from './standard.ts'

const [first, second] = verifying.criteria.map(({ id }) => id)
const partly = { finding: '部分属实', reason: '账册不全。', citations: [] } satisfies Judged
const names = { W01: '专家甲', W02: '专家乙', W03: '专家丙' } as const

let merged: Merged
let given: Given
let record: PanelRecord
const signers: Signer[] = []
beforeAll(async () => {
  makeTable()
  const pack = await verifyingPackage()
  const opened = await openPackage(pack)
  if (!opened.ok) throw new Error(JSON.stringify(opened.faults))
  given = givenBy(knownTask(opened.value), digested(verifying).sha256)
  await opened.value.close()
  const others: Readonly<Record<keyof typeof names, Readonly<Record<string, Judged>>>> = {
    W01: {},
    W02: { [first!]: partly },
    W03: { [first!]: partly, [second!]: partly },
  }
  const files: string[] = []
  for (const expert of ['W01', 'W02', 'W03'] as const) {
    const signer = await identity(names[expert])
    signers.push(signer)
    const done = await runReview({
      package: pack,
      answers: findings(expert, others[expert]),
      signer,
      out: join(folder(), expert),
      now: () => new Date('2026-09-17T08:00:00Z'),
    })
    if (!done.ok) throw new Error(JSON.stringify(done.faults))
    files.push(done.value.files.pdf)
  }
  const all = await mergeFiles(files, given)
  if (!all.ok) throw new Error(JSON.stringify(all.faults))
  merged = all.value
  const written = await writeMerged(merged, given, { out: folder(), closedAt: undefined, force: false })
  if (!written.ok || !written.value) throw new Error(written.ok ? 'nothing counted' : JSON.stringify(written.faults))
  record = JSON.parse(readFileSync(written.value.json, 'utf8')) as PanelRecord
}, 180_000)

test('findings are counted, nothing is added up, and no grade is given', () => {
  const { checks = [], matrix, sheets, totals, state, grade } = merged.parts
  expect(checks.slice(0, 3).map(({ counts, agreed }) => [counts, agreed])).toEqual([
    [{ 属实: 1, 部分属实: 2, 不属实: 0, 无法核实: 0 }, undefined],
    [{ 属实: 2, 部分属实: 1, 不属实: 0, 无法核实: 0 }, undefined],
    [{ 属实: 3, 部分属实: 0, 不属实: 0, 无法核实: 0 }, '属实'],
  ])
  expect(checks[0]!.findings).toEqual([
    { expert: 'W01', finding: '属实', original: true },
    { expert: 'W02', finding: '部分属实' },
    { expert: 'W03', finding: '部分属实' },
  ])
  expect([matrix, sheets, totals, grade]).toEqual([[], [], { expertMean: '0', bonus: 0, deduction: 0 }, undefined])
  expect(state).toBe('final')
})

test('an item on which experts differ wants a minute before the record is closed', () => {
  const { task } = given.tasks[0]!
  const asked = panelBlockers(panelRecord.stateOf([]), merged, task).filter(({ code }) => code === 'panel.discuss')
  expect(asked.map(({ name }) => name)).toEqual([first, second])
})

test('the record signed by all is accepted, printed again and by its closed form', async () => {
  const signed = await signedPanel(record, signers, [digested(verifying)])
  for (const byClosedForm of [false, true])
    for (const [kind, bytes] of [['pdf', signed.pdf] as const, ['xlsx', signed.workbook] as const]) {
      const { verdict, reasons, facts } = await verifyBytes(`p.${kind}`, kind, bytes, { ...given, trusted: [], byClosedForm })
      expect([kind, byClosedForm, verdict, reasons, facts.contentsAgree]).toEqual([kind, byClosedForm, 'accepted', [], true])
    }
}, 120_000)

const lies: Readonly<Record<string, { change: (record: PanelRecord) => PanelRecord; says: string }>> = {
  'a count that is not that of the findings': {
    change: (one) => ({ ...one, checks: one.checks!.map((row, at) => (at === 0 ? { ...row, counts: { ...row.counts, 属实: 3 } } : row)) }),
    says: 'panel.sums',
  },
  'a finding all are said to agree on': {
    change: (one) => ({ ...one, checks: one.checks!.map((row, at) => (at === 0 ? { ...row, agreed: '属实' } : row)) }),
    says: 'panel.sums',
  },
  'an item left out': { change: (one) => ({ ...one, checks: one.checks!.slice(1) }), says: 'panel.sums' },
  'an expert left out of an item': {
    change: (one) => ({ ...one, checks: one.checks!.map((row, at) => (at === 2 ? { ...row, findings: row.findings.slice(1) } : row)) }),
    says: 'panel.sums',
  },
  'a total and a grade': { change: (one) => ({ ...one, totals: { ...one.totals, total: 9000 }, grade: '优秀' }), says: 'panel.total' },
  'a difference not told': { change: (one) => ({ ...one, flags: one.flags.slice(1) }), says: 'panel.flags' },
}
test.each(Object.entries(lies))('%s is refused', async (_, { change, says }) => {
  const { reasons } = await verifyBytes('p.json', 'json', canonicalBytes(change(record)), { ...given, trusted: [] })
  expect(reasons).toContain(says)
})
