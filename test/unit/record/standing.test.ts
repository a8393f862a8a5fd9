import { appendFile, copyFile, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { isHarm, type Journal, mendJournal, openDamaged, openJournal, readJournal } from '#services/record/index.ts'
import { standingFile } from '#services/record/standing.ts'
import type { Edit } from '#shared/review/edit.ts'
import { reviewRecord } from '#shared/review/record.ts'
import type { Result } from '#shared/text/fault.ts'
import { draft, head, journalFile, key, options } from './sample.ts'

const sealed = { ...options, key }

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  return result.value
}
const codes = (result: Result<unknown>) =>
  result.ok ? [] : result.faults.map(({ code, at, want, got }) => [code, at, want, got].filter((part) => part !== undefined).join(' '))

async function written(count: number, file?: string): Promise<{ readonly file: string; readonly edits: readonly Edit[] }> {
  const to = file ?? (await journalFile())
  const journal = value(await openJournal(to, sealed))
  for (let n = 0; n < count; n++) value(await journal.append(draft(journal.end().entries)))
  const edits = [...journal.edits]
  await journal.close()
  return { file: to, edits }
}

/** Where the entry of this number begins (1 is the first edit). */
async function startOf(file: string, entry: number): Promise<number> {
  const bytes = await readFile(file)
  let at = 0
  for (let line = 0; line <= entry; line++) at = bytes.indexOf(10, at) + 1
  return at
}

async function spoil(file: string, from: number, to: number, fill: string | number = 0): Promise<void> {
  const bytes = await readFile(file)
  await writeFile(file, bytes.fill(fill, from, to))
}

test('zeros over acknowledged entries at the end are damage, not an interrupted append, and nothing is cut', async () => {
  const { file } = await written(5)
  const { length } = await readFile(file)
  await spoil(file, await startOf(file, 4), length)
  expect(codes(await openJournal(file, sealed))).toEqual(['journal.damaged 4'])
  expect((await readFile(file)).length).toBe(length)
})

test.each<[string, (file: string) => Promise<void>]>([
  ['zeros', (file) => appendFile(file, Buffer.alloc(4096))],
  ['text of a deleted file, with line ends', (file) => appendFile(file, 'a letter\nof another day\n\n12 0123456789abcdef x\n')],
  ['zeros inside a line that has its end', (file) => appendFile(file, `88 0123456789abcdef ${'\0'.repeat(40)}rest\n`)],
  ['the line of an earlier entry', async (file) => appendFile(file, (await readFile(file)).subarray(await startOf(file, 1)))],
])('behind the acknowledged end %s is set aside and every acknowledged entry is there', async (_name, harm) => {
  const { file } = await written(3)
  await harm(file)
  const foreign = (await readFile(file)).subarray((await readStandingLength(file)) ?? 0)
  const journal = value(await openJournal(file, sealed))
  expect(journal.edits).toHaveLength(3)
  expect(await readFile(journal.setAside?.file ?? '')).toEqual(foreign)
  expect(value(await journal.append(draft(3))).seq).toBe(3)
  await journal.close()
  expect(value(await readJournal(file, reviewRecord, key)).edits).toHaveLength(4)
})

/** The length of the file without what was put behind it: of the same journal written again. */
async function readStandingLength(file: string): Promise<number> {
  return startOf(file, 4)
}

test('an entry that was written but not acknowledged any more is kept: the standing may lag behind', async () => {
  const { file } = await written(2)
  const before = await readFile(standingFile(file))
  await written(2, file)
  await writeFile(standingFile(file), before)
  const journal = value(await openJournal(file, sealed))
  expect([journal.edits.length, journal.setAside, journal.unproven]).toEqual([4, undefined, undefined])
  await journal.close()
  await truncate(file, await startOf(file, 4))
  expect(codes(await openJournal(file, sealed))).toEqual(['journal.rolledBack 4 3'])
})

test('an earlier state of the journal, none at all, or another chain in its place is noticed', async () => {
  const { file } = await written(2)
  const earlier = `${file}.earlier`
  await copyFile(file, earlier)
  await written(2, file)
  await copyFile(earlier, file)
  expect(codes(await openJournal(file, sealed))).toEqual(['journal.rolledBack 4 2'])
  expect(codes(await readJournal(file, reviewRecord, key))).toEqual(['journal.rolledBack 4 2'])
  await rm(file)
  expect(codes(await openJournal(file, sealed))).toEqual(['journal.rolledBack 4 0'])
  const other = join(dirname(file), 'other.journal')
  await written(6, other)
  await copyFile(other, file)
  const fork = value(await openJournal(earlier, sealed))
  for (let n = 10; n < 14; n++) value(await fork.append(draft(n)))
  await fork.close()
  await copyFile(earlier, file)
  expect(codes(await openJournal(file, sealed))).toEqual(['journal.replaced 4'])
})

test('one slot of the standing damaged during a write leaves the other; without both a notice is given once', async () => {
  const { file } = await written(4)
  for (const slot of [0, 4096]) {
    const bytes = await readFile(standingFile(file))
    await writeFile(standingFile(file), Buffer.from(bytes).fill(7, slot + 20, slot + 60))
    const journal = value(await openJournal(file, sealed))
    expect([journal.edits.length, journal.unproven]).toEqual([4, undefined])
    await journal.close()
    await writeFile(standingFile(file), bytes)
  }
  await rm(standingFile(file))
  const first = value(await openJournal(file, sealed))
  expect([first.edits.length, first.unproven]).toEqual([4, true])
  await first.close()
  const second = value(await openJournal(file, sealed))
  expect(second.unproven).toBeUndefined()
  await second.close()
})

test('a standing of another review of the same person does not count for this one', async () => {
  const { file } = await written(1)
  const other = join(dirname(file), 'other.journal')
  const longer = value(await openJournal(other, { ...sealed, head: { ...head, task: 'T2' } }))
  for (let n = 0; n < 3; n++) value(await longer.append(draft(n)))
  await longer.close()
  await copyFile(standingFile(other), standingFile(file))
  const journal = value(await openJournal(file, sealed))
  expect([journal.edits.length, journal.unproven]).toEqual([1, true])
  await journal.close()
})

test('begun and stopped before the journal was there, the review begins again', async () => {
  const { file } = await written(0)
  await rm(file)
  const journal = value(await openJournal(file, sealed))
  expect([journal.edits.length, journal.unproven]).toEqual([0, undefined])
  await journal.close()
})

test('a journal that is being written reads well at any moment', async () => {
  const { file } = await written(1)
  const journal = value(await openJournal(file, sealed))
  let going = true
  const writes = (async () => {
    for (let n = 1; going; n++) value(await journal.append(draft(n)))
  })()
  for (let look = 0; look < 40; look++) {
    const known = journal.edits.length
    expect(value(await readJournal(file, reviewRecord, key)).edits.length).toBeGreaterThanOrEqual(known)
  }
  going = false
  await writes
  await journal.close()
})

async function damaged(file: string): Promise<Journal> {
  const refused = await openJournal(file, sealed)
  const harm = refused.ok ? undefined : refused.faults.find(isHarm)
  if (harm === undefined) throw new Error('not damaged')
  return value(await openDamaged(file, sealed, harm))
}

test('a damaged journal opens for reading: the entries before the damage, those behind it, and no way to write', async () => {
  const { file, edits } = await written(6)
  // two entries and the line end between them
  await spoil(file, (await startOf(file, 3)) + 5, (await startOf(file, 5)) - 5, 'x')
  const bytes = await readFile(file)
  const journal = await damaged(file)
  expect(journal.edits).toEqual(edits.slice(0, 2))
  expect(journal.harm).toMatchObject({ fault: { code: 'journal.damaged', at: '3' }, later: edits.slice(4) })
  expect(codes(await journal.append(draft(9)))).toEqual(['journal.readOnly'])
  await journal.close()
  expect(await readFile(file)).toEqual(bytes)
  expect((await readdir(dirname(file))).sort()).toEqual([basename(file), basename(standingFile(file))])
})

test.each<[string, (file: string) => Promise<unknown>]>([
  ['an entry in the middle', async (file) => spoil(file, (await startOf(file, 3)) + 9, (await startOf(file, 3)) + 12, 'x')],
  ['two entries with their line end', async (file) => spoil(file, (await startOf(file, 2)) + 5, (await startOf(file, 4)) - 5, 'x')],
  ['the end overwritten with zeros', async (file) => spoil(file, await startOf(file, 3), (await readFile(file)).length)],
  ['the end cut off', async (file) => truncate(file, await startOf(file, 2))],
  ['the head', async (file) => spoil(file, (await startOf(file, 0)) + 30, (await startOf(file, 0)) + 34, 'x')],
  ['the first line', (file) => spoil(file, 0, 300)],
  ['the whole file', (file) => rm(file)],
])(
  '%s: with another copy of the edits the journal is written anew as it was acknowledged, the damaged one is kept',
  async (_name, harm) => {
    const { file, edits } = await written(6)
    await harm(file)
    const bytes = await readFile(file).catch(() => undefined)
    expect((await damaged(file)).harm).toBeDefined()
    // the copy lacks the last edit, as a database does after a crash; the journal may have it
    const enough = edits.slice(0, _name.includes('entr') || _name === 'the head' ? 5 : 6)
    const mended = value(await mendJournal(file, { kind: reviewRecord, head, key }, enough))
    expect(mended.entries).toBe(6)
    expect(mended.restored).toBeGreaterThanOrEqual(_name === 'the head' ? 0 : 1)
    const journal = value(await openJournal(file, sealed))
    expect([journal.edits, journal.setAside, journal.unproven]).toEqual([edits, undefined, undefined])
    expect(value(await journal.append(draft(6))).seq).toBe(6)
    await journal.close()
    if (bytes) expect(await readFile(`${file}.damaged`)).toEqual(bytes)
  },
)

test('a copy that lacks an edit, or says another one, mends nothing and nothing is written', async () => {
  const { file, edits } = await written(6)
  await spoil(file, await startOf(file, 4), (await readFile(file)).length)
  const bytes = await readFile(file)
  const altered = edits.map((edit) => (edit.seq === 4 ? { ...edit, at: '2026-09-17T08:00:01+08:00' } : edit))
  for (const copy of [[], edits.slice(0, 5), edits.filter(({ seq }) => seq !== 4), altered])
    expect(codes(await mendJournal(file, { kind: reviewRecord, head, key }, copy))).toEqual(['journal.notMended'])
  expect(await readFile(file)).toEqual(bytes)
  expect((await readdir(dirname(file))).sort()).toEqual([basename(file), basename(standingFile(file))])
})

test('stopped at any step of mending, the journal opens or is mended again', async () => {
  const { file, edits } = await written(6)
  const whole = await readFile(file)
  await spoil(file, await startOf(file, 3), whole.length)
  // the damaged file was kept, the new one not written
  await copyFile(file, `${file}.damaged`)
  expect(value(await mendJournal(file, { kind: reviewRecord, head, key }, edits)).entries).toBe(6)
  expect(await readFile(`${file}.damaged-2`)).toEqual(await readFile(`${file}.damaged`))
  // the new one was written, the standing is still the one of before, and lags
  const behind = await written(2)
  const before = await readFile(standingFile(behind.file))
  await written(4, behind.file)
  await writeFile(standingFile(behind.file), before)
  const journal = value(await openJournal(behind.file, sealed))
  expect([journal.edits.length, journal.unproven, journal.setAside]).toEqual([6, undefined, undefined])
  await journal.close()
  expect(codes(await readJournal(behind.file, reviewRecord, key))).toEqual([])
})
