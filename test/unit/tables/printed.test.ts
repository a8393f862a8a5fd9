import { expect, test } from 'vitest'
import { builtInStandards } from '#services/standards/builtIn.ts'
import { criterionText } from '#shared/documents/forms/criterionRow.ts'
import { ownLayout } from '#shared/documents/ownLayout.ts'
import { currentLayout } from '#shared/layout/index.ts'
import { figureName, figureUnit, word } from '#shared/layout/layout.ts'
import { figured } from '#shared/result/criteria.ts'
import type { ResultCriterion } from '#shared/result/format.ts'
import { scoreFormula } from '#shared/scoring/index.ts'
import { readTable } from './realTables.ts'

test('a standard that declares nothing of its own is printed by the layout itself', () => {
  for (const { standard } of builtInStandards()) expect(ownLayout(currentLayout, standard)).toBe(currentLayout)
  expect(ownLayout(currentLayout, undefined)).toBe(currentLayout)
})

test('the stage is printed by the name that the standard gives it, and figures by their own name and unit', () => {
  const { standard } = readTable('hightech-enterprise')
  const own = ownLayout(currentLayout, standard)
  expect(word(own, 'head.stage', { stage: standard.stage, type: '综合领域类' })).toBe('认定·综合领域类')
  expect(word(own, 'meta.title', { centre: '甲中心', stage: standard.stage, expert: '乙' })).toContain('甲中心认定')
  expect([figureName(own, 'ip_class1'), figureUnit(own, 'ip_class1')]).toEqual(['Ⅰ类知识产权', '项'])
  expect(figureName(own, 'tech_income')).toBe(figureName(currentLayout, 'tech_income'))
})

test('a level is printed by its own name, and a range that figures open by none of the standard', () => {
  const { standard } = readTable('hightech-enterprise')
  const marked = (id: string, mark: number): ResultCriterion => {
    const { name, max, method, clauses } = standard.criteria.find((each) => each.id === id)!
    return { id, dimension: '知识产权', name, max, method, clauses, state: 'scored', mark, citations: [] }
  }
  const textOf = (criterion: ResultCriterion) => criterionText(currentLayout, criterion, [], standard).facts
  expect(textOf(marked('T01', 500))).toEqual(['评定档次：较高'])
  expect(textOf(marked('T04', 300))).toEqual(['评定档次：有自主研发／仅有受让、受赠、并购等'])
  expect(textOf(marked('T03', 800))).toEqual([])
  expect(textOf(marked('T07', 600))).toEqual(['评定档次：优'])
})

test('the line of a computed mark names own figures, and an item of another table says that it is not in this one', () => {
  const { standard, cases } = readTable('baise-innovation-centre')
  const { figures, attributes } = cases[0]!
  const own = ownLayout(currentLayout, standard)
  const facts = { values: figures, attributes, inputs: new Map(), borrowed: new Set<string>() }
  const printed = (id: string) => {
    const criterion = standard.criteria.find((each) => each.id === id)!
    const score = scoreFormula(criterion, facts, standard)
    const { name, max, method, clauses } = criterion
    const row: ResultCriterion = { id, dimension: '一', name, max, method, clauses, ...figured(score) }
    return criterionText(own, row, [], standard)
  }
  for (const { id } of standard.criteria.filter(({ method }) => method === 'formula'))
    for (const { key } of standard.figures ?? []) expect(printed(id).value.split(/[^A-Za-z0-9_]+/)).not.toContain(key)
  const row = printed('T05')
  const outside = criterionText(own, { ...asRow('T05'), state: 'not-in-branch' }, [], standard)
  expect(row.mark).not.toBe(outside.mark)
  expect([outside.mark, outside.workings]).toEqual(['不含此项', ['本表不含此项，不计分。']])

  function asRow(id: string): ResultCriterion {
    const { name, max, method, clauses } = standard.criteria.find((each) => each.id === id)!
    return { id, dimension: '一', name, max, method, clauses, state: 'missing', citations: [] }
  }
})
