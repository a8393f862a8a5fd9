import { appendFile, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { type Journal, openJournal, readAhead, readJournal } from '#services/record/index.ts'
import { standingFile } from '#services/record/standing.ts'
import { jsonDigest } from '#shared/format/canonical.ts'
import { reviewRecord } from '#shared/review/record.ts'
import type { Result } from '#shared/text/fault.ts'
import { draft, head, journalFile, key, now, options } from './sample.ts'

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  return result.value
}
const open = async (file: string, more: object = {}): Promise<Journal> => value(await openJournal(file, { ...options, ...more }))
const codes = (result: Result<unknown>) =>
  result.ok ? [] : result.faults.map(({ code, at }) => (at === undefined ? code : `${code}@${at}`))

async function written(count: number, more: object = {}): Promise<string> {
  const file = await journalFile()
  const journal = await open(file, more)
  for (let n = 0; n < count; n++) value(await journal.append(draft(n)))
  await journal.close()
  return file
}

test('edits are there after reopening, chained from the head', async () => {
  const file = await written(3)
  const journal = await open(file)
  expect(journal.edits.map(({ seq, id }) => [seq, id])).toEqual([
    [0, 'e0'],
    [1, 'e1'],
    [2, 'e2'],
  ])
  expect(journal.edits[0]?.prev).toBe(await jsonDigest(head))
  expect(journal.edits[2]?.prev).toBe(await jsonDigest(journal.edits[1]))
  expect(journal.end()).toEqual({ head: await jsonDigest(journal.edits[2]), entries: 3 })
  await journal.close()
})

test('appends that wait together keep their order and are all there', async () => {
  const file = await journalFile()
  const journal = await open(file)
  const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => journal.append(draft(n))))
  expect(answers.map((answer) => value(answer).seq)).toEqual(Array.from({ length: 50 }, (_, n) => n))
  await journal.close()
  expect(value(await readJournal(file, reviewRecord)).edits).toHaveLength(50)
})

test('a retry with the same id is answered, not written twice; another act under that id is refused', async () => {
  const file = await journalFile()
  const journal = await open(file)
  const [first, again] = await Promise.all([journal.append(draft(0)), journal.append(draft(0))])
  expect(value(again)).toEqual(value(first))
  expect(codes(await journal.append({ ...draft(1), id: 'e0' }))).toEqual(['journal.retry'])
  expect(journal.end().entries).toBe(1)
  await journal.close()
})

test('an edit of a wrong shape is not written', async () => {
  const file = await journalFile()
  const journal = await open(file)
  const bad = { ...draft(0), act: { kind: 'score.set' as const, criterion: 'E05', mark: 10001 } }
  expect(codes(await journal.append(bad))).toEqual(['journal.shape@/act/mark'])
  expect(journal.edits).toEqual([])
  await journal.close()
  expect(codes(await journal.append(draft(0)))).toEqual(['journal.closed'])
})

test('encrypted: no word of the review on disk, and only the right key opens it', async () => {
  const file = await written(2, { key })
  const bytes = await readFile(file)
  // long words only: three letters may be in ciphertext by chance
  for (const word of ['理由', 'score.set', 'reason.set', 'criterion', 'tic-review/journal@1"']) expect(bytes.includes(word)).toBe(false)
  const journal = await open(file, { key })
  expect(journal.edits.map(({ act }) => act)).toEqual([draft(0).act, draft(1).act])
  await journal.close()
  expect(codes(await openJournal(file, { ...options, key: new Uint8Array(32) }))).toEqual(['journal.key@0'])
  expect(codes(await openJournal(file, options))).toEqual(['journal.key'])
})

test('encrypted or not, the chain is the same', async () => {
  const plain = value(await readJournal(await written(3), reviewRecord))
  const sealed = value(await readJournal(await written(3, { key }), reviewRecord, key))
  expect(sealed.end).toEqual(plain.end)
})

test.each(['plain', 'encrypted'])('a torn last entry (%s), cut at any byte, is set aside whole and the rest opens', async (kind) => {
  const more = kind === 'plain' ? {} : { key }
  const file = await written(2, more)
  const acknowledged = await readFile(standingFile(file))
  const third = await open(file, more)
  value(await third.append(draft(2)))
  await third.close()
  const bytes = await readFile(file)
  const start = bytes.lastIndexOf(10, bytes.length - 2) + 1
  for (let cut = start + 1; cut < bytes.length; cut += 7) {
    await writeFile(file, bytes.subarray(0, cut))
    await writeFile(standingFile(file), acknowledged)
    const journal = await open(file, more)
    expect(journal.edits).toHaveLength(2)
    expect(journal.setAside?.bytes).toBe(cut - start)
    expect(await readFile(journal.setAside?.file as string)).toEqual(bytes.subarray(start, cut))
    expect(value(await journal.append(draft(9))).seq).toBe(2)
    await journal.close()
    expect(value(await readJournal(file, reviewRecord, kind === 'plain' ? undefined : key)).edits).toHaveLength(3)
  }
})

test('an end of zeros, as a power cut leaves it, is a torn entry', async () => {
  const file = await written(2)
  await appendFile(file, Buffer.alloc(4096))
  const journal = await open(file)
  expect([journal.edits.length, journal.setAside?.bytes]).toEqual([2, 4096])
  await journal.close()
})

test('one flipped bit anywhere in an acknowledged entry refuses the journal with its number, and changes nothing', async () => {
  const file = await written(3)
  const bytes = await readFile(file)
  const starts = [...bytes.entries()].filter(([, byte]) => byte === 10).map(([at]) => at + 1)
  for (const [entry, place] of [
    [1, 30],
    [2, 5],
    [3, 40],
  ] as const) {
    const flipped = Buffer.from(bytes)
    const at = (starts[entry] as number) + place
    flipped[at] = (flipped[at] as number) ^ 1
    await writeFile(file, flipped)
    expect(codes(await openJournal(file, options))).toEqual([`journal.damaged@${entry}`])
    expect(await readFile(file)).toEqual(flipped)
  }
})

test('an entry taken out, or two that changed places, break the chain', async () => {
  const file = await written(4)
  const lines = (await readFile(file, 'utf8')).split('\n')
  const swapped = [...lines.slice(0, 3), lines[4], lines[3], ...lines.slice(5)]
  const missing = [...lines.slice(0, 3), ...lines.slice(4)]
  for (const bad of [swapped, missing]) {
    await writeFile(file, bad.join('\n'))
    expect(codes(await openJournal(file, options))).toEqual(['journal.chain@1'])
  }
})

test('a journal of another review, of newer software, or no journal at all is refused', async () => {
  const file = await written(1)
  expect(codes(await openJournal(file, { kind: reviewRecord, head: { ...head, expert: 'W02' }, now }))).toEqual(['journal.foreign'])
  await writeFile(file, 'tic-review/journal@3 plain\n')
  expect(codes(await openJournal(file, options))).toEqual(['journal.newer'])
  await writeFile(file, '')
  expect(codes(await openJournal(file, options))).toEqual(['journal.unknown'])
  await truncate(file)
})

test('one writer at a time; a lock left by a process that is gone is taken over', async () => {
  const file = await written(1)
  const journal = await open(file)
  expect(codes(await openJournal(file, options))).toEqual(['journal.busy'])
  await journal.close()
  const stale = { pid: 2 ** 22 + 1, host: (await import('node:os')).hostname(), token: 'gone' }
  await writeFile(`${file}.lock`, JSON.stringify(stale))
  const taken = await open(file)
  await taken.close()
  await writeFile(`${file}.lock`, JSON.stringify({ ...stale, pid: process.pid, started: 'another boot:1' }))
  await (await open(file)).close()
  await writeFile(`${file}.lock`, JSON.stringify({ ...stale, host: 'another-machine' }))
  expect(codes(await openJournal(file, options))).toEqual(['journal.busy'])
  expect((await readdir(dirname(file))).sort()).toEqual(['W01.journal', 'W01.journal.lock', 'W01.journal.standing'])
})

test('files are for their owner alone', async () => {
  const file = await written(1)
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600)
})

test('a journal read ahead is taken over only while the file is still the one that was read', async () => {
  const file = await written(2)
  const before = readAhead(file, reviewRecord)
  expect(value((await before)?.scanned ?? { ok: false, faults: [] }).edits).toHaveLength(2)
  const same = await open(file, { ahead: before })
  value(await same.append(draft(2)))
  await same.close()
  const grown = await open(file, { ahead: before })
  expect(grown.edits.map(({ id }) => id)).toEqual(['e0', 'e1', 'e2'])
  value(await grown.append(draft(3)))
  await grown.close()
  expect(value(await readJournal(file, reviewRecord)).end.entries).toBe(4)
  expect(await readAhead(`${file}.none`, reviewRecord)).toBeUndefined()
})

test('a journal of the form before is refused by name, plain or sealed, and left as it is', async () => {
  for (const name of ['plain', 'aes-256-gcm']) {
    const file = await journalFile()
    const before = `tic-review/journal@1 ${name}\n12 0123456789abcdef {"format":1}\n`
    await writeFile(file, before)
    const sealed = name === 'plain' ? {} : { key }
    const refused = await openJournal(file, { ...options, ...sealed })
    expect(codes(refused)).toEqual(['journal.older'])
    expect(refused.ok ? '' : refused.faults[0]?.got).toBe('tic-review/journal@1')
    expect(await readFile(file, 'utf8')).toBe(before)
    expect(codes(await readJournal(file, reviewRecord, sealed.key))).toEqual(['journal.older'])
  }
})
