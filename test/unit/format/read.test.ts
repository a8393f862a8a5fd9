import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { refusalCodes } from '#shared/format/codes.ts'
import { figureTable, formulaFigure } from '#shared/format/figures.ts'
import { checkFormat, versionFault } from '#shared/format/read.ts'
import { figuresSchema } from '#shared/plan/figures.ts'
import { planSchema } from '#shared/plan/format.ts'
import { taskSchema } from '#shared/plan/task.ts'
import { faults as english } from '#shared/text/en/faults.ts'
import { faults as chinese } from '#shared/text/zh/faults.ts'

const samplePlan = () => JSON.parse(readFileSync(new URL('../../../resources/samples/rare-earth/plan.json', import.meta.url), 'utf8'))

function faults(change: (plan: ReturnType<typeof samplePlan>) => void): readonly string[] {
  const plan = samplePlan()
  change(plan)
  const result = checkFormat(planSchema, 'plan', plan, 'plan.json')
  return result.ok ? [] : result.faults.map(({ code, at }) => `${code} ${at}`)
}

describe('versions', () => {
  test.each([
    ['tic-review/plan@1', undefined],
    ['tic-review/plan@2', 'format.newer'],
    ['tic-review/plan@1.1', 'format.newer'],
    ['tic-review/plan@10', 'format.newer'],
    ['tic-review/plan@0', 'format.unknown'],
    ['tic-review/plan@01', 'format.unknown'],
    ['tic-review/plan', 'format.unknown'],
    ['tic-review/task@1', 'format.unknown'],
    ['tic-review/plan@1 ', 'format.unknown'],
    ['TIC-Review/plan@1', 'format.unknown'],
    [1, 'format.unknown'],
    [undefined, 'format.unknown'],
  ])('%s as plan: %s', (format, code) => {
    expect(versionFault('plan', format)?.code).toBe(code)
  })
})

test('the root, then the format, then the shape', () => {
  const first = (value: unknown) => {
    const result = checkFormat(planSchema, 'plan', value, 'plan.json')
    return result.ok ? undefined : result.faults.map((fault) => fault.code)
  }
  expect(first(null)).toEqual(['schema.type'])
  expect(first([])).toEqual(['schema.type'])
  expect(first({})).toEqual(['format.unknown'])
  expect(first({ format: 'tic-review/plan@7', unknown: 1 })).toEqual(['format.newer'])
})

test('every fault of shape has its code and its place', () => {
  expect(faults((plan) => delete plan.centre.name)).toEqual(['schema.missing-key /centre/name'])
  expect(faults((plan) => Object.assign(plan.units[0], { 'a/b': 1, c: 1 }))).toEqual([
    'schema.unknown-key /units/0/a~1b',
    'schema.unknown-key /units/0/c',
  ])
  expect(faults((plan) => Object.assign(plan.centre, { summary: '' }))).toEqual(['schema.type /centre/summary'])
  expect(faults((plan) => Object.assign(plan.centre, { name: 'x'.repeat(201) }))).toEqual(['schema.too-long /centre/name'])
  expect(faults((plan) => Object.assign(plan.centre, { name: '𠀀'.repeat(200) }))).toEqual([])
  expect(faults((plan) => Object.assign(plan.planDocument, { page: 0 }))).toEqual(['schema.type /planDocument/page'])
  expect(faults((plan) => Object.assign(plan.planDocument, { page: -1 }))).toEqual(['schema.negative /planDocument/page'])
  expect(faults((plan) => Object.assign(plan.figures.rd_area, { declared: '-0.5' }))).toEqual(['schema.negative /figures/rd_area/declared'])
  expect(faults((plan) => Object.assign(plan.figures.total_staff, { declared: '1.5' }))).toEqual([
    'schema.type /figures/total_staff/declared',
  ])
  expect(faults((plan) => Object.assign(plan.dates, { apply: '2023-02-29' }))).toEqual(['schema.date /dates/apply'])
  expect(faults((plan) => Object.assign(plan.dates, { apply: '2023/02/28' }))).toEqual(['schema.type /dates/apply'])
  expect(faults((plan) => Object.assign(plan.figures.capex, { declared: {} }))).toEqual(['schema.type /figures/capex/declared'])
  expect(faults((plan) => Object.assign(plan.figures.capex, { declared: { '1999': '1' } }))).toEqual([
    'schema.type /figures/capex/declared/1999',
  ])
  expect(faults((plan) => Object.assign(plan, { extensions: [] }))).toEqual(['schema.type /extensions'])
})

test('of the two forms of a period the nearer one is told', () => {
  const period = (value: unknown) => faults((plan) => Object.assign(plan.figures.rd_area, { period: value }))
  const at = '/figures/rd_area/period'
  expect(period({ from: '2024-01-01' })).toEqual([`schema.missing-key ${at}/to`])
  expect(period({ from: '2024-01-01', to: '2024-13-01' })).toEqual([`schema.date ${at}/to`])
  expect(period({ at: '2024-01-01', note: 'x' })).toEqual([`schema.unknown-key ${at}/note`])
  expect(period('2024')).toEqual([`schema.type ${at}`])
})

test('faults of keys that depend on one another stand beside all others', () => {
  const task = JSON.parse(readFileSync(new URL('../../../resources/samples/rare-earth/task-performance.json', import.meta.url), 'utf8'))
  const spoilt = { ...task, stage: '咨询论证', dates: {}, id: 5 }
  const result = checkFormat(taskSchema, 'task', spoilt, 'task.json')
  expect(result.ok ? [] : result.faults.map(({ code, at }) => `${code} ${at}`)).toEqual([
    'schema.type /id',
    'schema.missing-key /dates/from',
    'schema.missing-key /dates/to',
    'schema.unknown-key /standard',
  ])
})

test('the table of figures and the shape of a plan know the same figures in the same form', () => {
  expect(Object.keys(figuresSchema.shape).toSorted()).toEqual(Object.keys(figureTable).toSorted())
  for (const [key, { yearly, count }] of Object.entries(figureTable)) {
    const figure = (value: string) => ({
      declared: yearly ? { '2024': value } : value,
      source: { document: 'D001', page: 1 },
      period: { at: '2024-12-31' },
      own: true,
    })
    expect(figuresSchema.safeParse({ [key]: figure('5') }).success, key).toBe(true)
    expect(figuresSchema.safeParse({ [key]: figure('5.5') }).success, key).toBe(!count)
  }
  expect(formulaFigure('invest_fiscal')?.yearly).toBe(true)
  expect(formulaFigure('constructor')).toBeUndefined()
})

test('every refusal code is worded in both languages', () => {
  for (const code of refusalCodes) {
    expect(chinese[code]).toMatch(/[\u4e00-\u9fff]/)
    expect(english[code].match(/\{\w+\}/g)?.toSorted() ?? []).toEqual(chinese[code].match(/\{\w+\}/g)?.toSorted() ?? [])
  }
})
