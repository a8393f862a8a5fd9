import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepMission, readMissions } from '#services/missions/list.ts'
import { nameOf } from '#services/profiles/keys.ts'
import { changePassphrase, createProfile, listProfiles, type OpenProfile, openProfile, unlockProfile } from '#services/profiles/store.ts'
import { waitMs } from '#services/profiles/throttle.ts'
import { exportProfile, importProfile } from '#services/profiles/transfer.ts'

const now = new Date('2026-11-23T08:00:00Z')
const person = { name: '苏日娜', unit: '北方草业科学研究院', passphrase: '草原 春风 铁轨 望远', algorithm: 'p256' } as const
let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tic 评审人 '))
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function made(): Promise<OpenProfile> {
  const profile = await createProfile(root, person, now)
  if (!profile.ok) throw new Error(profile.faults[0]?.code)
  return profile.value
}

test('a new profile opens with its passphrase only, and signs under the person’s name', async () => {
  const profile = await made()
  expect([profile.signer.name, profile.signer.unit, profile.signer.fingerprint]).toEqual([
    person.name,
    person.unit,
    profile.profile.fingerprint,
  ])
  const wrong = await openProfile(root, profile.profile.id, '别的口令')
  expect(wrong).toEqual({ ok: false, faults: [{ code: 'profile.passphrase-tries', got: '4' }] })
  const right = await openProfile(root, profile.profile.id, person.passphrase)
  expect(right.ok && Buffer.from(right.value.key('journal')).equals(Buffer.from(profile.key('journal')))).toBe(true)
})

test('after five wrong passphrases sign-in is blocked for a minute, for the right one as well', async () => {
  const { profile } = await made()
  const said: string[] = []
  let on = 5_000_000
  const clock = () => on
  for (let n = 0; n < 5; n++) {
    const wrong = await openProfile(root, profile.id, 'x', clock)
    if (!wrong.ok) said.push(...wrong.faults.map(({ code, got }) => `${code} ${got}`))
  }
  expect(said).toEqual([...[4, 3, 2, 1].map((left) => `profile.passphrase-tries ${left}`), 'profile.passphrase-last 60'])
  expect(await openProfile(root, profile.id, person.passphrase, clock)).toEqual({
    ok: false,
    faults: [{ code: 'profile.wait', got: '60' }],
  })
  for (const hours of [-1, 1]) {
    vi.useFakeTimers({ toFake: ['Date'], now: now.getTime() + hours * 3_600_000 })
    const set = await openProfile(root, profile.id, person.passphrase, clock)
    vi.useRealTimers()
    expect(set.ok, 'a clock on the wall that was set').toBe(false)
  }
  on = 20_000
  expect(await openProfile(root, profile.id, person.passphrase, clock), 'a restart').toMatchObject({
    faults: [{ code: 'profile.wait', got: '40' }],
  })
  on = 60_000
  expect((await openProfile(root, profile.id, person.passphrase, clock)).ok).toBe(true)
})

test('the wait doubles and stays within an hour', () => {
  const after = (failed: number) => waitMs(Array<number>(failed).fill(0), 0)
  expect([4, 5, 6, 7, 40].map(after)).toEqual([0, 60_000, 120_000, 240_000, 3_600_000])
})

test('a new passphrase opens the same keys; the old one no longer does', async () => {
  const { profile, key } = await made()
  const journal = Buffer.from(key('journal'))
  expect((await changePassphrase(root, profile.id, person.passphrase, '新的 四个 不相干 的词')).ok).toBe(true)
  expect((await openProfile(root, profile.id, person.passphrase)).ok).toBe(false)
  const opened = await openProfile(root, profile.id, '新的 四个 不相干 的词')
  expect(opened.ok && Buffer.from(opened.value.key('journal')).equals(journal)).toBe(true)
})

test('with the app closed no word of the task list can be read on disk', async () => {
  const profile = await made()
  const kept = await keepMission(profile, {
    review: 'T1.W01.r1',
    task: 'T1',
    expert: 'W01',
    centre: '内蒙古自治区示例稀土新材料技术创新中心',
    centreType: '综合领域类',
    stage: '实地评估',
    from: '2026-09-17',
    package: { id: 'P1', revision: 1, sha256: 'a'.repeat(64), file: '/media/usb/示例.ticplan' },
    openedAt: '2026-11-23T08:00:00Z',
    progress: { marked: 0, toMark: 15, blockers: 3, state: 'pledge' },
  })
  expect(kept.ok).toBe(true)
  for (const file of await readdir(profile.folder, { recursive: true, withFileTypes: true })) {
    if (file.isFile()) expect((await readFile(join(file.parentPath, file.name))).includes('稀土')).toBe(false)
  }
  const read = await readMissions(profile)
  expect(read.ok && read.value.missions.map((mission) => mission.centre)).toEqual(['内蒙古自治区示例稀土新材料技术创新中心'])
})

test('a copy restores the whole profile on another computer, with its own passphrase, and never over an existing one', async () => {
  const profile = await made()
  await writeFile(join(profile.folder, 'reviews', 'T1.W01.r1.journal'), 'bytes')
  const copy = join(root, '备份.ticprofile')
  expect((await exportProfile(profile.folder, copy, '备份口令', false)).ok).toBe(true)
  expect((await readFile(copy)).includes(person.name)).toBe(false)
  const elsewhere = join(root, 'elsewhere')
  expect(await importProfile(copy, elsewhere, '不对')).toEqual({ ok: false, faults: [{ code: 'profile.passphrase' }] })
  expect(await importProfile(copy, elsewhere, '备份口令')).toEqual({ ok: true, value: { id: profile.profile.id } })
  expect((await listProfiles(elsewhere)).cards.map((card) => card.name)).toEqual([person.name])
  expect((await openProfile(elsewhere, profile.profile.id, person.passphrase)).ok).toBe(true)
  expect(await importProfile(copy, elsewhere, '备份口令')).toEqual({
    ok: false,
    faults: [{ code: 'profile.exists', got: profile.profile.id }],
  })
  expect(await importProfile(join(profile.folder, 'profile.json'), elsewhere, 'x')).toMatchObject({ faults: [{ code: 'profile.notCopy' }] })
})

test('a folder without a readable profile is reported and left as it is', async () => {
  const { profile } = await made()
  await writeFile(join(root, profile.id, 'profile.json'), '{"format":"tic-review/profile@1"')
  expect(await listProfiles(root)).toEqual({
    cards: [],
    faults: [{ code: 'profile.damaged', name: join(root, profile.id, 'profile.json') }],
  })
  expect(await readdir(join(root, profile.id))).toContain('identity.p12')
})

test('files that an earlier version named get their names at sign-in, not where a passphrase is asked for again', async () => {
  const profile = await made()
  const reviews = join(profile.folder, 'reviews')
  await writeFile(join(reviews, 'T1.W01.r1.journal'), 'bytes')
  expect((await unlockProfile(root, profile.profile.id, person.passphrase)).ok).toBe(true)
  expect(await readdir(reviews)).toEqual(['T1.W01.r1.journal'])
  expect((await openProfile(root, profile.profile.id, person.passphrase)).ok).toBe(true)
  expect(await readdir(reviews)).toEqual([`${nameOf(profile, 'T1.W01.r1')}.journal`])
})
