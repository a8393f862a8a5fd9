import { expect, test } from 'vitest'
import type { Act } from '#shared/review/act.ts'
import { stateOf } from '#shared/review/apply.ts'
import { blockers, hints } from '#shared/review/blockers.ts'
import { carryOver } from '#shared/review/carryOver.ts'
import { meetsDemand, pointsIn } from '#shared/review/opinionDemands.ts'
import { nextUnscored, progressOf } from '#shared/review/progress.ts'
import { sayFault } from '#shared/text/say.ts'
import { sampleAnswersFile, sampleContext, sampleEdits } from './sample.ts'

const context = sampleContext('rare-earth', 'performance')
const answers = sampleAnswersFile('rare-earth', 'answers-performance-W01.json')
const { head, edits } = await sampleEdits(answers, context)
const state = stateOf(edits)
const places = (acts: readonly Act[]) =>
  blockers(
    stateOf(acts.map((act, seq) => ({ seq, id: `e${seq}`, at: answers.clock, by: 'W01', prev: head.package.sha256, act }))),
    context,
  ).map(({ code, at }) => `${code} ${at}`)
const acts = edits.map(({ act }) => act)

test('nothing blocks a finished sheet, and an empty one names every place', () => {
  expect(places(acts)).toEqual([])
  expect(places([])).toEqual([
    'review.pledge /pledge',
    'review.recusal /recusal',
    ...['E05', 'E06', 'E12'].map((id) => `review.mark /marks/${id}/mark`),
    'review.mark /marks/E14/mark',
    'review.finding /marks/E14/finding',
    'review.mark /marks/E16/mark',
    'review.opinion /opinion/overall',
  ])
})

test('what is wrong is named with its place', () => {
  expect(
    places([
      ...acts,
      { kind: 'verification.set', criterion: 'E14', finding: '不属实' },
      { kind: 'reason.set', criterion: 'E12' },
      { kind: 'score.set', criterion: 'E12', mark: 500 },
      { kind: 'evidence.cited', criterion: 'E05', citation: { document: 'D999', page: 1 } },
      { kind: 'adjustment.set', entry: 'J002', item: 'B02', amount: 5, reason: '理由', citations: [] },
      { kind: 'opinion.set', part: 'overall' },
    ]),
  ).toEqual([
    'review.reason /marks/E12/reason',
    'review.cap /marks/E14/mark',
    'review.reason /marks/E14/reason',
    'review.adjustment /adjustments/J002',
    'review.citation /marks/E05/citations/1',
    'review.opinion /opinion/overall',
  ])
})

test('recused: nothing is asked but the pledge, and a locked sheet only to be reopened', () => {
  const recused: Act = { kind: 'recusal.declared', declared: true, relations: ['近亲属'] }
  expect(places([recused])).toEqual(['review.pledge /pledge'])
  const fromNothing: Act = { kind: 'recusal.declared', declared: true, relations: [], reason: '其他安排' }
  expect(places([fromNothing])).toEqual(['review.pledge /pledge', 'review.recusal /recusal'])
  expect(places([...acts, { kind: 'sheet.locked', revision: 1, resultSha256: 'a'.repeat(64) }])).toEqual(['review.locked '])
})

test('hints do not block: missing data, findings without an answer, marks without evidence', () => {
  const formula = new Map([
    [
      'E01',
      {
        state: 'missing' as const,
        figure: 'rd_expense_by_year',
        explanation: { kind: 'linear' as const, inputs: [], steps: [], rounding: 'half-up-once' as const },
        trace: { figures: [], steps: [] },
      },
    ],
  ])
  const findings = [
    { rule: 'R21', outcome: 'warn' },
    { rule: 'R22', outcome: 'pass' },
  ]
  const found = hints(state, { ...context, formula, findings })
  expect(found.map(({ code, at, weight }) => `${code} ${at} ${weight}`)).toEqual([
    'review.data-missing /formula/E01 hint',
    'review.finding-open /ruleViews/R21 hint',
  ])
})

test('progress by criterion and dimension, and the next unscored', () => {
  const half = stateOf(edits.filter(({ act }) => !('criterion' in act) || act.criterion !== 'E12'))
  const progress = progressOf(half, context)
  expect(['E01', 'E05', 'E12'].map((id) => progress.criteria.get(id))).toEqual(['missing', 'done', 'todo'])
  expect(progress.dimensions.map(({ id, done, total, mark }) => [id, done, total, mark])).toEqual([
    ['K1', 2, 6, 1600],
    ['K2', 0, 6, 0],
    ['K3', 2, 4, 900],
  ])
  expect([nextUnscored(progress, 'E05'), nextUnscored(progressOf(state, context))]).toEqual(['E12', undefined])
})

test('marks go over to a revised package where item and evidence are the same', () => {
  const digests = new Map(context.plan.documents.map(({ id }) => [id, id]))
  const changed = new Map(digests).set('D022', 'other')
  const origin = { packageSha256: 'a'.repeat(64), revision: 1, journalHead: 'b'.repeat(64) }
  const carried = carryOver(state.sheet, { ...context, digests }, { ...context, digests: changed }, origin)
  expect(carried.left).toEqual([{ criterion: 'E05', why: 'evidence' }])
  const after = stateOf([{ ...(edits[0] as (typeof edits)[number]), act: carried.act as Act }])
  expect(after.sheet.marks).toEqual({ ...state.sheet.marks, E05: undefined })
})

test('on screen a visit ends in a conclusion and a thin opinion is spoken of; a sheet of answers is bound by its format alone', () => {
  const visit = sampleContext('rare-earth', 'visit')
  const given = stateOf(
    [{ kind: 'opinion.set', part: 'overall', text: '好' } as const].map((act, seq) => ({
      seq,
      id: `e${seq}`,
      at: answers.clock,
      by: 'W01',
      prev: head.package.sha256,
      act,
    })),
  )
  const codes = (onScreen: boolean) => blockers(given, { ...visit, onScreen }).map(({ code, at }) => `${code} ${at}`)
  expect(codes(true)).toContain('review.conclusion /opinion/conclusion')
  expect(codes(false)).not.toContain('review.conclusion /opinion/conclusion')
  expect(blockers(given, { ...context, onScreen: true }).map(({ code }) => code)).not.toContain('review.conclusion')
  const thin = (onScreen: boolean) => hints(given, { ...visit, onScreen }).filter(({ code }) => code.startsWith('review.opinion-'))
  expect(thin(true).map(({ at }) => at)).toEqual(['/opinion/overall', '/opinion/strengths', '/opinion/problems', '/opinion/suggestions'])
  expect(thin(false)).toEqual([])
})

test('points are lines, parts between semicolons, or what is numbered within a line', () => {
  expect(
    [
      '',
      '设备到位。',
      '一是设备到位。二是中试线已运行。',
      '1. 设备到位\n2. 已运行',
      '设备到位；已运行',
      '（一）到位（二）运行',
      '占比为 3.5，到位',
    ].map(pointsIn),
  ).toEqual([0, 1, 2, 2, 2, 2, 1])
  expect(meetsDemand('overall', '甲'.repeat(60), '')).toBe(true)
  expect(meetsDemand('overall', '甲'.repeat(201), '')).toBe(false)
  expect(meetsDemand('suggestions', '补发聘书。', '一是未见聘书。二是台账不及时。')).toBe(false)
})

test('characters that no font has block, each field once with its place; invisible characters do not', () => {
  const found = blockers(
    stateOf(
      [
        ...acts,
        { kind: 'opinion.set', part: 'overall', text: '很好👍\u200b，ᠮ👍' } as const,
        { kind: 'reason.set', criterion: 'E12', reason: '𠮷½☑µ\u00ad' } as const,
        { kind: 'evidence.cited', criterion: 'E05', citation: { document: 'D001', page: 1, note: '见𰻝' } } as const,
      ].map((act, seq) => ({ seq, id: `e${seq}`, at: answers.clock, by: 'W01', prev: head.package.sha256, act })),
    ),
    context,
  )
  expect(found.map(({ code, at, got, want }) => [code, at, got, want])).toEqual([
    ['review.character', expect.stringMatching(/^\/marks\/E05\/citations\/\d\/note$/), '𰻝', 'U+30EDD'],
    ['review.character', '/opinion/overall', '👍 ᠮ', 'U+1F44D U+182E'],
  ])
  expect(sayFault('zh-CN', found[0]!)).toMatch(/^E05 .+ 证据说明有不能打印的字：𰻝（U\+30EDD）/)
  expect(sayFault('zh-CN', found[1]!)).toContain('总体评价有不能打印的字：👍 ᠮ（U+1F44D U+182E）')
})

test('marks that are all the same share of their maximum are worth a look, on screen', () => {
  const visit = sampleContext('rare-earth', 'visit')
  const own = visit.standard?.criteria ?? []
  const sheet = (share: number, odd?: number) =>
    stateOf(
      own.map(({ id, max }, seq) => {
        const act: Act = { kind: 'score.set', criterion: id, mark: seq === 3 && odd !== undefined ? odd : max * share }
        return { seq, id: `e${seq}`, at: answers.clock, by: 'W01', prev: head.package.sha256, act }
      }),
    )
  const codes = (now: ReturnType<typeof sheet>, onScreen: boolean) => hints(now, { ...visit, onScreen }).map(({ code }) => code)
  expect(codes(sheet(1), true)).toContain('review.alike')
  expect(codes(sheet(0.5), true)).toContain('review.alike')
  expect(codes(sheet(1, 50), true)).not.toContain('review.alike')
  expect(codes(sheet(1), false)).not.toContain('review.alike')
})
