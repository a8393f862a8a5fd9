import { describe, expect, test } from 'vitest'
import { plan, refusedContents, set, standard } from '../../corpus/packages/refusedContents.ts'
import { codesOf, inspectBytes, type Loose, packageBytes, sampleTask } from './bag.ts'

describe.each(Object.entries(refusedContents))('%s', (_, cases) => {
  test.each(cases)('%s: %s', async (code, __, bytes) => {
    const report = await inspectBytes(bytes())
    expect(report.code).toBe(code)
    expect(report.verdict).toBe('refused')
  })
})

describe('every fault is listed', () => {
  test('of shape, with pointers', async () => {
    const { plan: spoilt } = plan((p) => {
      delete p.legal
      p.note = 1
      p.centre.field = '其他的'
      p.dates.apply = '2024-13-01'
    })()
    const report = await inspectBytes(packageBytes({ plan: spoilt, task: '{' as Loose }))
    expect(report.faults.map(({ code, name, at }) => `${code} ${name} ${at}`)).toEqual([
      'schema.type data/plan.json /centre/field',
      'schema.missing-key data/plan.json /legal',
      'schema.unknown-key data/plan.json /note',
      'schema.date data/plan.json /dates/apply',
      'json.syntax data/task.json 1:2',
    ])
  })

  test('of meaning: plan, task, standard', async () => {
    const spoiltTask = sampleTask()
    spoiltTask.panel[1].role = '组长'
    const { payload } = standard((s) => s.grades.pop(), 'other')()
    const { plan: spoiltPlan } = plan(set('planDocument.page', 49))()
    expect(await codesOf(packageBytes({ plan: spoiltPlan, task: spoiltTask, payload }))).toEqual([
      'plan.page',
      'task.roster',
      'standard.file-name',
      'standard.grades',
    ])
  })
})
