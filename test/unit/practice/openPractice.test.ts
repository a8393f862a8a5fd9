import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openPractice } from '#services/practice/openPractice.ts'

const now = new Date('2026-11-24T08:00:00Z')
let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tic 练习 '))
})
afterEach(() => rm(root, { recursive: true, force: true }))

test('one person for every practice, whose signature says that it is one', async () => {
  const first = await openPractice(root, now)
  const again = await openPractice(root, now)
  if (!first.ok || !again.ok) throw new Error('no practice')
  expect(again.value.profile.id).toBe(first.value.profile.id)
  expect(await readdir(root)).toEqual([first.value.profile.id])
  expect([again.value.signer.name, again.value.signer.unit]).toEqual(['练习者', '练习，不作评审用途'])
})
