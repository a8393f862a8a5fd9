import { expect, test } from 'vitest'
import { isMergeAlone, undecided } from '#shared/panel/decided.ts'
import { closedRecord, mergedRecordOf } from '../documents/panelSample.ts'

const codes = (...args: Parameters<typeof undecided>) => [...new Set(undecided(...args).map(({ code }) => code))]

test('what a merge lacks of a decision is what closing asks for; a closed record lacks nothing', async () => {
  const merge = await mergedRecordOf(5)
  expect(isMergeAlone(merge)).toBe(true)
  expect(codes(merge)).toEqual(['panel.discuss', 'panel.opinion', 'panel.conclusion', 'panel.vote'])
  const { decisions, ...rest } = await closedRecord(5)
  // the whole spread of the sheets was noticed, too
  const all = [...decisions, { ...decisions[0]!, subject: 'totalDivergence' }]
  const apart = merge.flags.flatMap(({ kind, expert }) =>
    kind === 'medianDistance' && expert ? [{ ...decisions[0]!, subject: expert }] : [],
  )
  expect(codes({ ...rest, decisions: [...all, ...apart] })).toEqual([])
  expect(codes({ ...rest, decisions: [] })).toEqual(['panel.discuss'])
  expect(isMergeAlone({ ...rest, decisions: [] })).toBe(false)
})

test('a formula item without a mark must be ruled on', async () => {
  const closed = await closedRecord(5)
  const [first, ...others] = closed.formula
  const { hundredths: _, ...missing } = first!
  const record = { ...closed, flags: [], formula: [{ ...missing, state: 'missing' as const }, ...others] }
  expect(undecided({ ...record, missingHandling: [] })).toEqual([{ code: 'panel.missing', name: first!.criterion }])
  expect(undecided({ ...record, missingHandling: [{ criterion: first!.criterion, choice: '补报', reason: '会后补交' }] })).toEqual([])
})
