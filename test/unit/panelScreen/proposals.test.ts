import { expect, test } from 'vitest'
import { proposedAdjustments } from '#shared/panel/adjustments.ts'
import { amountsOf, distinctProposals } from '../../../renderer/screens/panel/decided/proposals.ts'
import { sheetOf } from '../panel/sheets.ts'

const entry = (amount: number, reason: string) => ({ item: 'M01', amount, reason, citations: [] })

test('proposals are told apart by their amounts alone; the first expert’s reason stands for them', () => {
  const sheets = [
    sheetOf('rare-earth', 'W01', { adjustments: [entry(200, 'once'), entry(400, 'twice')] }),
    sheetOf('rare-earth', 'W02', { adjustments: [entry(400, 'late'), entry(200, 'late')] }),
    sheetOf('rare-earth', 'W03', { adjustments: [entry(200, 'one report')] }),
  ]
  const [proposed] = proposedAdjustments(sheets)
  expect(distinctProposals(proposed!)).toEqual([
    { amounts: '200 400', entries: [entry(200, 'once'), entry(400, 'twice')] },
    { amounts: '200', entries: [entry(200, 'one report')] },
  ])
  expect(amountsOf([])).toBe('')
})
