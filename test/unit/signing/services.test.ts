import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterEach, expect, test } from 'vitest'
import { joinPages } from '#services/printing/joinPages.ts'
import { createProfile, type OpenProfile } from '#services/profiles/store.ts'
import { checkCopy, exportProfile } from '#services/profiles/transfer.ts'
import { diagnosticsText } from '#services/settings/diagnostics.ts'
import { keepCopy, readCopy } from '#services/signing/copies.ts'
import { makeTarget, targetFacts } from '#services/signing/target.ts'
import { builtInStandards } from '#services/standards/builtIn.ts'
import { dropStandard, keepStandards, readKept } from '#services/standards/kept.ts'

const made: string[] = []
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'tic-signing-'))
  made.push(path)
  return path
}

async function profile(): Promise<OpenProfile> {
  const wanted = { name: '专家甲', unit: '外部大学A', passphrase: '四个词 加空格 的口令', algorithm: 'p256' as const }
  const opened = await createProfile(folder(), wanted, new Date('2026-11-23T10:00:00Z'))
  if (!opened.ok) throw new Error(opened.faults[0]?.code)
  return opened.value
}

const sheet = { json: Uint8Array.of(1, 2), pdf: new TextEncoder().encode('%PDF-专家意见'), xlsx: Uint8Array.of(3) }

test('signed files are kept sealed, for the very result they are of', async () => {
  const own = await profile()
  const sha256 = 'a'.repeat(64)
  expect((await keepCopy(own, 'T1.W01.r1', { sha256, sheet })).ok).toBe(true)
  const [name] = readdirSync(join(own.folder, 'signed'))
  expect(readFileSync(join(own.folder, 'signed', name ?? '')).includes('%PDF')).toBe(false)
  const kept = await readCopy(own, 'T1.W01.r1', sha256)
  expect(kept.ok && kept.value?.sheet).toEqual(sheet)
  expect(await readCopy(own, 'T1.W01.r1', 'b'.repeat(64))).toEqual({ ok: true, value: undefined })
})

test('a target says what is free and whether it is on this computer’s own disk; a folder not yet there counts by its parent', async () => {
  const home = folder()
  const facts = await targetFacts(join(home, 'new', 'deep'), home)
  expect(facts.ok && facts.value).toMatchObject({ elsewhere: false, low: expect.any(Boolean) })
  expect(existsSync(join(home, 'new'))).toBe(false)
  expect((await makeTarget(join(home, 'new', 'deep'))).ok).toBe(true)
  writeFileSync(join(home, 'file'), '')
  const refused = await makeTarget(join(home, 'file', 'below'))
  expect(refused.ok ? '' : refused.faults[0]?.code).toMatch(/^file\./)
})

async function blank(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  for (let at = 0; at < pages; at++) pdf.addPage([595, 842])
  return pdf.save()
}

test('pages are joined by range; one whole file is handed on byte by byte, so that its signature stays', async () => {
  const [three, two] = [await blank(3), await blank(2)]
  const joined = await joinPages({
    parts: [
      { pdf: three, from: 1 },
      { pdf: two, to: 1 },
    ],
  })
  expect(joined.ok && joined.value.counts).toEqual([2, 1])
  expect(joined.ok && (await PDFDocument.load(joined.value.pdf)).getPageCount()).toBe(3)
  const whole = await joinPages({ parts: [{ pdf: three }] })
  expect(whole.ok && whole.value.pdf).toBe(three)
})

test('imported standards are kept once and can be taken away', async () => {
  const own = await profile()
  const [first, second] = builtInStandards()
  if (!first || !second) throw new Error('no standards')
  await keepStandards(own, [first, second])
  await keepStandards(own, [first])
  const kept = await readKept(own)
  expect(kept.ok && kept.value.map(({ sha256 }) => sha256)).toEqual([first.sha256, second.sha256])
  await dropStandard(own, first.sha256)
  const left = await readKept(own)
  expect(left.ok && left.value.map(({ sha256 }) => sha256)).toEqual([second.sha256])
})

test('a backup is read back: the right passphrase only, and only when nothing is altered', async () => {
  const own = await profile()
  const file = join(folder(), 'copy.ticprofile')
  expect((await exportProfile(own.folder, file, '备份口令一二三', false)).ok).toBe(true)
  expect((await checkCopy(file, own.folder, '备份口令一二三')).ok).toBe(true)
  const wrong = await checkCopy(file, own.folder, '另一个')
  expect(wrong.ok ? '' : wrong.faults[0]?.code).toBe('profile.passphrase')
  const bytes = readFileSync(file)
  bytes[bytes.length - 3] = (bytes[bytes.length - 3] ?? 0) ^ 1
  writeFileSync(file, bytes)
  const altered = await checkCopy(file, own.folder, '备份口令一二三')
  expect(altered.ok ? '' : altered.faults[0]?.code).toBe('profile.damaged')
})

test('the diagnostics report holds codes, no names and no places', async () => {
  const line = '2026-11-23T10:00:00Z ipc file.notFound /home/li/评审/内蒙古中心.ticplan at C:\\Users\\张三\\a.pdf'
  const known = '2026-11-23T10:00:00.000Z call refused call=records.append code=ipc.arguments'
  const log = join(folder(), 'app.log')
  writeFileSync(log, `${line}\n${known}\n`)
  const text = await diagnosticsText({ version: '0.1.0', runtime: 'host', versions: { node: '24' }, logFile: log, now: new Date(0) })
  expect(text).toContain('tic-review 0.1.0 (host)')
  expect(text).toContain(known)
  expect(text).not.toMatch(/评审|中心|张三|home\/li|Users|ticplan/)
})
