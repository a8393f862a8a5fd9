import { expect, test } from 'vitest'
import { undoAct } from '#shared/record/undo.ts'
import { type Act, actSchema } from '#shared/review/act.ts'
import { permits, stateOf } from '#shared/review/apply.ts'
import { carryOver } from '#shared/review/carryOver.ts'
import type { CarrySide } from '#shared/review/carrySide.ts'
import type { Standard } from '#shared/standard/format.ts'
import { sampleAnswersFile, sampleContext, sampleEdits } from './sample.ts'

const context = sampleContext('rare-earth', 'performance')
const answers = sampleAnswersFile('rare-earth', 'answers-performance-W01.json')
const { edits } = await sampleEdits(answers, context)
const before = stateOf(edits)
const digests = new Map(context.plan.documents.map(({ id }) => [id, id]))
const from: CarrySide = { ...context, digests }
const origin = { packageSha256: 'a'.repeat(64), revision: 1, journalHead: 'b'.repeat(64) }
const marked = Object.keys(before.sheet.marks)
const [lowered, reworded, renamed, removed] = marked as [string, string, string, string]

/** The next version: one full mark lowered, one rule and one name changed, one item gone, one new. */
const newer: Standard = {
  ...context.standard,
  version: '2027.1',
  criteria: [
    ...context.standard.criteria
      .filter(({ id }) => id !== removed)
      .map((criterion) => {
        if (criterion.id === lowered) return { ...criterion, max: criterion.max - 100 }
        if (criterion.id === reworded) return { ...criterion, rule: `${criterion.rule}（新）` }
        return criterion.id === renamed ? { ...criterion, name: `${criterion.name}（新）` } : criterion
      }),
    { ...context.standard.criteria.find(({ id }) => id === removed)!, id: 'Z01', name: '新增指标' },
  ],
}
const into: CarrySide = { ...context, standard: newer, digests }

const next = (acts: readonly Act[]) =>
  stateOf(acts.map((act, seq) => ({ seq, id: `e${seq}`, at: answers.clock, by: 'W01', prev: '0'.repeat(64), act })))
const begun: readonly Act[] = [
  { kind: 'pledge.accepted', textSha256: 'a'.repeat(64) },
  { kind: 'recusal.declared', declared: false, relations: [] },
]

test('under a newer version of the standard what still fits is brought along, the rest is kept aside, and the changes are listed', () => {
  const carried = carryOver(before.sheet, from, into, origin)
  const act = actSchema.parse(carried.act)
  if (act.kind !== 'marks.carriedOver') throw new Error(act.kind)
  expect(carried.left).toEqual([
    { criterion: lowered, why: 'criterion' },
    { criterion: reworded, why: 'criterion' },
    { criterion: removed, why: 'gone' },
  ])
  expect(carried.items.map(({ criterion, change, parts, max }) => [criterion, change, parts, max])).toEqual(
    expect.arrayContaining([
      [lowered, 'changed', ['max'], { before: before.sheet && maxOf(context.standard, lowered), after: maxOf(newer, lowered) }],
      [reworded, 'changed', ['rule'], undefined],
      [renamed, 'changed', ['name'], undefined],
      ['Z01', 'new', [], undefined],
      [removed, 'gone', [], undefined],
    ]),
  )
  expect(act.marks.map(({ criterion }) => criterion)).toEqual(marked.filter((id) => ![lowered, reworded, removed].includes(id)))
  for (const { criterion, why: _, ...aside } of act.aside ?? [])
    expect(aside).toEqual({ ...before.sheet.marks[criterion], citations: before.sheet.marks[criterion]!.citations ?? [] })
})

test('opinion, values, views and notes come along in the same act, and undo takes all of it back at once', () => {
  const { act, lost } = carryOver(before.sheet, from, into, origin)
  const state = next([...begun, act!])
  for (const section of ['opinion', 'values', 'ruleViews', 'redLines', 'adjustments'] as const)
    expect([section, state.sheet[section]]).toEqual([section, before.sheet[section]])
  const stay = new Set(lost.filter(({ section }) => section === 'notes').map(({ key }) => key))
  expect(Object.keys(state.sheet.notes)).toEqual(Object.keys(before.sheet.notes).filter((key) => !stay.has(key)))
  const undone = next([...begun, act!, undoAct(state)!])
  expect(undone.sheet).toEqual(next(begun).sheet)
})

test('what was written on the newer sheet meanwhile stands, and before the pledge nothing is brought along', () => {
  const { act } = carryOver(before.sheet, from, into, origin)
  const own: Act = { kind: 'opinion.set', part: 'overall', text: '本版的意见' }
  expect(next([...begun, own, act!]).sheet.opinion).toEqual({ ...before.sheet.opinion, overall: '本版的意见' })
  const early = permits(next([]), act!)
  expect(early.ok ? [] : early.faults.map(({ code }) => code)).toEqual(['review.pledge'])
})

test('an adjustment that the newer standard does not have stays behind and is named', () => {
  const [entry, given] = Object.entries(before.sheet.adjustments)[0]!
  const without = {
    ...newer,
    adjustments: { ...newer.adjustments, bonus: [], deductions: newer.adjustments.deductions.filter(({ id }) => id !== given!.item) },
  }
  const { act, lost } = carryOver(before.sheet, from, { ...into, standard: without }, origin)
  expect(lost).toContainEqual({ section: 'adjustments', key: entry })
  expect(next([...begun, act!]).sheet.adjustments[entry]).toBeUndefined()
})

function maxOf({ criteria }: Standard, id: string): number | undefined {
  return criteria.find((criterion) => criterion.id === id)?.max
}
