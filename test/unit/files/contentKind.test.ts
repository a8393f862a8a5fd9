import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentKind } from '#services/files/contentKind.ts'
import { clean } from '../../corpus/clean.ts'

const folder = mkdtempSync(join(tmpdir(), 'kind-'))

async function kindOf(content: string | Uint8Array): Promise<string | undefined> {
  const file = join(folder, 'any.ticplan')
  writeFileSync(file, content)
  return contentKind(file)
}

test('the first bytes tell what a file is, whatever its name', async () => {
  expect(await kindOf('')).toBe('empty')
  expect(await kindOf('%PDF-1.7\n')).toBe('pdf')
  expect(await kindOf(Buffer.from('ffd8ffe0', 'hex'))).toBe('picture')
  expect(await kindOf('{"format":"x"}')).toBe('json')
  expect(await kindOf('请各位专家')).toBe('text')
  expect(await kindOf(Buffer.from('\ufeff按时', 'utf16le'))).toBe('text')
  expect(await kindOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('office')
  expect(await kindOf(Buffer.from([1, 0, 2, 0]))).toBe('other')
  expect(await kindOf('PK\x03\x04 any archive')).toBe('zip')
  expect(await contentKind(folder)).toBe('folder')
  expect(await contentKind(join(folder, 'nowhere'))).toBeUndefined()
})

test('a workbook is an Office file, though an archive too', async () => {
  expect(await kindOf((await clean()).workbook)).toBe('office')
})
