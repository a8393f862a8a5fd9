import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeCard } from '#services/assembly/cards.ts'
import { packDraft } from '#services/assembly/packDraft.ts'
import { packEncrypted } from '#services/assembly/packEncrypted.ts'
import { decryptFile } from '#services/encrypted/decrypt.ts'
import { createIdentity } from '#services/identity/index.ts'
import type { KeyFile } from '#services/identity/pkcs12.ts'
import { checkPackage, openPackage } from '#services/vault/index.ts'
import { cell, clock, edit, sampleDraft } from '../assembly/draft.ts'
import { must } from '../office/offices.ts'
import { temporaryFolder } from '../vault/bag.ts'

test('a package encrypted for its roster opens for every member, and lacks nobody silently', { timeout: 120_000 }, async () => {
  const draft = await sampleDraft()
  const people: { name: string; unit: string }[] = []
  await edit(draft, (workbook) => {
    for (let row = 0; String(cell(workbook, '专家名单', 'name', row).value ?? '') !== ''; row++)
      people.push({
        name: String(cell(workbook, '专家名单', 'name', row).value),
        unit: String(cell(workbook, '专家名单', 'unit', row).value),
      })
  })
  const out = temporaryFolder()
  const file = join(out, 'a.ticplan')
  const keys: KeyFile[] = []
  for (const [at, who] of people.entries()) {
    const made = must(await createIdentity({ ...who, algorithm: 'p256', passphrase: 'x', now: new Date(clock) }))
    keys.push(made.keyFile)
    if (at > 0) writeFileSync(join(draft, '名片', `${at}.ticcard`), await makeCard(made.signer, clock))
    else {
      // one card is missing until now
      const refused = await packEncrypted(draft, file, { clock })
      expect(refused).toMatchObject({ ok: false, faults: people.map(() => ({ code: 'assembly.no-certificate' })) })
      writeFileSync(join(draft, '名片', '0.ticcard'), await makeCard(made.signer, clock))
    }
  }
  const packed = must(await packEncrypted(draft, file, { clock }))
  expect(packed.encryptedFor).toBe(people.length)
  expect(readdirSync(out)).toEqual(['a.ticplan'])
  expect(await checkPackage(file)).toMatchObject({ ok: true, value: { verdict: 'refused' } })
  const plain = must(await packDraft(draft, join(out, 'plain.ticplan'), { clock }))
  expect(plain.sha256).toBe(packed.sha256)
  for (const [at, key] of keys.entries()) {
    const opened = join(out, `${at}.ticplan`)
    must(await decryptFile(file, opened, key))
    expect(readFileSync(opened).equals(readFileSync(join(out, 'plain.ticplan')))).toBe(true)
  }
  const read = must(await openPackage(join(out, '0.ticplan')))
  expect(read.sha256).toBe(packed.sha256)
  await read.close()
  expect(await packEncrypted(draft, file, { clock })).toMatchObject({ ok: false, faults: [{ code: 'file.exists' }] })
  expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([])
})
