import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bringFiles } from '#services/assembly/bringFiles.ts'
import { type Draft, draftIn } from '#services/assembly/draft.ts'
import { setAside } from '#services/assembly/setAside.ts'
import { temporaryFolder } from '../vault/bag.ts'

function emptyDraft(): Draft {
  const draft = draftIn(join(temporaryFolder(), 'draft'))
  mkdirSync(draft.documents, { recursive: true })
  mkdirSync(draft.cards)
  return draft
}

/** Everything below a folder, by path. */
function below(folder: string): readonly string[] {
  return (readdirSync(folder, { recursive: true }) as string[]).map((name) => name.replaceAll('\\', '/')).sort()
}

test('files and folders are copied with the folders they are in, and what is no evidence is left and named', async () => {
  const draft = emptyDraft()
  const from = join(temporaryFolder(), '交来')
  mkdirSync(join(from, '一'), { recursive: true })
  writeFileSync(join(from, '一', 'a.txt'), 'one')
  writeFileSync(join(from, '一', 'empty.txt'), '')
  writeFileSync(join(from, 'all.7z'), '7z\xbc\xaf\x27\x1c', 'latin1')
  writeFileSync(join(from, 'Thumbs.db'), 'x')
  symlinkSync(join(from, '一', 'a.txt'), join(from, 'link.txt'))
  writeFileSync(join(from, 'stranger.ticcard'), '{}')
  const brought = await bringFiles(draft, [from])
  expect(brought).toMatchObject({ ok: true, value: { files: ['交来/一/a.txt'], cards: [], skipped: ['交来/Thumbs.db'] } })
  expect(brought.ok && brought.value.faults.map(({ code }) => code).sort()).toEqual([
    'assembly.archive',
    'assembly.card',
    'assembly.empty',
    'zip.link',
  ])
  expect(below(draft.documents)).toEqual(['交来', '交来/一', '交来/一/a.txt'])
})

test('the same file again is left out, another of its name gets a number', async () => {
  const draft = emptyDraft()
  const [one, other] = [temporaryFolder(), temporaryFolder()]
  writeFileSync(join(one, 'a.txt'), 'one')
  writeFileSync(join(other, 'a.txt'), 'two')
  await bringFiles(draft, [join(one, 'a.txt')])
  expect(await bringFiles(draft, [join(one, 'a.txt'), join(other, 'a.txt')])).toMatchObject({
    value: { files: ['a (2).txt'], skipped: ['a.txt'] },
  })
  expect(readFileSync(join(draft.documents, 'a (2).txt'), 'utf8')).toBe('two')
  // the draft's own folder is not copied into itself
  expect(await bringFiles(draft, [draft.documents])).toMatchObject({ value: { files: [] } })
})

test('a cancelled job takes back what it has copied', async () => {
  const draft = emptyDraft()
  const from = temporaryFolder()
  for (const name of ['1.txt', '2.txt', '3.txt']) writeFileSync(join(from, name), name)
  const controller = new AbortController()
  const copying = bringFiles(draft, [from], {
    signal: controller.signal,
    onProgress: (done) => done === 2 && controller.abort(),
  })
  await expect(copying).rejects.toThrow()
  expect(readdirSync(draft.documents, { recursive: true }).filter((name) => String(name).endsWith('.txt'))).toEqual([])
})

test('a document is moved out of the draft, not deleted, and never out of its folder', async () => {
  const draft = emptyDraft()
  for (const text of ['one', 'two']) {
    writeFileSync(join(draft.documents, 'a.txt'), text)
    expect(await setAside(draft, 'a.txt')).toMatchObject({ ok: true })
  }
  expect(below(draft.aside)).toEqual(['a (2).txt', 'a.txt'])
  writeFileSync(draft.workbook, 'x')
  expect(await setAside(draft, '../组卷.xlsx')).toMatchObject({ ok: false })
  expect(existsSync(draft.workbook)).toBe(true)
})
