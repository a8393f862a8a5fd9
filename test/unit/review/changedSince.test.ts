import { expect, test } from 'vitest'
import type { Act } from '#shared/review/act.ts'
import { changedSinceLock } from '#shared/review/changedSince.ts'
import type { Edit } from '#shared/review/edit.ts'

const digest = 'a'.repeat(64)
const edits = (...acts: readonly Act[]): readonly Edit[] =>
  acts.map((act, seq) => ({ seq, id: `e${seq}`, at: '2026-11-24T09:00:00+08:00', by: 'W01', prev: digest, act }))
const mark = (criterion: string, value: number): Act => ({ kind: 'score.set', criterion, mark: value })
const signed: readonly Act[] = [
  { kind: 'pledge.accepted', textSha256: digest },
  { kind: 'recusal.declared', declared: false, relations: [] },
  mark('S01', 500),
  mark('S02', 300),
  { kind: 'opinion.set', part: 'overall', text: '好' },
  { kind: 'sheet.locked', revision: 1, resultSha256: digest },
]
const reopened: Act = { kind: 'sheet.reopened', reason: '笔误', replaces: digest }

test('what is not as it was signed, each place once with both values; what was put back is no change', () => {
  const changed = changedSinceLock(
    edits(
      ...signed,
      reopened,
      mark('S01', 450),
      mark('S01', 400),
      mark('S02', 350),
      mark('S02', 300),
      { kind: 'opinion.set', part: 'problems', text: '材料不全' },
      { kind: 'reason.set', criterion: 'S01', reason: '复核' },
    ),
  )
  expect(changed.map(({ place, before, after }) => [place.join('/'), before, after])).toEqual([
    ['marks/S01/mark', 500, 400],
    ['opinion/problems', undefined, '材料不全'],
    ['marks/S01/reason', undefined, '复核'],
  ])
})

test('nothing was ever signed, or nothing changed since', () => {
  expect(changedSinceLock(edits(mark('S01', 500)))).toEqual([])
  expect(changedSinceLock(edits(...signed, reopened))).toEqual([])
})
