import { cpSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { takeBrought } from '#services/profiles/brought.ts'
import { enterProfile } from '#services/profiles/enter.ts'
import { deriveKey } from '#services/profiles/keys.ts'
import { makeProfile, openProfile, unlockProfile } from '#services/profiles/store.ts'
import { exportProfile, importProfile } from '#services/profiles/transfer.ts'
import { copyFile, keepCopy, readCopy } from '#services/signing/copies.ts'

const wanted = { name: '专家甲', unit: '示例大学', passphrase: '草原 春风 铁轨', algorithm: 'p256' } as const
const now = new Date('2026-09-17T09:00:00+08:00')
/** A profile and a copy of it as version 0.1.0 first wrote them: 600,000 rounds under the key file's random passphrase. */
const before = fileURLToPath(new URL('../../fixtures/profile@1/', import.meta.url))
const id = readdirSync(before).find((name) => name.startsWith('p')) ?? ''

test('keys taken out in a thread and copied over open the same profile, and are forgotten with it', async () => {
  const root = mkdtempSync(join(tmpdir(), 'tic-keys-'))
  const made = await makeProfile(root, wanted, now)
  if (!made.ok) throw new Error(made.faults[0]?.code)
  const crossed = structuredClone(await unlockProfile(root, made.value.profile.id, wanted.passphrase))
  const opened = crossed.ok ? await enterProfile(crossed.value) : crossed
  if (!opened.ok || !crossed.ok) throw new Error('not opened')
  expect(opened.value.signer.fingerprint).toBe(made.value.profile.fingerprint)
  expect(opened.value.key('journal')).toEqual(deriveKey(made.value.key, 'journal'))
  const lent = opened.value.keys()
  opened.value.close()
  expect(crossed.value.key.every((byte) => byte === 0)).toBe(true)
  expect(lent.key).toEqual(made.value.key)
})

test('a profile made before opens and signs, and so does one brought back from a copy made before', async () => {
  const [root, other] = [mkdtempSync(join(tmpdir(), 'tic-keys-')), mkdtempSync(join(tmpdir(), 'tic-keys-'))]
  cpSync(join(before, id), join(root, id), { recursive: true })
  const opened = await openProfile(root, id, wanted.passphrase)
  expect(opened.ok && opened.value.signer.fingerprint).toBe(opened.ok && opened.value.profile.fingerprint)
  expect(await importProfile(join(before, 'copy.ticprofile'), other, '备份口令 一二三')).toEqual({ ok: true, value: { id } })
  expect((await openProfile(other, id, wanted.passphrase)).ok).toBe(true)
})

test('signed files kept before are read, and kept anew without base64', async () => {
  const root = mkdtempSync(join(tmpdir(), 'tic-keys-'))
  cpSync(join(before, id), join(root, id), { recursive: true })
  const opened = await openProfile(root, id, wanted.passphrase)
  if (!opened.ok) throw new Error(opened.faults[0]?.code)
  const review = 'T2026-x.W01.r1'
  const copy = await readCopy(opened.value, review, 'a'.repeat(64))
  if (!copy.ok || !copy.value) throw new Error('no copy')
  expect([Buffer.from(copy.value.sheet.pdf).toString(), copy.value.exportedAt]).toEqual(['%PDF-1.7', '2026-09-17T10:00:00+08:00'])
  const pdf = new Uint8Array(3_000_000).fill(7)
  await keepCopy(opened.value, review, { ...copy.value, sheet: { ...copy.value.sheet, pdf } })
  const again = await readCopy(opened.value, review, 'a'.repeat(64))
  expect(again).toEqual({ ok: true, value: { ...copy.value, sheet: { ...copy.value.sheet, pdf } } })
  expect(statSync(copyFile(opened.value, review)).size).toBeLessThan(pdf.length + 1000)
})

test('reviews that came with a copy are known to have no database here yet, each once', async () => {
  const [root, other] = [mkdtempSync(join(tmpdir(), 'tic-keys-')), mkdtempSync(join(tmpdir(), 'tic-keys-'))]
  const made = await makeProfile(root, wanted, now)
  if (!made.ok) throw new Error(made.faults[0]?.code)
  for (const review of ['T1.W01.r1', 'T2.W01.r1']) writeFileSync(join(made.value.folder, 'reviews', `${review}.journal`), 'x')
  const copy = join(root, 'copy')
  expect(await exportProfile(made.value.folder, copy, '备份口令 一二三', false)).toEqual({ ok: true, value: undefined })
  expect((await importProfile(copy, other, '备份口令 一二三')).ok).toBe(true)
  const folder = join(other, made.value.profile.id)
  const asked = ['T1.W01.r1', 'T1.W01.r1', 'T3.W01.r1', 'T2.W01.r1', 'T2.W01.r1']
  const answers: boolean[] = []
  for (const review of asked) answers.push(await takeBrought(folder, review))
  expect(answers).toEqual([true, false, false, true, false])
  expect(await takeBrought(made.value.folder, 'T1.W01.r1')).toBe(false)
})
