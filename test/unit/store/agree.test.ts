import { expect, test } from 'vitest'
import type { Act } from '#shared/review/act.ts'
import type { Edit } from '#shared/review/edit.ts'
import { agree } from '../../../renderer/store/agree.ts'
import { memoryMirror } from './memoryMirror.ts'

const now = '2026-09-17T09:00:00+08:00'
const headOf = (edits: readonly Edit[]) => String(edits.length).padStart(64, '0')
const act = (mark: number): Act => ({ kind: 'score.set', criterion: 'S01', mark })

/** A chain as the journal answers an append: the keys in another order than in the file. */
function chain(count: number, name = 'e'): readonly Edit[] {
  return Array.from({ length: count }, (_, seq) => ({
    id: `${name}${seq}`,
    by: 'W01',
    act: act(seq * 50),
    at: now,
    seq,
    prev: String(seq).padStart(64, '0'),
  }))
}

/** The same chain as it is read from the file: keys as the format lists them. */
function readBack(edits: readonly Edit[]): readonly Edit[] {
  return edits.map(({ seq, id, at, by, prev, act }) => ({ seq, id, at, by, prev, act }))
}

async function holding(edits: readonly Edit[]) {
  const mirror = memoryMirror()
  await mirror.add(edits, headOf(edits), now)
  return mirror
}

test('(regression) a database filled by appends agrees with the journal read from its file, and nothing is rebuilt', async () => {
  const edits = chain(4)
  const mirror = await holding(edits)
  const journal = readBack(edits)
  expect(JSON.stringify(journal)).not.toBe(JSON.stringify(edits))
  expect(await agree(mirror, journal, headOf(edits), now)).toEqual({ kind: 'same' })
  expect(mirror.written.rebuilt).toBe(0)
})

test('nothing in the journal and nothing in the database is no news', async () => {
  expect(await agree(memoryMirror(), [], headOf([]), now)).toEqual({ kind: 'same' })
})

test('a database that is behind gets what it lacks; one that is empty, all; then both agree', async () => {
  const edits = chain(6)
  const behind = await holding(edits.slice(0, 4))
  expect(await agree(behind, readBack(edits), headOf(edits), now)).toEqual({ kind: 'behind', rebuilt: 2 })
  expect(behind.written.rebuilt).toBe(0)
  expect(await agree(behind, readBack(edits), headOf(edits), now)).toEqual({ kind: 'same' })
  const empty = memoryMirror()
  expect(await agree(empty, readBack(edits), headOf(edits), now)).toEqual({ kind: 'missing', rebuilt: 6 })
  expect(await agree(empty, readBack(edits), headOf(edits), now)).toEqual({ kind: 'same' })
})

test('damage is reported: an unreadable row, a missing row, a place that is missing or names another chain, no reading at all', async () => {
  const edits = chain(5)
  const harms: Record<string, (mirror: Awaited<ReturnType<typeof holding>>) => unknown> = {
    unreadable: (mirror) => mirror.rows.set(2, '{'),
    gap: (mirror) => mirror.rows.delete(2),
    cut: (mirror) => mirror.rows.delete(4),
    head: (mirror) => mirror.add(edits.slice(4), 'f'.repeat(64), now),
    reading: (mirror) => {
      mirror.refuseReads = true
    },
  }
  for (const [name, harm] of Object.entries(harms)) {
    const mirror = await holding(edits)
    await harm(mirror)
    expect(await agree(mirror, readBack(edits), headOf(edits), now), name).toEqual({ kind: 'corrupt', rebuilt: 5 })
    mirror.refuseReads = false
    expect(await agree(mirror, readBack(edits), headOf(edits), now), name).toEqual({ kind: 'same' })
    expect(mirror.aside).toEqual([])
  }
})

test('edits the journal does not have are put aside and reported at each opening until they are saved', async () => {
  const edits = chain(5)
  const journal = readBack(edits.slice(0, 3))
  const mirror = await holding(edits)
  expect(await agree(mirror, journal, headOf(journal), now)).toEqual({ kind: 'ahead', extra: edits.slice(3) })
  expect([mirror.rows.size, mirror.aside.length]).toEqual([3, 2])
  expect(await agree(mirror, journal, headOf(journal), now)).toEqual({ kind: 'ahead', extra: edits.slice(3) })
  expect([mirror.written.rebuilt, mirror.aside.length]).toEqual([1, 2])
  await mirror.asideSaved()
  expect(await agree(mirror, journal, headOf(journal), now)).toEqual({ kind: 'same' })
  expect(mirror.aside.length).toBe(2)
})

test('two chains that part: an older journal brought back and gone on with keeps the edits of the other one', async () => {
  const edits = chain(5)
  const other = [...edits.slice(0, 3), ...chain(6, 'n').slice(3)]
  const mirror = await holding(edits)
  expect(await agree(mirror, readBack(other), headOf(other), now)).toEqual({ kind: 'ahead', extra: edits.slice(3) })
  expect((await mirror.look()).edits).toEqual(other)
})

test('an unreadable row beyond the journal is kept, although its content is unknown', async () => {
  const edits = chain(4)
  const mirror = await holding(edits)
  mirror.rows.set(3, '{')
  const journal = readBack(edits.slice(0, 3))
  expect(await agree(mirror, journal, headOf(journal), now)).toEqual({ kind: 'corrupt', rebuilt: 3 })
  expect(mirror.aside).toEqual([{ text: '{', saved: false }])
})

test('a database that cannot be written is not silently taken for whole', async () => {
  const mirror = await holding(chain(2))
  mirror.refuseWrites = true
  await expect(agree(mirror, readBack(chain(4)), headOf(chain(4)), now)).rejects.toThrow('QuotaExceededError')
})
