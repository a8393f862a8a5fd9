import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { createProfile, type OpenProfile } from '#services/profiles/store.ts'
import { importProfile } from '#services/profiles/transfer.ts'
import { backUp, readBackup, signedBackupName } from '#services/settings/backup.ts'
import { keepPreferences, readPreferences } from '#services/settings/preferences.ts'
import { readSettings, writeSettings } from '#services/settings/settingsFile.ts'

const now = new Date('2026-11-23T08:00:00Z')
let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tic-settings-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function made(name: string): Promise<OpenProfile> {
  const person = { name, unit: '外部大学A', passphrase: '草原 春风 铁轨 望远', algorithm: 'p256' } as const
  const profile = await createProfile(join(root, 'profiles'), person, now)
  if (!profile.ok) throw new Error(profile.faults[0]?.code)
  return profile.value
}

test('many writes of one settings file follow each other; the last one remains, none fails', async () => {
  const file = join(root, 'zoom.json')
  const written = await Promise.all(Array.from({ length: 20 }, (_, n) => writeSettings(file, { percent: n })))
  expect(written.every(({ ok }) => ok)).toBe(true)
  expect(await readSettings(file, z.strictObject({ percent: z.int() }), { percent: -1 })).toEqual({ percent: 19 })
  expect(await readdir(root)).toEqual(['zoom.json'])
})

test('preferences are sealed, keep what is not named, and begin with the usual ones', async () => {
  const profile = await made('专家甲')
  expect(await readPreferences(profile)).toMatchObject({ ok: true, value: { idleMinutes: 15 } })
  await keepPreferences(profile, { backupFolder: '/media/移动盘' })
  await keepPreferences(profile, { idleMinutes: 5 })
  expect(await readPreferences(profile)).toMatchObject({ ok: true, value: { idleMinutes: 5, backupFolder: '/media/移动盘' } })
  expect((await readFile(join(profile.folder, 'preferences.sealed'))).includes('移动盘')).toBe(false)
})

test('the copy after signing has a name any system takes, is noted, and opens on another computer', async () => {
  const profile = await made('专家/甲:*')
  const name = signedBackupName(profile)
  expect(name).toBe(`专家_甲___${profile.profile.fingerprint.slice(0, 8)}_签署后备份.ticprofile`)
  const file = join(root, name)
  const backup = await backUp(profile, file, '备份 的 口令', '2026-11-23T16:00:00+08:00')
  expect(backup).toMatchObject({ ok: true, value: { name } })
  expect(await readBackup(profile)).toEqual(backup)
  expect(await importProfile(file, join(root, 'other'), '备份 的 口令')).toEqual({ ok: true, value: { id: profile.profile.id } })
})
