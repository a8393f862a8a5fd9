import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { foldersIn, root, sources } from './sources.ts'

const wall = 300
/** Catalogues and tables of data: long because they list, not because they do two things. */
const lists = [/^shared\/text\/(zh|en)\//]
const vague = /^(utils?|helpers?|models?|types?|common|misc|lib|managers?)$/

test('no source file is longer than the wall', () => {
  const long = sources(['shared', 'electron', 'renderer', 'scripts', 'test', 'bin'])
    .filter(({ path }) => !lists.some((list) => list.test(path)))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > wall)
    .map(({ path, lines }) => `${path}: ${lines} lines. Cure: find the second idea in it and give it a file of its own`)
  expect(long).toEqual([])
})

test('folders are named after the domain, not after a kind of code', () => {
  const named = sources(['shared', 'electron', 'renderer', 'scripts', 'test']).flatMap(({ path }) =>
    path
      .split('/')
      .slice(0, -1)
      .map((part, at, parts) => ({ part, folder: parts.slice(0, at + 1).join('/') })),
  )
  const wrong = [...new Set(named.filter(({ part }) => vague.test(part)).map(({ folder }) => folder))]
  expect(wrong, 'Cure: put each file beside its owner, in the folder of its domain').toEqual([])
})

test('each second-level folder says what lives in it, what may not and how to add one more', () => {
  const folders = ['electron', 'renderer', 'shared'].flatMap((top) => foldersIn(top).map((name) => `${top}/${name}`))
  const silent = folders.filter((folder) => !existsSync(join(root, folder, 'README.md')))
  expect(silent, 'Cure: add a README.md of about ten lines to each').toEqual([])
})
