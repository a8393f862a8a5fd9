import { expect, test } from 'vitest'
import { totalRows } from '#shared/documents/forms/panelFigures.ts'
import { currentLayout, layouts } from '#shared/layout/index.ts'
import { panelBlockers } from '#shared/panel/blockers.ts'
import type { PanelRecord } from '#shared/panel/format.ts'
import { mergePanel } from '#shared/panel/merge.ts'
import { mergedRecord } from '#shared/panel/mergedRecord.ts'
import { panelRecord } from '#shared/panel/record.ts'
import { panelReasons } from '#shared/signature/agreement/panel/index.ts'
import type { Standard } from '#shared/standard/format.ts'
import { candidates, digest, panelOf } from './sheets.ts'

const { standard: plain, ...rest } = panelOf('rare-earth')

/** 限定性指标 of the sample centre: its research expenses of the last year are 992.16, those of 2024 stand with their 核定值. */
const conditions: NonNullable<Standard['conditions']> = [
  {
    id: 'C01',
    name: '近一年研发投入不低于1000万元',
    test: { kind: 'figure', value: { kind: 'figure', figure: 'rd_expense_by_year', over: 'last' }, unit: '万元', atLeast: '1000' },
    proposes: '合格',
  },
  {
    id: 'C02',
    name: '研发投入合计不低于1万元',
    when: [{ kind: 'value', value: { kind: 'figure', figure: 'rd_expense_by_year', over: 'sum' }, moreThan: '0' }],
    test: { kind: 'figure', value: { kind: 'figure', figure: 'rd_expense_by_year', over: 'sum' }, unit: '万元', atLeast: '1' },
    proposes: '不合格',
  },
  { id: 'C03', name: '不连续两次合格', test: { kind: 'rounds', grades: ['合格'], running: 2 }, proposes: '不合格' },
  { id: 'C04', name: '总分不低于60分', test: { kind: 'marks', of: 'total', atLeast: 6000 }, proposes: '不合格' },
]
const standard: Standard = { ...plain, conditions }
const input = { ...rest, standard, files: candidates('rare-earth') }
const context = {
  task: rest.task,
  standard,
  standardSha256: rest.task.standard!.sha256,
  package: { id: rest.task.package.id, revision: rest.task.package.revision, sha256: digest('package') },
}
const record = () => mergedRecord(mergePanel(input), context, { closedAt: '2026-09-17T17:30:00+08:00', softwareVersion: '0.1.0' })

test('a figure under its minimum lowers the grade, a question on earlier rounds is left to a person', () => {
  const { parts, flags } = mergePanel(input)
  expect(parts.grade).toBe('合格')
  expect(parts.conditions?.map(({ id, holds }) => [id, holds])).toEqual([
    ['C01', false],
    ['C02', true],
    ['C03', undefined],
    ['C04', true],
  ])
  expect(parts.conditions?.[0]?.inputs.find(({ year }) => year === 2024)).toMatchObject({
    figure: 'rd_expense_by_year',
    value: '876.57',
    basis: 'verified',
  })
  expect(flags.map(({ kind, condition }) => [kind, condition])).toEqual([
    ['conditionNotMet', 'C01'],
    ['conditionOpen', 'C03'],
  ])
})

test('earlier rounds that the plan states are counted, and the record lists them', async () => {
  const evaluations = [
    { year: 2021, grade: '优秀' as const },
    { year: 2024, grade: '合格' as const },
  ]
  const plan = { ...rest.plan, integrity: { ...rest.plan.integrity, previousEvaluations: evaluations } }
  const merged = mergePanel({ ...input, plan })
  const rounds = merged.parts.conditions?.find(({ id }) => id === 'C03')
  // 合格 by C01, and 合格 in the round before
  expect([rounds?.holds, rounds?.previous, merged.parts.grade]).toEqual([false, ['合格', '优秀'], '不合格'])
  const kept = await mergedRecord(merged, context, { closedAt: '2026-09-17T17:30:00+08:00', softwareVersion: '0.1.0' })
  const standards = [{ standard, sha256: rest.task.standard!.sha256 }]
  const known = { task: rest.task, packageSha256: digest('package'), plan, standard, digests: new Map() }
  const reasons = (changed: PanelRecord, withTask: boolean) =>
    panelReasons(changed, { known: withTask ? known : undefined, standards, layouts }).filter((reason) =>
      ['panel.total', 'panel.flags', 'panel.formula'].includes(reason),
    )
  expect([reasons(kept, false), reasons(kept, true)]).toEqual([[], []])
  const better = kept.conditions!.map((one) => (one.previous ? { ...one, previous: ['优秀', '优秀'] } : one))
  expect(reasons({ ...kept, conditions: better }, false)).not.toEqual([])
})

test('the panel closes only with a reason for each, and the forms say what the grade rests on', () => {
  const merged = mergePanel(input)
  const asked = panelBlockers(panelRecord.stateOf([]), merged, rest.task).filter(({ code }) => code === 'panel.discuss')
  expect(asked.map((fault) => fault.name)).toEqual(['conditionC01', 'conditionC03'])
})

test('the verifier puts the conditions to the test again and sees every change', async () => {
  const honest = await record()
  const standards = [{ standard, sha256: rest.task.standard!.sha256 }]
  const known = { task: rest.task, packageSha256: digest('package'), plan: rest.plan, standard, digests: new Map() }
  const reasons = (changed: PanelRecord, withTask: boolean) =>
    panelReasons(changed, { known: withTask ? known : undefined, standards, layouts }).filter((reason) =>
      ['panel.total', 'panel.flags', 'panel.formula'].includes(reason),
    )
  expect(reasons(honest, false)).toEqual([])
  expect(reasons(honest, true)).toEqual([])
  expect(totalRows(currentLayout, honest).at(-1)?.[2]).toContain('C01')

  const [first, ...others] = honest.conditions!
  const raised = { ...first!, inputs: first!.inputs.map((one) => (one.year === 2024 ? { ...one, value: '1876.57' } : one)) }
  const changes: readonly PanelRecord[] = [
    { ...honest, grade: '良好' },
    { ...honest, conditions: others },
    { ...honest, conditions: [{ ...first!, holds: true }, ...others] },
    { ...honest, conditions: [raised, ...others] },
    { ...honest, flags: honest.flags.slice(1) },
  ]
  for (const changed of changes) expect(reasons(changed, false)).not.toEqual([])

  const declaredOnly = (one: NonNullable<PanelRecord['conditions']>[number]) => ({
    ...one,
    inputs: one.inputs.map((value) => (value.year === 2023 ? { ...value, value: '9999' } : value)),
  })
  const otherYear = { ...honest, conditions: honest.conditions!.map(declaredOnly) }
  expect(reasons(otherYear, true)).toContain('panel.formula')
})
