import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { writeFault } from '#services/files/faults.ts'
import { writeFileSafely, writeStreamSafely } from '#services/files/write.ts'

const folder = mkdtempSync(join(tmpdir(), 'tic-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const bytes = new TextEncoder().encode('new')

test('a new file is written and nothing else is left', async () => {
  const file = join(folder, 'a.txt')
  expect(await writeFileSafely(file, bytes)).toEqual({ ok: true, value: undefined })
  expect(readFileSync(file, 'utf8')).toBe('new')
  expect(readdirSync(folder)).toEqual(['a.txt'])
})

test('a file already there is kept, or replaced whole when forced', async () => {
  const file = join(folder, 'b.txt')
  writeFileSync(file, 'old')
  expect(await writeFileSafely(file, bytes)).toEqual({ ok: false, faults: [{ code: 'file.exists', name: file }] })
  expect(readFileSync(file, 'utf8')).toBe('old')
  expect((await writeFileSafely(file, bytes, { force: true })).ok).toBe(true)
  expect(readFileSync(file, 'utf8')).toBe('new')
})

test('a missing folder is a fault', async () => {
  const file = join(folder, 'no', 'c.txt')
  expect(await writeFileSafely(file, bytes)).toEqual({ ok: false, faults: [{ code: 'file.notFound', name: file }] })
})

test.skipIf(process.getuid?.() === 0)('a folder without permission is a fault', async () => {
  chmodSync(folder, 0o500)
  const written = await writeFileSafely(join(folder, 'd.txt'), bytes)
  chmodSync(folder, 0o700)
  expect(written.ok ? [] : written.faults.map((fault) => fault.code)).toEqual(['file.notWritable'])
})

test('a full disk and a foreign error are told apart', () => {
  expect(writeFault({ code: 'ENOSPC' }, 'x')).toEqual({ code: 'file.noSpace', name: 'x' })
  expect(writeFault(new TypeError('bug'), 'x')).toBeUndefined()
})

test('an error half way leaves no file, and the old one as it was', async () => {
  const file = join(folder, 'e.txt')
  writeFileSync(file, 'old')
  const failing = writeStreamSafely(
    file,
    async (sink) => {
      await sink.write(bytes)
      throw new Error('half way')
    },
    { force: true },
  )
  await expect(failing).rejects.toThrow('half way')
  expect(readFileSync(file, 'utf8')).toBe('old')
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('a cancelled writing leaves no file', async () => {
  const file = join(folder, 'f.txt')
  const abort = new AbortController()
  const writing = writeStreamSafely(
    file,
    async (sink) => {
      await sink.write(bytes)
      abort.abort()
      await sink.write(bytes)
    },
    { signal: abort.signal },
  )
  await expect(writing).rejects.toThrow(/abort/i)
  expect(existsSync(file)).toBe(false)
})

test.skipIf(!existsSync('/dev/full'))('no space while writing is a fault', async () => {
  const written = await writeStreamSafely(join(folder, 'g.txt'), async () => {
    throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
  })
  expect(written).toEqual({ ok: false, faults: [{ code: 'file.noSpace', name: join(folder, 'g.txt') }] })
})
