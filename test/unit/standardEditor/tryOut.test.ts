import { expect, test } from 'vitest'
import { builtInStandard } from '#services/standards/builtIn.ts'
import { scoreFormula } from '#shared/scoring/index.ts'
import { needsOf } from '../../../renderer/screens/settings/editor/needs.ts'
import { factsTyped, triedTable, yearsOf } from '../../../renderer/screens/settings/editor/tried.ts'
import { readTable } from '../tables/realTables.ts'

const { standard } = builtInStandard('performance-comprehensive', '2026.3')!

test('the figures that a standard reads are asked for once each, yearly ones by year', () => {
  const { figures } = needsOf(standard)
  expect(new Set(figures.map(({ key }) => key)).size).toBe(figures.length)
  expect(figures.find(({ key }) => key === 'rd_expense_by_year')?.shape.yearly).toBe(true)
  expect(figures.find(({ key }) => key === 'senior_title')?.shape.unit).toBe('人')
})

test('typed figures give the marks that scoring gives, what is missing stays missing', () => {
  const needs = needsOf(standard)
  const [first, , last] = yearsOf(standard)
  const typed = { senior_title: '30', [`rd_expense_by_year/${first}`]: '400', [`rd_expense_by_year/${last}`]: '800', total_staff: '十' }
  const facts = factsTyped(standard, needs, typed)
  expect(facts.values).toEqual({ senior_title: '30', rd_expense_by_year: { [first!]: '400', [last!]: '800' } })
  const answer = triedTable(standard, facts, typed, true)!
  const mark = (id: string) => answer.items.get(id)
  expect(mark('E04')).toMatchObject({ state: 'scored', hundredths: 400 })
  // a mean of 600 between 200 and 1000 is half of 4 marks
  expect(mark('E02')).toMatchObject({ state: 'scored', hundredths: 200 })
  expect(mark('E03')?.state).toBe('missing')
  expect(answer.total).toBeUndefined()
  const e02 = standard.criteria.find(({ id }) => id === 'E02')!
  expect(scoreFormula(e02, facts, standard)).toMatchObject({ state: 'scored', hundredths: 200 })
})

test('a mark typed for an item of people opens the total of an own table once everything is given', () => {
  const { standard: own } = readTable('hightech-enterprise')
  const needs = needsOf(own)
  const typed: Record<string, string> = {}
  for (const { key, shape } of needs.figures)
    if (shape.yearly) for (const year of yearsOf(own)) typed[`${key}/${year}`] = '100'
    else typed[key] = '0'
  const open = triedTable(own, factsTyped(own, needs, typed), typed, true)!
  expect(open.total).toBeUndefined()
  for (const { id, method } of own.criteria) if (method !== 'formula') typed[`mark/${id}`] = '0'
  const states = [...triedTable(own, factsTyped(own, needs, typed), typed, true)!.items.values()].map(({ state }) => state)
  expect(states).not.toContain('open')
})
