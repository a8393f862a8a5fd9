import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createIdentity } from '#services/identity/index.ts'
import { secretaryKey } from '#services/panel/secretaryKey.ts'
import { signerKeys } from '#shared/panel/signerKeys.ts'
import { folder } from '../review/package.ts'
import { given, now } from './closing.ts'
import { panelOf } from './sheets.ts'

test('a secretary is known by the certificate alone; anybody else’s and no certificate are named', async () => {
  const { task } = panelOf('rare-earth')
  const { name, unit } = task.panel.find(({ id }) => id === 'W90')!
  const file = join(folder(), 'certificate.cer')
  const own = given(await createIdentity({ name, unit, algorithm: 'p256', passphrase: 'p', now: new Date(now) }))
  const other = given(await createIdentity({ name: '某人', unit, algorithm: 'p256', passphrase: 'p', now: new Date(now) }))
  writeFileSync(file, own.signer.certificate)
  const key = given(await secretaryKey(file, task))
  expect(key).toEqual({ expert: 'W90', name, unit, fingerprint: own.fingerprint })
  expect(signerKeys(task, { counted: [] } as unknown as Parameters<typeof signerKeys>[1], [key]).get('W90')).toBe(own.fingerprint)
  writeFileSync(file, other.signer.certificate)
  expect(await secretaryKey(file, task)).toMatchObject({ ok: false, faults: [{ code: 'countersign.notSecretary', got: '某人' }] })
  const roster = task.panel.map((member) => (member.id === 'W90' ? { ...member, fingerprint: 'a'.repeat(64) } : member))
  writeFileSync(file, own.signer.certificate)
  expect(await secretaryKey(file, { panel: roster })).toMatchObject({
    ok: false,
    faults: [{ code: 'countersign.notSecretary', got: name }],
  })
  writeFileSync(file, 'no certificate')
  expect(await secretaryKey(file, task)).toMatchObject({ ok: false, faults: [{ code: 'verify.certificate' }] })
})
