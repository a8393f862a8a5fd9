import { expect, test } from 'vitest'
import { totalRows } from '#shared/documents/forms/panelFigures.ts'
import { currentLayout, layouts } from '#shared/layout/index.ts'
import { panelBlockers } from '#shared/panel/blockers.ts'
import { panelDraft } from '#shared/panel/draft.ts'
import type { PanelRecord } from '#shared/panel/format.ts'
import { panelImportRows } from '#shared/panel/importRows.ts'
import { mergePanel } from '#shared/panel/merge.ts'
import { mergedRecord } from '#shared/panel/mergedRecord.ts'
import { panelRecord } from '#shared/panel/record.ts'
import { mayInPanel } from '#shared/panel/roles.ts'
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

const stated = { grades: ['合格'], reason: '科技厅2024年评价通报' }
const standards = [{ standard, sha256: rest.task.standard!.sha256 }]
const closing = { closedAt: '2026-09-17T17:30:00+08:00', softwareVersion: '0.1.0' }

function reasonsOf(changed: PanelRecord, plan?: typeof rest.plan) {
  const known = plan && { task: rest.task, packageSha256: digest('package'), plan, standard, digests: new Map() }
  return panelReasons(changed, { known, standards, layouts }).filter((reason) =>
    ['panel.total', 'panel.flags', 'panel.formula'].includes(reason),
  )
}

test('earlier grades that the leader states count where the plan states none, and stand in the record with their reason', async () => {
  const merged = mergePanel({ ...input, rulings: { rounds: stated } })
  const rounds = merged.parts.conditions?.find(({ id }) => id === 'C03')
  expect([rounds?.holds, rounds?.previous, merged.parts.grade, merged.parts.statedRounds]).toEqual([false, ['合格'], '不合格', stated])
  const kept = await mergedRecord(merged, context, closing)
  expect([reasonsOf(kept), reasonsOf(kept, rest.plan)]).toEqual([[], []])
  expect(totalRows(currentLayout, kept).at(-1)).toEqual(['以往等次', '合格', stated.reason])
  // other grades than the condition was held against, none that the standard has, none stated
  for (const lie of [{ ...stated, grades: ['良好'] }, { ...stated, grades: ['甲'] }, undefined])
    expect(reasonsOf({ ...kept, statedRounds: lie } as PanelRecord, rest.plan)).toContain('panel.formula')
  const plan = { ...rest.plan, integrity: { ...rest.plan.integrity, previousEvaluations: [{ year: 2024, grade: '合格' as const }] } }
  expect(reasonsOf(kept, plan)).toContain('panel.formula')
  expect(mergePanel({ ...input, plan, rulings: { rounds: { ...stated, grades: ['优秀'] } } }).parts).toMatchObject({ grade: '不合格' })
  expect(mergePanel({ ...input, plan, rulings: { rounds: stated } }).parts.statedRounds).toBeUndefined()
})

test('a grade of the panel’s own stands beside the proposed one with its reason, and is one of the standard', async () => {
  const act = { kind: 'grade.decided', grade: '良好', reason: '整改已完成，专家组一致同意' } as const
  const edit = { seq: 0, id: 'e0', at: closing.closedAt, by: 'W01', prev: digest('0'), act }
  const state = panelRecord.stateOf([edit])
  const draft = panelDraft(state, mergePanel(input), context)
  expect([draft.grade, draft.decidedGrade]).toEqual(['合格', { grade: act.grade, reason: act.reason }])
  expect(totalRows(currentLayout, draft).at(-1)).toEqual(['专家组确定的等次', '良好', act.reason])
  const undone = panelRecord.stateOf([edit, { ...edit, seq: 1, id: 'e1', act: { kind: 'grade.undecided' } }])
  expect(panelDraft(undone, mergePanel(input), context).decidedGrade).toBeUndefined()
  const kept = { ...(await record()), decidedGrade: draft.decidedGrade! }
  expect([reasonsOf(kept), reasonsOf(kept, rest.plan)]).toEqual([[], []])
  expect(reasonsOf({ ...kept, decidedGrade: { ...kept.decidedGrade, grade: '特优' } })).toContain('panel.formula')
  expect(panelImportRows(kept, digest('record')).rows[0]).toContain('良好')
  expect(mayInPanel({ role: '秘书' }, 'grade.decided')).toBe(false)
})
