import { expect, test } from 'vitest'
import { confirmedTable, figureChoices } from '#shared/panel/confirmTable.ts'
import { verifiedTable } from '#shared/panel/table.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import { sheetOf } from './sheets.ts'

type Value = ResultRecord['values'][number]
const value = (figure: string, verified: string, reason: string): Value => ({ figure, declared: '100', verified, reason, citations: [] })
const sheet = (expert: string, ...values: readonly Value[]) => sheetOf('rare-earth', expert, { values: [...values] })

const counted = [
  sheet('W01', value('total_income', '90', 'one'), value('tech_income', '40', 'agreed')),
  sheet('W02', value('total_income', '80', 'two')),
  sheet('W03', value('total_income', '80', 'three')),
]
const table = verifiedTable(counted, undefined)

test('a differing figure is offered with its declared value and who holds what', () => {
  expect(figureChoices(counted, table)).toEqual([
    {
      figure: 'total_income',
      declared: '100',
      held: [
        { verified: '90', experts: ['W01'] },
        { verified: '80', experts: ['W02', 'W03'] },
      ],
    },
  ])
})

test('the settled value comes with the first holder’s reason, beside the agreed figures', () => {
  const confirmed = confirmedTable(counted, table, [{ figure: 'total_income', verified: '80' }])
  expect(confirmed).toEqual([value('tech_income', '40', 'agreed'), value('total_income', '80', 'two')])
  expect(verifiedTable(counted, confirmed)).toMatchObject({ basis: 'confirmed', conflicts: [{ figure: 'total_income' }] })
})

test('one settled as declared is left out of the table', () => {
  expect(confirmedTable(counted, table, [{ figure: 'total_income', verified: '100' }])).toEqual([value('tech_income', '40', 'agreed')])
})

test('nothing is confirmed while a figure is open, or with a value that no sheet holds', () => {
  expect(confirmedTable(counted, table, [])).toBeUndefined()
  expect(confirmedTable(counted, table, [{ figure: 'total_income', verified: '85' }])).toBeUndefined()
})

test('values that differ by their sign alone differ, and the declared one is offered with its sign', () => {
  const loss: Value = { figure: 'profit', declared: '20', declaredNegative: true, verified: '60', reason: 'r', citations: [] }
  const pair = [sheet('W01', { ...loss, verifiedNegative: true }), sheet('W02', loss)]
  const split = verifiedTable(pair, undefined)
  expect(figureChoices(pair, split)).toEqual([
    {
      figure: 'profit',
      declared: '-20',
      held: [
        { verified: '-60', experts: ['W01'] },
        { verified: '60', experts: ['W02'] },
      ],
    },
  ])
  const settled = confirmedTable(pair, split, [{ figure: 'profit', verified: '-60' }])
  expect(settled).toEqual([{ ...loss, verifiedNegative: true }])
  expect(confirmedTable(pair, split, [{ figure: 'profit', verified: '-20' }])).toEqual([])
  expect(verifiedTable(pair, settled).conflicts).toMatchObject([{ held: [{ verified: '-60' }, { verified: '60' }] }])
})
