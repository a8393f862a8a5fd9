import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { keepMission, readMissions } from '#services/missions/list.ts'
import { keepPhoto, photoFile, photoFolder, readPhoto } from '#services/photos/store.ts'
import { journalFile } from '#services/profiles/journalFile.ts'
import { derivedKeys, lockKey, lockSchema, nameOf, open, seal } from '#services/profiles/keys.ts'
import { readSealed, writeSealed } from '#services/profiles/sealedFile.ts'
import { createProfile, type OpenProfile, openProfile } from '#services/profiles/store.ts'
import { exportProfile, importProfile } from '#services/profiles/transfer.ts'
import { openJournal, readJournal } from '#services/record/index.ts'
import { writeEntry } from '#services/sealed/entries.ts'
import { sealStream } from '#services/sealed/stream.ts'
import { keepPreferences, readPreferences, usualPreferences } from '#services/settings/preferences.ts'
import { copyFile as copyOf, keepCopy } from '#services/signing/copies.ts'
import { reviewRecord } from '#shared/review/record.ts'
import { draft, head } from '../record/sample.ts'

const person = { name: '苏日娜', unit: '北方草业科学研究院', passphrase: '草原 春风 铁轨 望远', algorithm: 'p256' } as const
const now = () => new Date('2026-11-23T08:00:00Z')
const review = 'T2026-rare-earth.W01.r1'

/** A picture as small as one can be: a PNG's header and end, and something between that makes it another one. */
async function picture(made: number): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'tic-picture-')), 'x.png')
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')
  await writeFile(file, Buffer.concat([head, Buffer.alloc(24, made), Buffer.from('0000000049454e44ae426082', 'hex')]))
  return file
}

async function made(): Promise<{ readonly root: string; readonly profile: OpenProfile }> {
  const root = await mkdtemp(join(tmpdir(), 'tic-sealed-'))
  const profile = await createProfile(root, person, now())
  if (!profile.ok) throw new Error(profile.faults[0]?.code)
  return { root, profile: profile.value }
}

test('no name in the folder says anything of the task, the expert, a photo or the moment', async () => {
  const { profile } = await made()
  const journal = await openJournal(journalFile(profile, review), { kind: reviewRecord, head, key: profile.key('journal'), now })
  if (!journal.ok) throw new Error(journal.faults[0]?.code)
  await journal.value.append(draft(0))
  await journal.value.close()
  const kept = await keepPhoto(profile, review, await picture(1))
  const sheet = { json: new Uint8Array(9), pdf: new Uint8Array(9), xlsx: new Uint8Array(9) }
  await keepCopy(profile, review, { sha256: 'a'.repeat(64), sheet })
  const own = '[0-9a-f]{32}'
  const shapes = [
    'identity.p12',
    'profile.json',
    `reviews/${own}.journal`,
    `reviews/${own}.journal.standing`,
    `reviews/${own}.photos/${own}`,
    `signed/${own}.sealed`,
  ]
  const files = (await readdir(profile.folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const names = files
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(profile.folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
  expect(names).toHaveLength(shapes.length)
  for (const [at, name] of names.entries()) expect(name).toMatch(new RegExp(`^${shapes[at]}$`))
  const sha256 = kept.ok ? kept.value.sha256 : ''
  for (const word of [review, 'W01', 'T2026', sha256.slice(0, 16), '2026']) expect(names.join('\n')).not.toContain(word)
  const other = await made()
  expect(nameOf(other.profile, review)).not.toBe(nameOf(profile, review))
})

test('a profile made before with plain names and no roles is read: its files get the names they have now at the first entering', async () => {
  const { root, profile } = await made()
  const old = join(profile.folder, 'reviews')
  const journal = await openJournal(join(old, `${review}.journal`), { kind: reviewRecord, head, key: profile.key('journal'), now })
  if (!journal.ok) throw new Error(journal.faults[0]?.code)
  await journal.value.append(draft(0))
  await journal.value.close()
  await writeFile(join(old, `${review}.journal.torn-99`), 'torn')
  const bytes = await readFile(await picture(1))
  const photo = await keepPhoto(profile, 'another', await picture(1))
  const sha256 = photo.ok ? photo.value.sha256 : ''
  await mkdir(join(old, `${review}.photos`))
  await writeFile(join(old, `${review}.photos`, sha256), seal(profile.key('files'), bytes))
  const kept = { ...usualPreferences, idleMinutes: 7 }
  await writeFile(join(profile.folder, 'preferences.sealed'), seal(profile.key('files'), Buffer.from(JSON.stringify(kept))))
  for (let time = 0; time < 2; time++) {
    const again = await openProfile(root, profile.profile.id, person.passphrase)
    if (!again.ok) throw new Error(again.faults[0]?.code)
    const read = await readJournal(journalFile(again.value, review), reviewRecord, again.value.key('journal'))
    expect(read.ok && read.value.edits.length).toBe(1)
    expect(await readPhoto(again.value, review, sha256)).toMatchObject({ ok: true })
    expect(await readPreferences(again.value)).toEqual({ ok: true, value: kept })
    expect((await readdir(old)).filter((name) => name.includes('W01'))).toEqual([])
    expect(await readdir(photoFolder(again.value, review))).toEqual([nameOf(again.value, sha256)])
  }
  expect(await readdir(old)).toContain(`${nameOf(profile, review)}.journal.torn-99`)
  const current = await readFile(journalFile(profile, review))
  await writeFile(join(old, `${review}.journal`), 'another one of that name')
  expect((await openProfile(root, profile.profile.id, person.passphrase)).ok).toBe(true)
  expect(await readFile(journalFile(profile, review))).toEqual(current)
})

test('a sealed file put in the place of another is refused, whatever it holds', async () => {
  const { profile } = await made()
  await keepPreferences(profile, { idleMinutes: 3 })
  await keepMission(profile, {
    review,
    task: 'T1',
    expert: 'W01',
    centre: '示例',
    centreType: '综合领域类',
    stage: '实地评估',
    from: '2026-09-17',
    package: { id: 'P1', revision: 1, sha256: 'a'.repeat(64), file: '/media/x.ticplan' },
    openedAt: '2026-11-23T08:00:00Z',
    progress: { marked: 0, toMark: 15, blockers: 3, state: 'pledge' },
  })
  const [preferences, missions] = ['preferences.sealed', 'missions.sealed'].map((name) => join(profile.folder, name)) as [string, string]
  await copyFile(preferences, missions)
  expect(await readSealed(missions, profile.key('files'))).toMatchObject({ ok: false, faults: [{ code: 'profile.damaged' }] })
  expect((await readMissions(profile)).ok).toBe(false)
  const kept = await Promise.all([1, 2].map(async (n) => keepPhoto(profile, review, await picture(n))))
  const [first = '', second = ''] = kept.map((photo) => (photo.ok ? photo.value.sha256 : ''))
  await cp(photoFile(profile, review, first), photoFile(profile, review, second))
  expect(await readPhoto(profile, review, second)).toMatchObject({ faults: [{ code: 'photo.damaged' }] })
  const key = profile.key('files')
  expect(open(key, seal(key, Buffer.from('x'), 'a'), 'b')).toBeUndefined()
  const file = join(profile.folder, 'a.sealed')
  await writeSealed(file, key, { a: 1 })
  expect(await readSealed(file, key)).toEqual({ ok: true, value: { a: 1 } })
  expect(copyOf(profile, review)).not.toContain('W01')
})

test('what a file says of the cost of its passphrase is bounded: a power of two, 256 MiB, twice our own time', async () => {
  const lock = await lockKey(new Uint8Array(32), 'x')
  expect(lockSchema.safeParse(lock).success).toBe(true)
  const costs = [
    { n: 2 ** 19 },
    { n: 3 * 2 ** 15 },
    { n: 2 ** 18, r: 16 },
    { p: 3 },
    { n: 2 ** 13 },
    { n: 2 ** 17 + 1 },
    { salt: 'x'.repeat(101) },
  ]
  for (const cost of costs) expect(lockSchema.safeParse({ ...lock, ...cost }).success, JSON.stringify(cost)).toBe(false)
  for (const cost of [{ n: 2 ** 17 }, { n: 2 ** 18 }, { n: 2 ** 17, r: 16 }])
    expect(lockSchema.safeParse({ ...lock, ...cost }).success, JSON.stringify(cost)).toBe(true)
})

/** A copy with these files in it, sealed as one of ours. */
async function copyWith(names: readonly string[]): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'tic-copy-')), 'copy.ticprofile')
  const key = new Uint8Array(32).fill(7)
  const label = 'tic-review/profile-copy@2'
  const pieces: Uint8Array[] = [Buffer.from(`${JSON.stringify({ format: label, lock: await lockKey(key, 'x') })}\n`)]
  const sink = { write: async (bytes: Uint8Array) => void pieces.push(Uint8Array.from(bytes)) }
  await sealStream(sink, key, label, async (content) => {
    for (const name of names) await writeEntry(content, name, 1, [Buffer.from('x')])
  })
  await writeFile(file, Buffer.concat(pieces))
  return file
}

test('a copy with a name that leads elsewhere, or without a profile, is refused in words and leaves nothing', async () => {
  const names = [
    'C:/x',
    'C:x',
    '/etc/x',
    '../x',
    'a/../x',
    'a\\x',
    'a//x',
    'a/b/c/d',
    'con',
    'aux.txt',
    'a/NUL',
    'x.',
    '.x',
    'x y',
    'a/\u0000',
    '甲',
  ]
  for (const name of names) {
    const root = await mkdtemp(join(tmpdir(), 'tic-into-'))
    expect(await importProfile(await copyWith([name]), root, 'x'), name).toMatchObject({ faults: [{ code: 'profile.damaged' }] })
    expect(await readdir(root), name).toEqual([])
  }
  const root = await mkdtemp(join(tmpdir(), 'tic-into-'))
  expect(await importProfile(await copyWith(['identity.p12']), root, 'x')).toMatchObject({ faults: [{ code: 'profile.damaged' }] })
  expect(await readdir(root)).toEqual([])
})

test('a copy of the older form that claims to unpack to gigabytes is refused before it is unpacked', async () => {
  const root = await mkdtemp(join(tmpdir(), 'tic-into-'))
  const key = new Uint8Array(32).fill(7)
  const zip = Buffer.from(zipSync({ 'profile.json': new Uint8Array(200) }))
  const directory = zip.indexOf(Buffer.from('504b0102', 'hex'))
  zip.writeUInt32LE(2 ** 31, directory + 24)
  const header = { format: 'tic-review/profile-copy@1', lock: await lockKey(key, 'x') }
  for (const content of [zip, Buffer.from('no archive at all')]) {
    const file = join(root, 'copy')
    await writeFile(file, Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), seal(key, content)]))
    expect(await importProfile(file, join(root, 'people'), 'x')).toMatchObject({ faults: [{ code: 'profile.damaged' }] })
  }
})

test('a copy made while the journal goes on opens at the other place: what was acknowledged by then is there', async () => {
  const { root, profile } = await made()
  const file = journalFile(profile, review)
  const journal = await openJournal(file, { kind: reviewRecord, head, key: profile.key('journal'), now })
  if (!journal.ok) throw new Error(journal.faults[0]?.code)
  let going = true
  const writes = (async () => {
    for (let n = 0; going; n++) await journal.value.append(draft(n))
  })()
  for (let copy = 0; copy < 5; copy++) {
    const before = journal.value.edits.length
    const target = join(root, `copy${copy}`)
    expect((await exportProfile(profile.folder, target, '备份口令', false)).ok).toBe(true)
    const elsewhere = await mkdtemp(join(tmpdir(), 'tic-else-'))
    expect((await importProfile(target, elsewhere, '备份口令')).ok).toBe(true)
    const brought = file.replace(profile.folder, join(elsewhere, profile.profile.id))
    const opened = await openJournal(brought, { kind: reviewRecord, head, key: profile.key('journal'), now })
    if (!opened.ok) throw new Error(opened.faults[0]?.code)
    expect(opened.value.edits.length).toBeGreaterThanOrEqual(before)
    expect(opened.value.unproven).toBeUndefined()
    await opened.value.close()
  }
  going = false
  await writes
  await journal.value.close()
})

test('keys are overwritten when a profile is closed, those derived from them too, and nothing is sealed with nought afterwards', async () => {
  const { profile } = await made()
  const keys = (['journal', 'store', 'files', 'names'] as const).map((use) => profile.key(use))
  expect(keys.every((key) => key.some((byte) => byte !== 0))).toBe(true)
  profile.close()
  expect(keys.every((key) => key.every((byte) => byte === 0))).toBe(true)
  expect(() => profile.key('files')).toThrow()
  const derived = derivedKeys(new Uint8Array(32).fill(1))
  derived.forget()
  expect(() => derived.key('names')).toThrow()
})
