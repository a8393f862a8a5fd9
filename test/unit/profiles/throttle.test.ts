import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createProfile, openProfile, unlockProfile } from '#services/profiles/store.ts'
import { countTry, sinceBoot } from '#services/profiles/throttle.ts'

const person = { name: '苏日娜', unit: '北方草业科学研究院', passphrase: '草原 春风 铁轨 望远', algorithm: 'p256' } as const
const date = new Date('2026-11-23T08:00:00Z')
const triesFile = async () => join(await mkdtemp(join(tmpdir(), 'tic-tries-')), 'tries')

test('a try is on the disk before the passphrase is checked, so that it counts even if the program is stopped in between', async () => {
  const file = await triesFile()
  expect(await countTry(file, () => 1000)).toEqual({ kind: 'may', count: 1 })
  expect(await readFile(file, 'latin1')).toMatch(/^1000 /)
  for (let n = 2; n <= 5; n++) expect(await countTry(file, () => 1000)).toEqual({ kind: 'may', count: n })
  expect(await countTry(file, () => 2000)).toEqual({ kind: 'wait', ms: 59_000 })
})

test('twelve guesses at once are five tries, and the right passphrase among the others does not open', async () => {
  const root = await mkdtemp(join(tmpdir(), 'tic-tries-'))
  const made = await createProfile(root, person, date)
  if (!made.ok) throw new Error(made.faults[0]?.code)
  const { id } = made.value.profile
  const guesses = [...Array.from({ length: 11 }, (_, n) => `x${n}`), person.passphrase]
  const answers = await Promise.all(guesses.map((guess) => unlockProfile(root, id, guess, () => 1000)))
  const codes = answers.map((answer) => (answer.ok ? 'open' : answer.faults[0]?.code))
  expect(codes.filter((code) => code === 'profile.wait').length).toBeGreaterThanOrEqual(7)
  expect(codes.filter((code) => code === 'profile.passphrase-tries' || code === 'profile.passphrase-last').length).toBeLessThanOrEqual(5)
  if (!codes.includes('open')) expect((await unlockProfile(root, id, person.passphrase, () => 1000)).ok).toBe(false)
})

test('a file that is no list of tries blocks sign-in for as long as its lines say', async () => {
  for (const garbled of ['{"failed":0}\n'.repeat(5), '\0\0\n\u00ff\n1\n2\nx\n', '1e99 \n'.repeat(5)]) {
    const file = await triesFile()
    await writeFile(file, garbled)
    const first = await countTry(file, () => 500_000)
    expect(first).toEqual({ kind: 'wait', ms: 60_000 })
    const second = await countTry(file, () => 500_001)
    expect(second.kind).toBe('wait')
    expect((await countTry(file, () => 700_001)).kind).toBe('may')
  }
})

test('a file that cannot be read as one blocks sign-in and is reported', async () => {
  const root = await mkdtemp(join(tmpdir(), 'tic-tries-'))
  const made = await createProfile(root, person, date)
  if (!made.ok) throw new Error(made.faults[0]?.code)
  const { mkdirSync, rmdirSync } = await import('node:fs')
  mkdirSync(join(made.value.folder, 'tries'))
  const refused = await openProfile(root, made.value.profile.id, person.passphrase)
  expect(refused).toMatchObject({ ok: false, faults: [{ code: 'file.notWritable' }] })
  rmdirSync(join(made.value.folder, 'tries'))
  expect((await openProfile(root, made.value.profile.id, person.passphrase)).ok).toBe(true)
})

test('the clock of tries goes on and is not the clock on the wall', () => {
  expect(sinceBoot()).toBeGreaterThan(0)
  expect(sinceBoot()).toBeLessThan(Date.now() / 2)
})
