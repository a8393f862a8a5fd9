import { expect, test } from 'vitest'
import { mergePanel } from '#shared/panel/merge.ts'
import { reopenedSheets } from '#shared/panel/sheetChanges.ts'
import { candidate, panelOf, sheetOf } from './sheets.ts'

const panel = panelOf('rare-earth')
const first = candidate(sheetOf('rare-earth', 'W02'))
const second = (changed: boolean) => {
  const sheet = sheetOf('rare-earth', 'W02', { revision: 2, replaces: first.sha256! })
  const criteria = sheet.criteria.map((one) => (changed && one.id === 'E05' ? { ...one, mark: 600, reason: 'read again' } : one))
  return candidate({ ...sheet, criteria, lockedAt: '2026-09-17T18:00:00+08:00' })
}

test('both versions of a reopened sheet are named, with the criteria that changed', () => {
  const merged = mergePanel({ ...panel, files: [second(true), first] })
  const before = first.record!.criteria.find(({ id }) => id === 'E05')!
  expect(reopenedSheets(merged)).toEqual([
    {
      expert: 'W02',
      before: { revision: 1, lockedAt: first.record!.lockedAt },
      after: { revision: 2, lockedAt: '2026-09-17T18:00:00+08:00' },
      changed: [{ criterion: 'E05', before: { mark: before.mark }, after: { mark: 600, reason: 'read again' } }],
    },
  ])
})

test('a sheet reopened without a change says so; one whose earlier version is not at hand is not listed', () => {
  expect(reopenedSheets(mergePanel({ ...panel, files: [second(false), first] }))[0]?.changed).toEqual([])
  expect(reopenedSheets(mergePanel({ ...panel, files: [second(true)] }))).toEqual([])
})
