import { expect, test } from 'vitest'
import type { MissionCard } from '#shared/ipc/missions.ts'
import { byDay, firstRows, practised, rowToGoOn } from '../../../renderer/screens/tasks/byDay.ts'

function mission(review: string, from: string, to: string, state: MissionCard['progress']['state'] = 'begun'): MissionCard {
  return { review, from, to, centre: review, progress: { marked: 0, toMark: 0, blockers: 0, state } } as MissionCard
}

test('today first with visits that still last, then the days to come, the past unfinished, and the finished last', () => {
  const missions = [
    mission('finished', '2026-11-23', '2026-11-23', 'locked'),
    mission('recused', '2026-11-24', '2026-11-24', 'recused'),
    mission('past', '2026-11-20', '2026-11-21'),
    mission('tomorrow', '2026-11-25', '2026-11-25', 'new'),
    mission('lasting', '2026-11-23', '2026-11-24'),
    mission('today', '2026-11-24', '2026-11-24', 'ready'),
    mission('later', '2026-12-01', '2026-12-02', 'pledge'),
  ]
  const seen = byDay(missions, '2026-11-24').map(({ kind, day, missions: rows }) => [kind, day, rows.map(({ review }) => review)])
  expect(seen).toEqual([
    ['today', '2026-11-24', ['lasting', 'today']],
    ['day', '2026-11-25', ['tomorrow']],
    ['day', '2026-12-01', ['later']],
    ['past', undefined, ['past']],
    ['done', undefined, ['recused', 'finished']],
  ])
})

test('nothing listed, no headings', () => {
  expect(byDay([], '2026-11-24')).toEqual([])
})

test('the row to go on with: the one on the table, else today’s, else the first not finished', () => {
  const past = mission('past', '2026-11-20', '2026-11-21')
  const today = mission('today', '2026-11-24', '2026-11-24')
  const done = mission('done', '2026-11-24', '2026-11-24', 'locked')
  expect(rowToGoOn(byDay([past, today, done], '2026-11-24'), 'past')).toBe('past')
  expect(rowToGoOn(byDay([past, today, done], '2026-11-24'), undefined)).toBe('today')
  expect(rowToGoOn(byDay([past, done], '2026-11-24'), undefined)).toBe('past')
  expect(rowToGoOn(byDay([done], '2026-11-24'), undefined)).toBeUndefined()
  expect(rowToGoOn(practised([past]), undefined)).toBe('past')
})

test('the first rows go over the headings: none is left without rows, and as many rows as there are is all', () => {
  const missions = [
    mission('today', '2026-11-24', '2026-11-24'),
    mission('too', '2026-11-24', '2026-11-24'),
    mission('later', '2026-12-01', '2026-12-02'),
    mission('past', '2026-11-20', '2026-11-21'),
  ]
  const groups = byDay(missions, '2026-11-24')
  const rowsOf = (count: number) => firstRows(groups, count).map(({ kind, missions: rows }) => [kind, rows.map(({ review }) => review)])
  expect(rowsOf(0)).toEqual([])
  expect(rowsOf(1)).toEqual([['today', ['today']]])
  expect(rowsOf(3)).toEqual([
    ['today', ['today', 'too']],
    ['day', ['later']],
  ])
  expect(firstRows(groups, 4)).toEqual(groups)
})
