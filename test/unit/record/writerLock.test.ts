import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockWriter, trustSingleInstance } from '../../../electron/services/record/writerLock.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tic-lock-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** A lock left by another start; its process number now belongs to an unrelated running program. */
const left = (more: object) => JSON.stringify({ pid: process.ppid, host: hostname(), token: 'another', ...more })
const codes = (answer: { ok: boolean; faults?: readonly { code: string }[] }) => answer.faults?.map(({ code }) => code) ?? []

test('a lock whose process number is in use belongs to that process; an app that is alone on its folder takes its own lock over', async () => {
  const file = join(folder, 'W01.journal')
  await writeFile(`${file}.lock`, left({}))
  expect(codes(await lockWriter(file))).toEqual(['journal.busy'])
  trustSingleInstance('data')
  const here = { by: 'app', folder: createHash('sha256').update('data').digest('hex') }
  for (const stale of [left({ ...here, run: 'an earlier start' }), left({ ...here, run: 'x', pid: process.pid })]) {
    await writeFile(`${file}.lock`, stale)
    const taken = await lockWriter(file)
    if (!taken.ok) throw new Error(stale)
    expect(JSON.parse(await readFile(`${file}.lock`, 'utf8'))).toMatchObject({ by: 'app', pid: process.pid })
    // what this very start holds stays held
    expect(codes(await lockWriter(file))).toEqual(['journal.busy'])
    await taken.value()
    expect(await readdir(folder)).toEqual([])
  }
  const elsewhere = { by: 'app', folder: 'another data folder', run: 'x' }
  for (const held of [left({}), left({ by: 'command' }), left(elsewhere), left({ ...here, run: 'x', host: 'another computer' })]) {
    await writeFile(`${file}.lock`, held)
    expect(codes(await lockWriter(file))).toEqual(['journal.busy'])
  }
})

test('a lock that cannot be checked may be taken over after the person confirms; one whose process runs, never', async () => {
  const file = join(folder, 'W01.journal')
  for (const unsure of [left({ host: '另一台电脑' }), left({ by: 'command' })]) {
    await writeFile(`${file}.lock`, unsure)
    const refused = await lockWriter(file)
    expect(refused.ok ? [] : refused.faults.map(({ code, words }) => [code, words])).toEqual([['journal.busy', 'journal.busyUnsure']])
    const taken = await lockWriter(file, true)
    if (!taken.ok) throw new Error(unsure)
    await taken.value()
    expect(await readdir(folder)).toEqual([])
  }
  const mine = await lockWriter(file)
  const again = await lockWriter(file, true)
  expect(again.ok ? [] : again.faults.map(({ code, words }) => [code, words])).toEqual([['journal.busy', undefined]])
  if (mine.ok) await mine.value()
  if (process.platform !== 'linux') return
  const [stat, boot] = await Promise.all([
    readFile(`/proc/${process.ppid}/stat`, 'latin1'),
    readFile('/proc/sys/kernel/random/boot_id', 'latin1'),
  ])
  const started = `${boot.trim()}:${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`
  await writeFile(`${file}.lock`, left({ by: 'command', started }))
  expect(codes(await lockWriter(file, true))).toEqual(['journal.busy'])
})
