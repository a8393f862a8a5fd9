import { describe, expect, test } from 'vitest'
import { buildResult } from '#shared/result/buildResult.ts'
import type { Act } from '#shared/review/act.ts'
import { apply, permits, stateOf } from '#shared/review/apply.ts'
import type { Edit } from '#shared/review/edit.ts'
import { sampleAnswersFile, sampleContext, sampleEdits, sampleResultContext } from './sample.ts'

const digest = 'c'.repeat(64)
const confirmed = {
  sha256: digest,
  revision: 1,
  confirmedBy: { expert: 'W01', name: '专家甲', fingerprint: 'f'.repeat(64) },
  confirmedAt: '2026-09-16T17:00:00+08:00',
}
const declared = { figure: 'rd_expense_by_year', year: 2024, declared: '900.07' }
const own: Act = { kind: 'value.verified', ...declared, verified: '800', reason: '本人核减', citations: [] }
const loaded: Act = {
  kind: 'table.loaded',
  table: confirmed,
  values: [{ ...declared, verified: '870', reason: '专家组核减', citations: [{ document: 'D001', page: 1 }] }],
}
const edit = (act: Act, seq: number): Edit => ({
  seq,
  id: `e${seq}`,
  at: '2026-09-17T09:00:00+08:00',
  by: 'W01',
  prev: 'a'.repeat(64),
  act,
})
const stateAfter = (...acts: readonly Act[]) => stateOf(acts.map(edit))

describe('the table that a panel confirmed', () => {
  test('takes the place of all own verified values in one act, and undo brings them back', () => {
    const before = stateAfter(own, { ...own, figure: 'total_income', reason: '另一项' })
    const state = apply(before, edit(loaded, 2))
    expect(state.sheet.table.confirmed).toEqual(confirmed)
    expect(Object.values(state.sheet.values)).toEqual([
      { ...declared, verified: '870', reason: '专家组核减', citations: [{ document: 'D001', page: 1 }] },
    ])
    expect(apply(state, edit({ kind: 'undone', target: 2 }, 3)).sheet).toEqual(before.sheet)
  })

  test('keeps single values from being changed until it is removed', () => {
    const state = stateAfter(loaded)
    expect(permits(state, own)).toEqual({ ok: false, faults: [{ code: 'review.table' }] })
    const { figure, year } = declared
    expect(permits(state, { kind: 'value.restored', figure, year })).toEqual({ ok: false, faults: [{ code: 'review.table' }] })
    const removed = apply(state, edit({ kind: 'table.unloaded' }, 1))
    expect([removed.sheet.table, removed.sheet.values]).toEqual([{}, {}])
    expect(permits(removed, own).ok).toBe(true)
    expect(permits(removed, { kind: 'table.unloaded' })).toEqual({ ok: false, faults: [{ code: 'review.no-table' }] })
  })

  test('gives the marks of the formulas and is named in the result, with both values of each figure', async () => {
    const context = sampleContext('rare-earth', 'performance')
    const answers = sampleAnswersFile('rare-earth', 'answers-performance-W01.json')
    const { edits } = await sampleEdits(answers, context)
    const about = await sampleResultContext(answers, context, { head: 'e'.repeat(64), entries: edits.length })
    const state = stateOf(edits)
    const [plain, tabled] = [state, apply(state, edit(loaded, edits.length))].map((one) => buildResult(one, about))
    expect([plain?.table, tabled?.table]).toEqual([undefined, confirmed])
    expect(tabled?.values.map(({ citations, ...value }) => [value, citations.length])).toEqual([
      [{ ...declared, verified: '870', reason: '专家组核减' }, 1],
    ])
    const used = tabled?.criteria[0]?.explanation?.inputs.find(({ year }) => year === 2024)
    expect([used?.basis, used?.value]).toEqual(['verified', '870'])
    expect(tabled?.totals.formula).not.toBe(plain?.totals.formula)
  })

  test('loaded twice is no second edit, another one is', () => {
    const state = stateAfter(loaded)
    expect(stateOf([edit(loaded, 0), edit(loaded, 1)]).sheet).toEqual(state.sheet)
    const other: Act = { ...loaded, table: { ...confirmed, sha256: 'd'.repeat(64) } }
    expect(apply(state, edit(other, 1)).sheet.table.confirmed?.sha256).toBe('d'.repeat(64))
  })
})
