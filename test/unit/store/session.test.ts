import { expect, test } from 'vitest'
import type { Act } from '#shared/review/act.ts'
import { stateOf } from '#shared/review/apply.ts'
import type { Draft, Edit } from '#shared/review/edit.ts'
import { reviewRecord } from '#shared/review/record.ts'
import { ok, refuse } from '#shared/text/fault.ts'
import { type JournalWriter, RecordSession } from '../../../renderer/store/session.ts'
import { memoryMirror } from './memoryMirror.ts'

const digest = 'a'.repeat(64)
const pledge: Act = { kind: 'pledge.accepted', textSha256: digest }
const noRecusal: Act = { kind: 'recusal.declared', declared: false, relations: [] }
const mark = (value: number): Act => ({ kind: 'score.set', criterion: 'S01', mark: value })

/** A journal in memory that behaves as the one on disk: a place in the chain for each draft, or a refusal. */
function journal() {
  const edits: Edit[] = []
  let broken = false
  const door: JournalWriter<Act> = {
    async append(draft: Draft) {
      if (broken) return refuse({ code: 'journal.noSpace' })
      const edit: Edit = { ...draft, seq: edits.length, prev: String(edits.length).padStart(64, '0') }
      edits.push(edit)
      return ok({ edit, head: String(edits.length).padStart(64, '0') })
    },
  }
  const fail = (on: boolean) => {
    broken = on
  }
  return { door, edits, fail }
}

function session(options: { times?: readonly string[] } = {}) {
  const disk = journal()
  const mirror = memoryMirror()
  const times = [...(options.times ?? [])]
  let count = 0
  const review = new RecordSession({
    kind: reviewRecord,
    edits: [],
    by: 'W01',
    journal: disk.door,
    mirror,
    now: () => new Date(times.shift() ?? '2026-11-23T08:00:00Z'),
    newId: () => `e${++count}`,
  })
  return { review, disk, mirror }
}

test('an edit is on screen at once and 已保存 only after journal and database have it', async () => {
  const { review, disk, mirror } = session()
  const seen: string[] = []
  review.subscribe(() => void seen.push(review.snapshot().saved.kind))
  const sent = review.send(pledge)
  expect(review.snapshot().state.pledge?.textSha256).toBe(digest)
  expect(review.snapshot().saved.kind).toBe('saving')
  expect(await sent).toEqual(ok(undefined))
  expect([disk.edits.length, mirror.rows.size, review.snapshot().saved.kind]).toEqual([1, 1, 'saved'])
  expect(seen).toEqual(['saving', 'saved'])
})

test('being stored changes no state that is shown; an edit the journal holds otherwise does', async () => {
  const { review, disk } = session()
  await review.send(pledge)
  const both = [review.send(noRecusal), review.send(mark(500))]
  const shown = review.snapshot().state
  await Promise.all(both)
  expect(review.snapshot().state).toBe(shown)
  expect(review.snapshot().state).toEqual(stateOf(disk.edits))

  const { append } = disk.door
  disk.door.append = async (draft) => {
    const answer = await append(draft)
    return answer.ok ? ok({ ...answer.value, edit: { ...answer.value.edit, act: mark(450) } }) : answer
  }
  await review.send(mark(600))
  expect(review.snapshot().state.sheet.marks.S01?.mark).toBe(450)
})

test('a full disk: the mark stays on screen, is shown as unsaved, and is stored by the next try', async () => {
  const { review, disk } = session()
  await review.send(pledge)
  await review.send(noRecusal)
  disk.fail(true)
  expect(await review.send(mark(550))).toEqual(refuse({ code: 'journal.noSpace' }))
  expect(review.snapshot().state.sheet.marks.S01?.mark).toBe(550)
  expect(review.snapshot().saved).toEqual({ kind: 'failed', faults: [{ code: 'journal.noSpace' }], unsaved: 1 })
  disk.fail(false)
  expect(await review.retry()).toEqual(ok(undefined))
  expect(disk.edits.map((edit) => edit.act.kind)).toEqual(['pledge.accepted', 'recusal.declared', 'score.set'])
  expect(review.snapshot().saved.kind).toBe('saved')
})

test('a database that refuses the edit is reported although the journal has it', async () => {
  const { review, disk, mirror } = session()
  mirror.refuseWrites = true
  expect(await review.send(pledge)).toEqual(refuse({ code: 'store.database' }))
  expect([disk.edits.length, review.snapshot().saved.kind]).toEqual([1, 'failed'])
})

test('a database that is back takes everything it missed, and the journal never waited for it', async () => {
  const { review, disk, mirror } = session()
  mirror.refuseWrites = true
  await review.send(pledge)
  await review.send(noRecusal)
  await review.send(mark(550))
  expect(disk.edits.length).toBe(3)
  expect([review.snapshot().saved.kind, review.unsaved()]).toEqual(['failed', []])
  mirror.refuseWrites = false
  expect(await review.retry()).toEqual(ok(undefined))
  expect((await mirror.look()).edits).toEqual(disk.edits)
  expect(review.snapshot().saved.kind).toBe('saved')
})

test('undo and redo across criteria are edits; the state is that of the journal', async () => {
  const { review, disk } = session()
  for (const act of [pledge, noRecusal, mark(550), { kind: 'score.set', criterion: 'S02', mark: 300 } as const]) await review.send(act)
  await review.undo()
  await review.undo()
  expect(review.snapshot().state.sheet.marks).toEqual({})
  await review.redo()
  expect(review.snapshot().state.sheet.marks).toEqual({ S01: { mark: 550 } })
  expect(stateOf(disk.edits)).toEqual(review.snapshot().state)
})

test('undo and redo pressed at once act one after the other, and none is lost', async () => {
  const { review, disk } = session()
  for (const act of [pledge, noRecusal, mark(550)]) await review.send(act)
  expect(await Promise.all([review.undo(), review.redo(), review.undo(), review.redo()])).toEqual([1, 2, 3, 4].map(() => ok(undefined)))
  expect(review.snapshot().state.sheet.marks).toEqual({ S01: { mark: 550 } })
  expect(disk.edits.length).toBe(7)
})

test('choosing the present mark is no edit: nothing is written, and undo reverses the last real change', async () => {
  const { review, disk } = session()
  for (const act of [pledge, noRecusal, mark(550)]) await review.send(act)
  expect(await review.send(mark(550))).toEqual(ok(undefined))
  expect([disk.edits.length, review.snapshot().state.done.length]).toEqual([3, 1])
  await Promise.all([review.send(mark(600)), review.send(mark(600))])
  expect(disk.edits.length).toBe(4)
  await review.undo()
  expect(review.snapshot().state.sheet.marks.S01?.mark).toBe(550)
})

test('scoring before the pledge is refused and never reaches the journal', async () => {
  const { review, disk } = session()
  expect((await review.send(mark(500))).ok).toBe(false)
  expect(disk.edits).toEqual([])
})

test('a clock that jumped back does not turn time around within a review', async () => {
  const { review, disk } = session({ times: ['2026-11-23T08:00:00Z', '2026-11-23T08:00:00Z', '2026-11-23T06:00:00Z'] })
  await review.send(pledge)
  await review.send(noRecusal)
  const [first, second] = disk.edits
  expect(Date.parse(second?.at ?? '')).toBeGreaterThanOrEqual(Date.parse(first?.at ?? ''))
})
