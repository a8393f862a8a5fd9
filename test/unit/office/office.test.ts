import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inspectIdentity } from '#services/identity/index.ts'
import { foundOffice } from '#services/office/found.ts'
import { issueCertificate, withdrawCertificate } from '#services/office/issue.ts'
import { openOffice } from '#services/office/open.ts'
import { readRegister } from '#services/office/register.ts'
import { makeStatement, readStatement } from '#services/office/statement.ts'
import { isIssuedBy } from '#shared/signature/certificate.ts'
import { temporaryFolder } from '../vault/bag.ts'
import { certified, must, newOffice, now, passphrase } from './offices.ts'

const expert = { name: '王某', unit: '某大学' }
const listed = async (office: Awaited<ReturnType<typeof newOffice>>) => must(await readRegister(office.place, office.certificate))

test('an office issues for a card and for a new key, and lists both', async () => {
  const office = await newOffice()
  const { certificate, signer, pem } = await certified(office, expert, { role: '组长', to: '2027-12-31' })
  expect(await isIssuedBy(certificate, office.certificate, now.toISOString())).toBe(true)
  expect(certificate).toMatchObject({ ...expert, notAfter: '2027-12-31T23:59:59Z', mayIssue: false })
  expect(signer.chain).toHaveLength(1)
  expect(pem.match(/BEGIN CERTIFICATE/g)).toHaveLength(2)
  const out = join(temporaryFolder(), 'li.p12')
  const holder = { kind: 'new', name: '李某', unit: '某研究院', algorithm: 'p256', passphrase: '李某口令' } as const
  must(await issueCertificate(office, { holder, out, now }))
  const opened = must(await inspectIdentity(readFileSync(out), '李某口令'))
  expect(opened.signer).toMatchObject({ name: '李某', unit: '某研究院' })
  expect(opened.certificate.notAfter).toBe('2029-09-10T00:00:00Z')
  expect((await listed(office)).issued.map((one) => one.certificate.name)).toEqual(['王某', '李某'])
})

test('what cannot be written is not listed, and what cannot be listed is not written', async () => {
  const office = await newOffice()
  const holder = { kind: 'new', ...expert, algorithm: 'p256', passphrase: 'x' } as const
  const folder = temporaryFolder()
  expect(await issueCertificate(office, { holder, out: join(folder, 'missing', 'a.p12'), now })).toMatchObject({ ok: false })
  writeFileSync(join(folder, 'there.p12'), 'kept')
  expect(await issueCertificate(office, { holder, out: join(folder, 'there.p12'), now })).toMatchObject({
    faults: [{ code: 'file.exists' }],
  })
  expect((await listed(office)).issued).toEqual([])
  rmSync(office.place.register, { recursive: true })
  expect(await issueCertificate(office, { holder, out: join(folder, 'b.p12'), now })).toMatchObject({ ok: false })
  expect(readdirSync(folder)).toEqual(['there.p12'])
})

test('two that issue at once are both listed, or the second is told', async () => {
  const office = await newOffice()
  const folder = temporaryFolder()
  const holder = { kind: 'new', ...expert, algorithm: 'p256', passphrase: 'x' } as const
  const both = await Promise.all(['a', 'b'].map((name) => issueCertificate(office, { holder, out: join(folder, `${name}.p12`), now })))
  expect((await listed(office)).issued).toHaveLength(both.filter(({ ok }) => ok).length)
  expect(readdirSync(folder)).toHaveLength(both.filter(({ ok }) => ok).length)
})

test('an entry that was altered, taken out or written by somebody else is found', async () => {
  const office = await newOffice()
  await certified(office, expert)
  await certified(office, { name: '李某', unit: '某大学' })
  const first = join(office.place.register, '00001.json')
  const before = readFileSync(first)
  const refused = { ok: false, faults: [{ code: 'office.register', at: '00001.json' }] }
  writeFileSync(first, before.toString('utf8').replace('"2026-09', '"2026-08'))
  expect(await readRegister(office.place, office.certificate)).toMatchObject(refused)
  rmSync(first)
  expect(await readRegister(office.place, office.certificate)).toMatchObject({ ok: false, faults: [{ code: 'office.register' }] })
  const other = await newOffice()
  await certified(other, expert)
  writeFileSync(first, readFileSync(join(other.place.register, '00001.json')))
  expect(await readRegister(office.place, office.certificate)).toMatchObject(refused)
  writeFileSync(first, before)
  expect((await listed(office)).issued).toHaveLength(2)
})

test('a withdrawn certificate is listed as such, once', async () => {
  const office = await newOffice()
  const { certificate } = await certified(office, expert)
  const { issued } = await listed(office)
  const asked = { fingerprint: certificate.fingerprint.slice(0, 10).toUpperCase(), reason: '离职', now }
  expect(await withdrawCertificate(office, issued, { ...asked, fingerprint: '00000000' })).toMatchObject({
    faults: [{ code: 'office.unknown' }],
  })
  must(await withdrawCertificate(office, issued, asked))
  const after = await listed(office)
  expect(after.issued[0]?.withdrawn).toMatchObject({ reason: '离职' })
  expect(await withdrawCertificate(office, after.issued, asked)).toMatchObject({ faults: [{ code: 'office.withdrawn' }] })
  const bytes = await makeStatement(office, after, '2026-09-11T08:00:00+08:00')
  const statement = must(await readStatement('a.ticoffice', bytes))
  expect(statement).toMatchObject({ issued: [], withdrawn: [{ fingerprint: certificate.fingerprint }] })
  const altered = Buffer.from(bytes).toString('utf8').replace(certificate.fingerprint, '0'.repeat(64))
  expect(await readStatement('a.ticoffice', Buffer.from(altered))).toMatchObject({ faults: [{ code: 'office.statement-signature' }] })
})

test('dates outside the root certificate, another passphrase and a folder in use are refused', async () => {
  const office = await newOffice()
  const holder = { kind: 'new', ...expert, algorithm: 'p256', passphrase: 'x' } as const
  for (const dates of [{ to: '2037-01-01' }, { from: '2020-01-01' }, { from: '2027-01-02', to: '2027-01-01' }, { to: '2026-09-01' }])
    expect(await issueCertificate(office, { holder, out: join(temporaryFolder(), 'a.p12'), now, ...dates })).toMatchObject({
      faults: [{ code: 'office.dates' }],
    })
  expect(await openOffice(office.place.folder, 'wrong', now)).toMatchObject({ faults: [{ code: 'identity.passphrase' }] })
  const again = { name: 'x', years: 1, algorithm: 'p256', passphrase, now } as const
  expect(await foundOffice(office.place.folder, again)).toMatchObject({ faults: [{ code: 'office.folder' }] })
  expect(await foundOffice(join(temporaryFolder(), 'a'), { ...again, passphrase: '' })).toMatchObject({
    faults: [{ code: 'identity.passphraseEmpty' }],
  })
  expect(existsSync(office.place.key)).toBe(true)
})
