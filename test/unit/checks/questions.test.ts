import { expect, test } from 'vitest'
import type { Sheet } from '#shared/review/sheet.ts'
import { minutesUsed, questionRows, supplementRows } from '../../../renderer/screens/checks/questions/questionRows.ts'

const notes: Sheet['notes'] = {
  N003: { kind: 'supplement', title: '设备送修单', due: '2026-11-24 17:00' },
  N001: {
    kind: 'question',
    asker: '甲',
    question: '送修单在哪里？',
    answerer: '乙',
    answer: '明天补。',
    awaits: 'N003',
    at: '2026-11-24T13:18:00+08:00',
  },
  N004: { kind: 'free', note: '质询', text: '另问了两件小事。', at: '2026-11-24T14:03:20+08:00' },
  N002: { kind: 'spot', register: 'equipment', row: 'SB001', title: '真空炉', seed: 'T', place: 1, verdict: 'true' },
}

test('questions stand in the order of entry; a free note has no state', () => {
  expect(questionRows(notes).map(({ entry, state }) => [entry, state])).toEqual([
    ['N001', 'awaiting'],
    ['N004', undefined],
  ])
})

test('once the document has come the question is answered', () => {
  const come: Sheet['notes'] = {
    ...notes,
    N003: { kind: 'supplement', title: '设备送修单', due: '2026-11-24 17:00', received: '2026-11-24T16:20:00+08:00' },
  }
  expect(questionRows(come)[0]?.state).toBe('answered')
})

test('an awaited document knows the question it was promised for', () => {
  expect(supplementRows(notes).map(({ supplement, from }) => [supplement.title, from?.entry])).toEqual([['设备送修单', 'N001']])
})

test('without an answer a question is open, with one answered', () => {
  const states = (question: Partial<Extract<Sheet['notes'][string], { kind: 'question' }>>) =>
    questionRows({ N001: { kind: 'question', question: '？', ...question } })[0]?.state
  expect([states({}), states({ answer: '是。' })]).toEqual(['open', 'answered'])
})

test('a document written freely is a title and a note', () => {
  const free: Sheet['notes'] = { N001: { kind: 'free', note: '补充材料', text: '社保缴费清单\n近十二个月\n加盖公章' } }
  expect(supplementRows(free)[0]?.supplement).toEqual({ kind: 'supplement', title: '社保缴费清单', note: '近十二个月\n加盖公章' })
})

test('time used goes from the first question to the last', () => {
  expect(minutesUsed(questionRows(notes))).toEqual({ from: '2026-11-24T13:18:00+08:00', minutes: 45 })
  expect(minutesUsed(questionRows(notes).slice(0, 1))).toBeUndefined()
})
