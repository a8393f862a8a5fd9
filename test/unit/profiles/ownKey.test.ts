import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createIdentity, signerOf } from '#services/identity/index.ts'
import { createProfile, openProfile } from '#services/profiles/store.ts'

const now = new Date('2026-11-23T08:00:00Z')
const later = new Date('2030-01-01T08:00:00Z')
const person = { name: '苏日娜', unit: '北方草业科学研究院', passphrase: '草原 春风 铁轨 望远', algorithm: 'p256' } as const
let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tic 证书 '))
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function officeKey() {
  const made = await createIdentity({ name: '苏日娜', unit: '某厅', algorithm: 'rsa3072', passphrase: '签发 口令', now })
  if (!made.ok) throw new Error(made.faults[0]?.code)
  return made.value
}

test('a profile made with the person’s own certificate signs with it and opens with the profile’s passphrase alone', async () => {
  const office = await officeKey()
  const made = await createProfile(root, { ...person, own: { p12: office.p12, passphrase: '签发 口令' } }, now)
  if (!made.ok) throw new Error(made.faults[0]?.code)
  expect([made.value.profile.fingerprint, made.value.profile.algorithm]).toEqual([office.fingerprint, 'rsa3072'])
  const opened = await openProfile(root, made.value.profile.id, person.passphrase)
  expect(opened.ok && opened.value.signer.fingerprint).toBe(office.fingerprint)
  expect((await openProfile(root, made.value.profile.id, '签发 口令')).ok).toBe(false)
})

test('a wrong passphrase of the certificate file is told, and no folder stays', async () => {
  const office = await officeKey()
  const made = await createProfile(root, { ...person, own: { p12: office.p12, passphrase: '不对' } }, now)
  expect(made).toEqual({ ok: false, faults: [{ code: 'identity.passphrase' }] })
  expect(await readdir(root)).toEqual([])
})

test('an expired certificate opens the profile and signs nothing more', async () => {
  const made = await createProfile(root, person, now)
  if (!made.ok) throw new Error(made.faults[0]?.code)
  const opened = await openProfile(root, made.value.profile.id, person.passphrase)
  if (!opened.ok) throw new Error(opened.faults[0]?.code)
  const signer = await signerOf(opened.value.keys().keyFile, later)
  expect(signer.ok ? [] : signer.faults.map(({ code }) => code)).toEqual(['identity.expired'])
  // a certificate that is no longer valid starts no new profile
  const office = await officeKey()
  const late = await createProfile(root, { ...person, own: { p12: office.p12, passphrase: '签发 口令' } }, later)
  expect(late.ok ? [] : late.faults.map(({ code }) => code)).toEqual(['identity.expired'])
})
