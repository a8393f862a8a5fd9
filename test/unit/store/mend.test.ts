import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { goOnWith } from '#services/record/goOn.ts'
import { type Journal, openJournal } from '#services/record/index.ts'
import type { OpenedReview } from '#shared/ipc/reviews.ts'
import { permits, stateOf } from '#shared/review/apply.ts'
import type { Draft, Edit } from '#shared/review/edit.ts'
import { reviewRecord } from '#shared/review/record.ts'
import { ok, refuse } from '#shared/text/fault.ts'
import { mended } from '../../../renderer/store/mend.ts'
import { head, now } from '../record/sample.ts'
import { memoryMirror } from './memoryMirror.ts'

const drafts: readonly Draft[] = [
  { id: 'a', by: 'W01', at: '2026-09-17T09:00:00+08:00', act: { kind: 'pledge.accepted', textSha256: 'a'.repeat(64) } },
  { id: 'b', by: 'W01', at: '2026-09-17T09:00:01+08:00', act: { kind: 'recusal.declared', declared: false, relations: [] } },
  { id: 'c', by: 'W01', at: '2026-09-17T09:00:02+08:00', act: { kind: 'score.set', criterion: 'S01', mark: 450 } },
  { id: 'd', by: 'W01', at: '2026-09-17T09:00:03+08:00', act: { kind: 'score.set', criterion: 'S01', mark: 500 } },
]

const begun: Pick<Journal, 'close'>[] = []
afterEach(async () => {
  for (const journal of begun.splice(0)) await journal.close()
})

/** A journal of its own with the first `count` drafts, behind the same question as the app's. */
async function mission(count: number) {
  const opened = await openJournal(join(mkdtempSync(join(tmpdir(), 'tic-mend-')), 'x.journal'), { kind: reviewRecord, head, now })
  if (!opened.ok) throw new Error(opened.faults[0]?.code)
  const journal = opened.value
  begun.push(journal)
  for (const draft of drafts.slice(0, count)) await journal.append(draft)
  const append = async (draft: Draft) => {
    const allowed = permits(stateOf(journal.edits), draft.act)
    if (!allowed.ok) return allowed
    const written = await journal.append(draft)
    return written.ok ? ok({ edit: written.value, head: journal.end().head }) : written
  }
  return { journal, append }
}

async function all(): Promise<readonly Edit[]> {
  const { journal } = await mission(4)
  return journal.edits
}

test('what the database holds and the journal lacks is written into it again where it continues the chain, as the very same edits', async () => {
  const edits = await all()
  const short = await mission(2)
  expect(await goOnWith(short, edits)).toEqual(ok(2))
  expect(short.journal.edits).toEqual(edits)
  expect(await goOnWith(short, edits)).toMatchObject({ ok: false, faults: [{ code: 'journal.notMended' }] })
})

test('nothing is written of edits that do not follow: a gap, another chain, a person’s act that may not take effect', async () => {
  const edits = await all()
  const gap = await mission(1)
  expect(await goOnWith(gap, edits.slice(2))).toMatchObject({ ok: false })
  const parted = await mission(2)
  await parted.append({ id: 'x', by: 'W01', at: '2026-09-17T09:00:09+08:00', act: { kind: 'score.set', criterion: 'S02', mark: 100 } })
  expect(await goOnWith(parted, edits)).toMatchObject({ ok: false })
  const early = await mission(0)
  const scored = { ...(edits[2] as Edit), seq: 0, prev: early.journal.end().head }
  expect(await goOnWith(early, [scored])).toMatchObject({ ok: false })
  expect([gap, parted, early].map(({ journal }) => journal.edits.length)).toEqual([1, 3, 0])
})

const opened = (edits: readonly Edit[], more: Partial<OpenedReview> = {}): OpenedReview => ({
  kind: 'review',
  record: 'r',
  member: { id: 'W01', name: '专家甲', role: '组员' } as OpenedReview['member'],
  head,
  edits,
  chainHead: '0'.repeat(64),
  ...more,
})

test('a journal that is level with the database, or before it, is asked nothing', async () => {
  const edits = await all()
  for (const held of [[], edits.slice(0, 3), edits]) {
    const mirror = memoryMirror()
    await mirror.add(held, '', '')
    const given = opened(edits)
    expect(await mended(given, mirror, () => Promise.reject(new Error('asked')))).toBe(given)
  }
})

test('a journal that is shorter or damaged is offered all edits, also those put aside before; refused, it stays as it was opened', async () => {
  const edits = await all()
  const harm = { fault: { code: 'journal.damaged', at: '3' }, later: [] }
  for (const given of [opened(edits.slice(0, 2)), opened(edits.slice(0, 2), { harm })]) {
    const mirror = memoryMirror()
    await mirror.add(edits, '', '')
    mirror.aside.push({ text: JSON.stringify({ ...edits[3], seq: 4 }), saved: false })
    const offers: (readonly Edit[])[] = []
    const answer = opened(edits, { restored: 2 })
    const after = await mended(given, mirror, async (offer) => {
      offers.push(offer)
      return ok(answer)
    })
    expect([after, offers.map((offer) => offer.map(({ seq }) => seq))]).toEqual([answer, [[0, 1, 2, 3, 4]]])
    expect(await mended(given, mirror, async () => refuse({ code: 'journal.notMended' }))).toBe(given)
    mirror.refuseReads = true
    expect(await mended(given, mirror, async () => ok(answer))).toBe(given)
  }
})
