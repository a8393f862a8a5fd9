import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { filesIn } from '#services/import/filesIn.ts'

const root = mkdtempSync(join(tmpdir(), 'files-in-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

beforeAll(() => {
  for (const folder of ['b', 'a/deep', 'none']) mkdirSync(join(root, folder), { recursive: true })
  for (const file of ['z.pdf', 'B.PDF', 'x.txt', '.hidden.pdf', 'b/1.xlsx', 'a/deep/2.json', 'none/readme'])
    writeFileSync(join(root, file), '')
  symlinkSync(root, join(root, 'a/round'))
})

async function found(...paths: readonly string[]) {
  const files = await filesIn(
    paths.map((path) => join(root, path)),
    ['.pdf', '.xlsx', '.json'],
  )
  return files.ok ? files.value.map((file) => relative(root, file)) : files.faults
}

test('files of a folder by name, then those below, each once; hidden ones and links are left out', async () => {
  expect(await found('.')).toEqual(['B.PDF', 'z.pdf', 'a/deep/2.json', 'b/1.xlsx'])
  expect(await found('b', 'b/1.xlsx', '.')).toEqual(['b/1.xlsx', 'B.PDF', 'z.pdf', 'a/deep/2.json'])
})

test('a file that is named is taken whatever its ending', async () => {
  expect(await found('x.txt')).toEqual(['x.txt'])
})

test('a folder without such a file and a path that is not there are named', async () => {
  expect(await found('none')).toEqual([{ code: 'import.emptyFolder', name: join(root, 'none') }])
  expect(await found('gone')).toEqual([{ code: 'file.notFound', name: join(root, 'gone') }])
})
