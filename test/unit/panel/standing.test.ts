import { expect, test } from 'vitest'
import { mergePanel } from '#shared/panel/merge.ts'
import { panelRecord } from '#shared/panel/record.ts'
import { neededVotes, opinionStandings } from '#shared/panel/standing.ts'
import { candidates, panelOf } from './sheets.ts'

const panel = panelOf('rare-earth')
const merged = mergePanel({ ...panel, files: candidates('rare-earth') })
const { empty } = panelRecord
const dissenting = { ...empty.sheet, dissent: { W03: { reason: 'the figures are not proved' } } }
const standings = (locked: boolean, signed: readonly string[]) =>
  opinionStandings(panel.task, merged, { sheet: dissenting, locked }, new Set(signed)).map(({ member, standing }) => [member.id, standing])

test('before closing everybody is open but those who dissent', () => {
  expect(standings(false, [])).toEqual([
    ['W01', 'open'],
    ['W02', 'open'],
    ['W03', 'dissents'],
    ['W04', 'open'],
    ['W05', 'open'],
  ])
})

test('once closed, who neither signed nor gave a reason is named as silent', () => {
  expect(standings(true, ['W01', 'W02', 'W05'])).toEqual([
    ['W01', 'signed'],
    ['W02', 'signed'],
    ['W03', 'dissents'],
    ['W04', 'silent'],
    ['W05', 'signed'],
  ])
})

test('the share is rounded up: two thirds of five are four, three quarters of eight are six', () => {
  expect([3, 5, 7, 15].map((voters) => neededVotes({ of: 2, in: 3 }, voters))).toEqual([2, 4, 5, 10])
  expect([5, 8].map((voters) => neededVotes({ of: 3, in: 4 }, voters))).toEqual([4, 6])
})
