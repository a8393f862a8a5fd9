import { copyFile, readFile, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openJournal } from '#services/record/index.ts'
import type { Act } from '#shared/review/act.ts'
import { historyOf } from '#shared/review/history.ts'
import { reviewRecord } from '#shared/review/record.ts'
import type { Result } from '#shared/text/fault.ts'
import { folder } from '../review/package.ts'
import { head, journalFile, key, now } from './sample.ts'

function given<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(answer.faults.map(({ code, at }) => `${code} ${at ?? ''}`).join(', '))
  return answer.value
}

const noted = { at: '2026-09-17T09:00:00+08:00' }
/** Acts on notes and photos, each with its fields, between a mark before and a mark after. */
const acts: readonly Act[] = [
  { kind: 'pledge.accepted', textSha256: 'a'.repeat(64) },
  { kind: 'recusal.declared', declared: false, relations: [] },
  { kind: 'score.set', criterion: 'S01', mark: 450 },
  { kind: 'photo.added', photo: 'A001', file: '台账.jpg', type: 'jpg', sha256: 'b'.repeat(64), bytes: 1000 },
  { kind: 'question.asked', entry: 'N001', ...noted, question: '台账在哪里？', promised: { entry: 'N002', title: '设备台账' } },
  { kind: 'question.answered', entry: 'N001', answerer: '张三', answer: '在档案室' },
  { kind: 'supplement.received', entry: 'N002', received: '2026-09-17T11:00:00+08:00' },
  { kind: 'objection.raised', entry: 'N003', ...noted, criterion: 'S05', reason: '口径不同', citations: [{ document: 'A001', page: 1 }] },
  { kind: 'photo.removed', photo: 'A001' },
  { kind: 'question.removed', entry: 'N001' },
  { kind: 'undone', target: 9 },
  { kind: 'redone', target: 9 },
  { kind: 'score.set', criterion: 'S01', mark: 500 },
]

test('a journal of typed acts cut anywhere gives back the review and its history up to the last whole act', async () => {
  const file = await journalFile()
  const options = { kind: reviewRecord, head, key, now }
  const journal = given(await openJournal(file, options))
  for (const [at, act] of acts.entries()) given(await journal.append({ id: `e${at}`, by: 'W01', act }))
  await journal.close()
  const whole = reviewRecord.stateOf(journal.edits)
  expect(whole.ignored).toEqual([])
  const bytes = (await readFile(file)).length
  const seen = new Set<number>()
  for (let at = 0; at <= 100; at++) {
    const cut = join(folder(), 'cut.journal')
    await copyFile(file, cut)
    await truncate(cut, bytes - Math.floor((bytes * at * 0.7) / 100))
    const opened = given(await openJournal(cut, options))
    const kept = journal.edits.slice(0, opened.edits.length)
    expect(opened.edits).toEqual(kept)
    expect(reviewRecord.stateOf(opened.edits)).toEqual(reviewRecord.stateOf(kept))
    expect(historyOf(opened.edits)).toEqual(historyOf(kept))
    seen.add(opened.edits.length)
    // what is written next goes on from there
    given(await opened.append({ id: 'next', by: 'W01', act: { kind: 'score.set', criterion: 'S02', mark: 100 } }))
    expect(opened.edits.length).toBe(kept.length + 1)
    await opened.close()
  }
  expect(seen.size).toBeGreaterThan(5)
})
