import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { softwareVersion } from '#services/version.ts'
import type { Task } from '#shared/plan/task.ts'
import { buildResult } from '#shared/result/buildResult.ts'
import { lockSheet } from '#shared/result/lock.ts'
import { lockedResult } from '#shared/result/lockedResult.ts'
import { type Act, actSchema } from '#shared/review/act.ts'
import { actName } from '#shared/review/actName.ts'
import { checkAnswers } from '#shared/review/answersCheck.ts'
import { apply, stateOf } from '#shared/review/apply.ts'
import { blockers } from '#shared/review/blockers.ts'
import { pledgeParagraphs, pledgeSha256 } from '#shared/review/pledge.ts'
import type { ReviewState } from '#shared/review/state.ts'
import { sampleAnswersFile, sampleContext, sampleEdits, sampleResultContext } from '../review/sample.ts'

const context = sampleContext('rare-earth', 'performance')
const answers = sampleAnswersFile('rare-earth', 'answers-performance-W01.json')
const { head, edits } = await sampleEdits(answers, context)
const end = { head: 'e'.repeat(64), entries: edits.length }
const next = (state: ReviewState, act: Act, at = answers.clock) =>
  apply(state, { seq: state.length, id: `e${state.length}`, at, by: 'W01', prev: head.package.sha256, act })

test('a reopened sheet is signed as the next revision and names the digest it replaces', async () => {
  const about = await sampleResultContext(answers, context, end)
  const first = await lockSheet(stateOf(edits), about)
  if (!first.ok) throw new Error('blocked')
  const locked = next(stateOf(edits), first.value.act)
  expect((await lockSheet(locked, about)).ok).toBe(false)
  const open = next(locked, { kind: 'sheet.reopened', reason: '合议后修改', replaces: first.value.sha256 })
  const second = await lockSheet(next(open, { kind: 'score.set', criterion: 'E05', mark: 1000 }), {
    ...about,
    journal: { ...end, entries: end.entries + 3 },
  })
  if (!second.ok) throw new Error('blocked')
  expect([second.value.record.revision, second.value.record.replaces, second.value.record.totals.expert]).toEqual([
    2,
    first.value.sha256,
    3250,
  ])
  expect(first.value.record.replaces).toBeUndefined()
})

test('a locked result comes out of its journal as it was locked, and is refused when its record was altered', async () => {
  const first = await lockSheet(stateOf(edits), await sampleResultContext(answers, context, end))
  if (!first.ok) throw new Error('blocked')
  const lock = (act: Act) => ({ seq: edits.length, id: 'lock', at: answers.clock, by: 'W01', prev: end.head, act })
  expect(await lockedResult([...edits, lock(first.value.act)])).toEqual(first)
  const altered = { ...first.value.act, record: first.value.act.record?.replace('"mark":1050', '"mark":1150') ?? '' }
  const refused = await lockedResult([...edits, lock(altered)])
  expect(refused.ok ? [] : refused.faults.map(({ code }) => code)).toEqual(['review.lock-differs'])
  expect((await lockedResult(edits)).ok).toBe(false)
})

test('lists are sorted whatever the order of entry', async () => {
  const about = await sampleResultContext(answers, context, end)
  const value = (figure: string, year: number | undefined, verified: string): Act => ({
    kind: 'value.verified',
    figure,
    ...(year === undefined ? {} : { year }),
    declared: '1',
    verified,
    reason: '理由',
    citations: [],
  })
  const acts = [value('total_income', 2024, '1500'), value('rd_expense_by_year', 2025, '990'), value('rd_expense_by_year', 2023, '830')]
  const build = (order: readonly Act[]) =>
    buildResult(
      order.reduce((state, act) => next(state, act), stateOf(edits)),
      about,
    )
  const record = build(acts)
  expect(record.values.map(({ figure, year }) => `${figure} ${year}`)).toEqual([
    'rd_expense_by_year 2023',
    'rd_expense_by_year 2025',
    'total_income 2024',
  ])
  expect(build(acts.toReversed())).toEqual(record)
  expect(record.criteria[0]?.explanation?.inputs.map(({ basis, value }) => `${basis} ${value}`)).toEqual([
    'verified 830',
    'declared 900.07',
    'verified 990',
  ])
})

test('咨询论证: no standard, no marks; topics in their order, demands and a conclusion', async () => {
  const { standard: _gone, ...rest } = context.task
  const task: Task = { ...rest, stage: '咨询论证' }
  const { standard: _none, ...bare } = { ...context, task }
  const consulted = {
    ...answers,
    standard: undefined,
    marks: [],
    adjustments: [],
    opinion: undefined,
    consultation: {
      topics: [
        { topic: '任务' as const, view: '需完善' as const, note: '目标应量化。' },
        { topic: '定位' as const, view: '可行' as const },
      ],
      rectifications: [{ problem: '目标不可考核', demand: '补充年度指标', due: '2026-12-31' }],
      conclusion: '完善后再申请' as const,
    },
  }
  expect(checkAnswers(consulted, bare)).toEqual([])
  const made = await sampleEdits(consulted, bare)
  const locked = await lockSheet(stateOf(made.edits), await sampleResultContext(consulted, bare, { ...end, entries: made.edits.length }))
  if (!locked.ok) throw new Error(JSON.stringify(locked.faults))
  const { record } = locked.value
  expect([record.criteria, record.totals, record.standard, record.opinion]).toEqual([
    [],
    { expert: 0, dimensions: [] },
    undefined,
    undefined,
  ])
  expect(record.consultation).toEqual({
    ...consulted.consultation,
    topics: [consulted.consultation.topics[1], consulted.consultation.topics[0]],
  })
  expect(blockers(stateOf(made.edits.slice(0, 2)), bare).map(({ code }) => code)).toEqual(['review.topics', 'review.conclusion'])
})

test('the pledge has its six promises, and its digest is that of the Chinese text', async () => {
  const paragraphs = pledgeParagraphs('zh-CN')
  for (const word of ['独立公正', '严守秘密', '回避', '廉洁', '请托', '不留存材料']) expect(paragraphs.join()).toContain(word)
  expect(paragraphs).toHaveLength(pledgeParagraphs('en-US').length)
  expect(await pledgeSha256()).toMatch(/^[0-9a-f]{64}$/)
})

test('every act has a name in both languages', () => {
  for (const option of actSchema.options) {
    const [kind] = option.shape.kind.values
    for (const locale of ['zh-CN', 'en-US'] as const) expect(actName(locale, kind as Act['kind'])).not.toBe('')
  }
})

test('results name the version that package.json has', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string }
  expect(softwareVersion).toBe(version)
})
