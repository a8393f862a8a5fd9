import { expect, test } from 'vitest'
import type { Sheet } from '#shared/review/sheet.ts'
import { minutesUsed, questionRows, supplementRows } from '../../../renderer/screens/checks/questions/questionRows.ts'

const notes: Sheet['notes'] = {
  N003: { note: '补充材料', text: '设备送修单\n时限：2026-11-24 17:00' },
  N001: { note: '质询', text: '问（甲）：送修单在哪里？\n答（乙）：明天补。\n待补材料：设备送修单', at: '2026-11-24T13:18:00+08:00' },
  N004: { note: '质询', text: '另问了两件小事。', at: '2026-11-24T14:03:20+08:00' },
  N002: { note: '抽查', text: '设备 SB001 真空炉：属实' },
}

test('questions stand in the order of entry; a free note has no state', () => {
  expect(questionRows(notes).map(({ entry, state }) => [entry, state])).toEqual([
    ['N001', 'awaiting'],
    ['N004', undefined],
  ])
})

test('once the document has come the question is answered', () => {
  const come = {
    ...notes,
    N003: { note: '补充材料', text: '设备送修单\n时限：2026-11-24 17:00\n收到：2026-11-24 16:20' },
  } as Sheet['notes']
  expect(questionRows(come)[0]?.state).toBe('answered')
})

test('an awaited document knows the question it was promised for', () => {
  expect(supplementRows(notes).map(({ supplement, from }) => [supplement.title, from?.entry])).toEqual([['设备送修单', 'N001']])
})

test('time used goes from the first question to the last', () => {
  expect(minutesUsed(questionRows(notes))).toEqual({ from: '2026-11-24T13:18:00+08:00', minutes: 45 })
  expect(minutesUsed(questionRows(notes).slice(0, 1))).toBeUndefined()
})
