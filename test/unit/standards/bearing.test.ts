import { describe, expect, test } from 'vitest'
import { builtInStandard, builtInStandards } from '#services/standards/builtIn.ts'
import { rules } from '#shared/rules/index.ts'
import { criteriaOfRule, criterionOfDraw, rulesOn } from '#shared/standard/bearing.ts'
import { criterionOfFigure, figuresOf } from '#shared/standard/figures.ts'
import { type Standard, standardSchema } from '#shared/standard/format.ts'
import reference from '#shared/standard/reference.json' with { type: 'json' }
import type { ShortFormula } from '#shared/standard/shortFormulas.ts'
import { sources } from '../guards/sources.ts'

const registers = ['equipment', 'people', 'projects', 'contracts'] as const
const visit = builtInStandard('visit-comprehensive', '2026.2')!.standard
const performance = builtInStandard('performance-comprehensive', '2026.2')!.standard
/** The same criteria under a department's own name. */
const own: Standard = { ...visit, id: 'department', version: '1' }

describe('what bears on a criterion', () => {
  test('the reference table names standards, criteria and rules that exist, and all rules but those on the whole', () => {
    // from 2026.3 on a standard says itself what bears on its criteria
    const fixed = builtInStandards().filter(({ standard }) => standard.version < '2026.3')
    const known = fixed.map(({ standard }) => `${standard.id} ${standard.version}`)
    expect(reference.ids.flatMap((id) => reference.versions.map((version) => `${id} ${version}`)).sort()).toEqual([...known].sort())
    const criteria = new Set(builtInStandards().flatMap(({ standard }) => standard.criteria.map(({ id }) => id)))
    expect(Object.keys(reference.criteria).filter((id) => !criteria.has(id))).toEqual([])
    const bearing = new Set(builtInStandards().flatMap(({ standard }) => standard.criteria.flatMap(({ id }) => rulesOn(standard, id))))
    expect([...bearing].filter((id) => !rules.some((rule) => rule.id === id))).toEqual([])
    const none = rules.map(({ id }) => id).filter((id) => !bearing.has(id))
    expect(none).toEqual(['R02', 'R25', 'R29', 'R30', 'R31', 'R36', 'R37', 'R38', 'R39', 'R40', 'R44', 'X10'])
  })

  test('a rule names its criteria in the order of the standard', () => {
    expect(criteriaOfRule(performance, 'X09').map(({ id }) => id)).toEqual(['E01', 'E07', 'E08', 'E10', 'E15'])
    expect(criteriaOfRule(undefined, 'X09')).toEqual([])
  })

  test('a spot check belongs to the criterion that asks for it, where the standard has it', () => {
    expect(registers.map((register) => criterionOfDraw(visit, register))).toEqual(['S03', 'S04', 'S08', 'S13'])
    expect(criterionOfDraw(performance, 'people')).toBeUndefined()
    expect(criterionOfDraw(undefined, 'people')).toBeUndefined()
  })

  test('of a standard of one’s own nothing is guessed by the name of a criterion', () => {
    expect(own.criteria.flatMap(({ id }) => rulesOn(own, id))).toEqual([])
    expect(registers.map((register) => criterionOfDraw(own, register))).toEqual([undefined, undefined, undefined, undefined])
  })

  test('what a standard says itself holds', () => {
    const [first, ...rest] = own.criteria
    const said = standardSchema.parse({ ...own, criteria: [{ ...first!, rules: ['R16', 'X12'], spotCheck: 'people' }, ...rest] })
    expect(rulesOn(said, first!.id)).toEqual(['R16', 'X12'])
    expect(criteriaOfRule(said, 'X12').map(({ id }) => id)).toEqual([first!.id])
    expect(criterionOfDraw(said, 'people')).toBe(first!.id)
    expect(standardSchema.safeParse({ ...own, criteria: [{ ...first!, spotCheck: 'rooms' }, ...rest] }).success).toBe(false)
  })

  test('no criterion of the reference standards is named in the product’s code', () => {
    const named = sources(['shared', 'electron', 'renderer'], ['.ts', '.tsx']).flatMap(({ path, text }) =>
      [...text.matchAll(/(['"`])[PSE](0[1-9]|1[0-6])\1/g)].map(([found]) => `${path}: ${found}`),
    )
    expect(named, 'Cure: the standard says it, by rules or spotCheck').toEqual([])
  })
})

describe('the figures of a formula', () => {
  const formulaOf = (id: string) => performance.criteria.find((criterion) => criterion.id === id)!.formula!

  test('each once, of every kind of formula', () => {
    const kinds = new Set(performance.criteria.flatMap(({ formula }) => (formula ? [formula.kind] : [])))
    expect([...kinds].sort()).toEqual(['growth_step', 'linear', 'ratio', 'step', 'weighted_count'])
    for (const { formula } of performance.criteria) {
      if (formula === undefined) continue
      const figures = figuresOf(formula)
      expect(figures.length).toBeGreaterThan(0)
      expect(new Set(figures).size).toBe(figures.length)
      expect([...JSON.stringify(formula).matchAll(/"figure":"(\w+)"/g)].every(([, name]) => figures.includes(name!))).toBe(true)
    }
  })

  test('the criterion that counts a figure is the first whose formula names it, and a unit of the same spelling is none', () => {
    const [figure] = figuresOf(formulaOf('E01'))
    expect(criterionOfFigure(performance.criteria, figure!)?.id).toBe('E01')
    expect(criterionOfFigure(performance.criteria, (formulaOf('E01') as ShortFormula).unit)).toBeUndefined()
    expect(criterionOfFigure(visit.criteria, figure!)).toBeUndefined()
  })
})
