import { expect, test } from 'vitest'
import { figureTable } from '#shared/format/figures.ts'
import { partsOf, wholesOf } from '#shared/format/partsOf.ts'
import { partOverWhole, readFigure } from '#shared/scoring/reading.ts'

const reading = (figure: string, value: string) => {
  const read = readFigure({ [figure]: value }, figure, false)
  if ('state' in read) throw new Error(read.state)
  return read
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
  const over = (part: string, whole: string) => partOverWhole([reading(part, '31'), reading(whole, '30')])
  for (const [part, whole] of [
    ['rd_staff_fulltime', 'total_staff'],
    ['rd_staff_fulltime', 'rd_staff'],
    ['rd_staff', 'total_staff'],
    ['incubated_hightech', 'incubated'],
  ] as const) {
    expect(over(part, whole)).toEqual({ state: 'invalid', figure: part })
    expect(partOverWhole([reading(part, '30'), reading(whole, '30')])).toBeUndefined()
  }
})
