import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { createIdentity } from '#services/identity/index.ts'
import { checkPackage, packFolder } from '#services/vault/index.ts'
import { type Loose, samplePlan, sampleStandard, sampleTask, temporaryFolder } from './bag.ts'

const clock = '2026-11-23T08:00:00+08:00'

/** A folder as a secretary prepares it. */
function sampleFolder(change: (files: Map<string, string | Buffer>) => void = () => undefined): string {
  const folder = temporaryFolder()
  const files = new Map<string, string | Buffer>([
    ['plan.json', JSON.stringify(samplePlan(), null, 1)],
    ['task.json', JSON.stringify(sampleTask(), null, 1)],
  ])
  for (const document of samplePlan().documents) files.set(document.path, `content of ${document.id}`)
  change(files)
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  return folder
}

async function codes(folder: string): Promise<readonly string[]> {
  const out = join(temporaryFolder(), 'p.ticplan')
  const packed = await packFolder(folder, out, { clock })
  expect(readdirSync(dirname(out))).toEqual(packed.ok ? ['p.ticplan'] : [])
  return packed.ok ? [] : packed.faults.map((fault) => fault.code)
}

test('a packed folder is accepted, and its digest and numbers are those told', async () => {
  const out = join(temporaryFolder(), 'p.ticplan')
  const packed = await packFolder(sampleFolder(), out, { clock })
  if (!packed.ok) throw new Error(packed.faults[0]?.code)
  const report = await checkPackage(out)
  expect(report.ok && report.value.faults).toEqual([])
  expect(report.ok && report.value.package?.sha256).toBe(packed.value.sha256)
  expect(packed.value.bytes).toBe(readFileSync(out).length)
  expect(packed.value.files).toBe(samplePlan().documents.length + 2)
})

test('the same folder and clock give the same bytes, another clock others', async () => {
  const folder = sampleFolder((files) => files.set('standards/performance-comprehensive.json', JSON.stringify(sampleStandard())))
  const pack = async (time: string) => {
    const out = join(temporaryFolder(), 'p.ticplan')
    await packFolder(folder, out, { clock: time })
    return readFileSync(out)
  }
  const first = await pack(clock)
  expect(first.equals(await pack(clock))).toBe(true)
  expect(first.equals(await pack('2026-11-24T08:00:00+08:00'))).toBe(false)
})

test('a text that deflates beyond 200 : 1 is stored, so that no reader takes it for a bomb', async () => {
  const folder = sampleFolder((files) => {
    const plan = samplePlan()
    plan.documents.push({ id: 'D900', title: 'zeros', path: 'files/zeros.txt', kind: 'txt' })
    files.set('plan.json', JSON.stringify(plan)).set('files/zeros.txt', Buffer.alloc(3 * 2 ** 20, 0x30))
  })
  expect(await codes(folder)).toEqual([])
})

test('what a reader would refuse is refused before anything is written', async () => {
  const withPlan = (change: (plan: Loose) => void) => {
    const plan = samplePlan()
    change(plan)
    return sampleFolder((files) => files.set('plan.json', JSON.stringify(plan)))
  }
  expect(await codes(temporaryFolder())).toEqual(['plan.missing', 'task.missing'])
  expect(await codes(sampleFolder((files) => files.set('plan.json', '{')))).toEqual(['json.syntax'])
  expect(await codes(withPlan((plan) => plan.documents.pop()))).toContain('plan.document-unlisted')
  expect(await codes(sampleFolder((files) => files.delete(samplePlan().documents[0].path)))).toEqual(['plan.document-absent'])
  expect(await codes(sampleFolder((files) => files.set('files/a:b.txt', 'x')))).toEqual(['zip.path-reserved', 'plan.document-unlisted'])
  expect(await codes(sampleFolder((files) => files.set('files/con.txt', 'x')))).toContain('zip.path-reserved')
  expect(await codes(join(temporaryFolder(), 'nowhere'))).toEqual(['file.notFound'])
})

test('a link in the folder is refused', async () => {
  const folder = sampleFolder()
  symlinkSync('/etc/passwd', join(folder, 'files', 'link.txt'))
  expect(await codes(folder)).toEqual(['zip.link'])
})

test('a signed package is accepted: unknown signer, or trusted by fingerprint', async () => {
  const made = await createIdentity({ name: '秘书甲', unit: '示例评审服务处', algorithm: 'p256', passphrase: 'x', now: new Date(clock) })
  if (!made.ok) throw new Error(made.faults[0]?.code)
  const out = join(temporaryFolder(), 'p.ticplan')
  const packed = await packFolder(sampleFolder(), out, { clock, signer: made.value.signer })
  expect(packed.ok).toBe(true)
  const { fingerprint } = made.value
  const unknown = await checkPackage(out)
  const trusted = await checkPackage(out, { trusted: [fingerprint] })
  const issued = { notBefore: '2025-11-22T00:00:00Z', notAfter: '2029-11-23T00:00:00Z' }
  expect(unknown.ok && unknown.value.package?.signature).toEqual({ state: 'untrusted', name: '秘书甲', fingerprint, issued })
  expect(trusted.ok && trusted.value.package?.signature.state).toBe('valid')
})

test('a package already there is kept unless it may be replaced', async () => {
  const out = join(temporaryFolder(), 'p.ticplan')
  writeFileSync(out, 'old')
  const kept = await packFolder(sampleFolder(), out, { clock })
  expect(kept.ok ? [] : kept.faults.map((fault) => fault.code)).toEqual(['file.exists'])
  expect(readFileSync(out, 'utf8')).toBe('old')
  expect((await packFolder(sampleFolder(), out, { clock, force: true })).ok).toBe(true)
})
