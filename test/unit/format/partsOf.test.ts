import { expect, test } from 'vitest'
import { figureTable } from '#shared/format/figures.ts'
import { partsOf, wholesOf } from '#shared/format/partsOf.ts'
import { prepareFormula } from '#shared/scoring/formula.ts'
import type { Formula } from '#shared/standard/format.ts'

/** A share of one figure in another, as the scoring computes it. */
const shareOf = (part: string, whole: string): Formula => {
  const terms = (figure: string) => [{ figure, over: 'value' as const, weight: '1' }]
  return { kind: 'ratio', numerator: terms(part), denominator: terms(whole), floor: '0', target: '100', unit: '%' }
}

test('a part and its whole are both yearly or both not, and in the same unit', () => {
  for (const { part, whole } of partsOf) {
    const own = part === 'invest_fiscal' ? figureTable.invest_fiscal_region : figureTable[part]
    expect({ part, yearly: own.yearly, unit: own.unit }).toEqual({ part, yearly: figureTable[whole].yearly, unit: figureTable[whole].unit })
  }
})

test('what is part of a part is part of its whole', () => {
  expect(wholesOf('rd_staff_fulltime')).toEqual(['rd_staff', 'total_staff'])
  expect(wholesOf('rd_staff')).toEqual(['total_staff'])
  expect(wholesOf('total_staff')).toEqual([])
})

test('scoring refuses each excess that the cross-check would name, whichever two the formula reads', () => {
  const scored = (part: string, whole: string, value: string) =>
    prepareFormula(shareOf(part, whole), 1000, new Map())({ values: { [part]: value, [whole]: '30' } }, undefined)
  for (const [part, whole] of [
    ['rd_staff_fulltime', 'total_staff'],
    ['rd_staff_fulltime', 'rd_staff'],
    ['rd_staff', 'total_staff'],
    ['incubated_hightech', 'incubated'],
  ] as const) {
    expect(scored(part, whole, '31')).toEqual({ state: 'invalid', figure: part })
    expect(scored(part, whole, '30')).not.toHaveProperty('state')
  }
})
