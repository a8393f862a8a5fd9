import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalBytes } from '#shared/format/canonical.ts'
import type { Candidate } from '#shared/panel/candidate.ts'
import { panelSchema } from '#shared/panel/format.ts'
import { mergePanel } from '#shared/panel/merge.ts'
import { candidate, candidates, panelOf, sheetOf } from './sheets.ts'

const rareEarth = panelOf('rare-earth')
const merge = (files: readonly Candidate[], more: object = {}) => mergePanel({ ...rareEarth, files, ...more })
const marksOf = (values: readonly number[]) =>
  values.map((sum, at) => {
    const record = sheetOf('rare-earth', `W0${at + 1}`, { adjustments: [], redLines: [], values: [] })
    const [first, ...rest] = record.criteria
    const criteria = [{ ...first!, mark: sum }, ...rest.map((one) => ({ ...one, mark: 0 }))]
    return candidate({ ...record, criteria })
  })

describe('the numbers of a merged panel', () => {
  test('the sample panels come to the totals worked out beside the product', () => {
    const { parts, open, flags } = merge(candidates('rare-earth'))
    expect(parts.totals).toEqual({ formula: 4936, expertMean: '3350', bonus: 100, deduction: 0, total: 8386 })
    expect([parts.state, parts.grade, open, flags]).toEqual(['final', '良好', [], []])
    expect(parts.values.map(({ figure, year, verified }) => [figure, year, verified])).toEqual([['rd_expense_by_year', 2024, '876.57']])
    const dairy = mergePanel({
      ...panelOf('dairy'),
      files: candidates('dairy'),
      rulings: { redLines: [{ item: 'd', panelView: '不成立' }] },
    })
    expect([dairy.parts.totals.formula, dairy.parts.totals.total, dairy.parts.grade]).toEqual([5629, 7289, '合格'])
  })

  test('a red line that is not refuted leaves the total and takes the grade', () => {
    const asked = mergePanel({ ...panelOf('dairy'), files: candidates('dairy') })
    expect(asked.parts.redLines).toMatchObject([{ item: 'd', raisedBy: ['W04'], panelView: '待查', status: '待科技厅审定' }])
    expect([asked.parts.state, asked.parts.grade, asked.parts.totals.total]).toEqual(['pending', undefined, 7289])
    expect(asked.open).toContainEqual({ kind: 'redLine', item: 'd' })
  })

  test('a mean that is no whole hundredth stays a fraction', () => {
    const three = candidates('rare-earth').slice(0, 3)
    const { parts, open } = merge(three)
    expect(parts.totals.expertMean).toBe('9800/3')
    expect(parts.absent).toEqual(['W04', 'W05'])
    expect(open).toEqual([
      { kind: 'absent', expert: 'W04' },
      { kind: 'absent', expert: 'W05' },
    ])
  })

  test('80, 80, 85, 90, 90 trimmed give 85, both dropped sheets stay; four sheets are never trimmed', () => {
    const task = { ...rareEarth.task, settings: { ...rareEarth.task.settings, trim: true } }
    const sums = [1000, 1000, 1050, 1100, 1100]
    const trimmed = merge(marksOf(sums), { task }).parts
    expect(trimmed.trim).toEqual({ requested: true, applied: true })
    expect(trimmed.totals.expertMean).toBe('1050')
    expect(trimmed.sheets.map(({ sum, dropped }) => [sum, dropped])).toEqual([
      [1000, true],
      [1000, false],
      [1050, false],
      [1100, false],
      [1100, true],
    ])
    const four = merge(marksOf(sums.slice(0, 4)), { task }).parts
    expect([four.trim.applied, four.totals.expertMean]).toEqual([false, '2075/2'])
  })

  test('a wide item, a wide spread and one sheet far away are flagged at the limits of the standard', () => {
    const kinds = (sums: readonly number[]) => merge(marksOf(sums)).flags.filter(({ kind }) => kind !== 'boundary')
    expect(kinds([700, 800, 900, 1000, 1179])).toEqual([])
    expect(kinds([700, 800, 900, 1000, 1180])).toEqual([{ kind: 'itemDivergence', criterion: 'E05' }])
  })

  test('equal content gives equal bytes in every order', () => {
    const files = [...candidates('rare-earth'), candidate(sheetOf('rare-earth', 'W02'), { kind: 'xlsx', file: 'b.xlsx' })]
    const wanted = canonicalBytes(merge(files).parts)
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
        expect(canonicalBytes(merge(shuffled).parts)).toEqual(wanted)
      }),
      { numRuns: 40 },
    )
  })

  test('the computed parts are those of the format', () => {
    const { parts } = merge(candidates('rare-earth'))
    const { results, absent, matrix, sheets, trim, values, formula, adjustments, redLines, totals } = panelSchema.shape
    const shapes = { results, absent, matrix, sheets, trim, values, formula, adjustments, redLines, totals }
    for (const [key, shape] of Object.entries(shapes)) expect(shape.safeParse(parts[key as keyof typeof shapes]).error, key).toBeUndefined()
  })
})

describe('figures and adjustments on which sheets differ', () => {
  const value = { figure: 'rd_expense_by_year', year: 2024, declared: '900.07', verified: '870.00', reason: '核减', citations: [] }

  test('two values for one figure leave no total until the panel confirms one', () => {
    const files = candidates('rare-earth').map((one) =>
      one.record!.expert.id === 'W02' ? candidate({ ...one.record!, values: [value] }) : one,
    )
    const split = merge(files)
    expect(split.open).toEqual([{ kind: 'values', figure: 'rd_expense_by_year', year: 2024 }])
    expect([split.parts.state, split.parts.totals.total]).toEqual(['incomplete', undefined])
    expect(split.table.conflicts[0]?.held).toEqual([
      { verified: '870.00', experts: ['W02'] },
      { verified: '876.57', experts: ['W05'] },
    ])
    const confirmed = merge(files, { confirmed: { values: [{ ...value, verified: '876.57' }] } })
    expect([confirmed.parts.totals.total, confirmed.table.basis]).toEqual([8386, 'confirmed'])
    expect(confirmed.table.conflicts).toHaveLength(1)
  })

  test('an item with two amounts waits for the panel, and its ruling prevails', () => {
    const bonus = (amount: number) => [{ item: 'B02', amount, reason: '一等奖', citations: [] }]
    const files = candidates('rare-earth').map((one) =>
      one.record!.expert.id === 'W02' ? candidate({ ...one.record!, adjustments: bonus(200) }) : one,
    )
    expect(merge(files).open).toEqual([{ kind: 'adjustment', item: 'B02' }])
    const ruled = merge(files, { rulings: { adjustments: [{ item: 'B02', entries: bonus(200) }] } })
    expect([ruled.parts.totals.bonus, ruled.parts.totals.total, ruled.open]).toEqual([200, 8486, []])
    const refused = merge(files, { rulings: { adjustments: [{ item: 'B02', entries: [] }] } })
    expect([refused.parts.adjustments, refused.parts.totals.total]).toEqual([[], 8286])
  })

  test('a formula item without data waits for 补报 or 按0分', () => {
    const { tech_income: _, ...figures } = rareEarth.plan.figures
    const plan = { ...rareEarth.plan, figures }
    const without = merge(candidates('rare-earth'), { plan })
    expect(without.open).toEqual([{ kind: 'formula', criterion: 'E07' }])
    const missing = [{ criterion: 'E07', choice: '按0分' as const, reason: '逾期未补' }]
    const zeroed = merge(candidates('rare-earth'), { plan, rulings: { missing } })
    expect([zeroed.parts.totals.total, zeroed.parts.missingHandling]).toEqual([8386 - 519, missing])
  })
})
