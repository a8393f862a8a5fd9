import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createIdentity } from '#services/identity/index.ts'
import { verifiedFiles } from '#services/panel/takeFiles.ts'
import { runReview } from '#services/review/index.ts'
import { openPackage } from '#services/vault/index.ts'
import { givenBy } from '#services/verify/given.ts'
import { knownTask } from '#services/verify/knownTask.ts'
import { fileKey } from '#shared/panel/sheet.ts'
import type { Result } from '#shared/text/fault.ts'
import { answersFile, folder, quickPackage } from '../review/package.ts'

function given<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(answer.faults.map(({ code, name }) => `${code} ${name ?? ''}`).join(', '))
  return answer.value
}

test('a stick is verified file by file: each is named as on the stick, with what is wrong; taken in again it is known', async () => {
  const pack = await quickPackage('rare-earth', 'performance')
  const now = () => new Date('2026-09-17T08:00:00Z')
  const who = { name: '专家甲', unit: '外部大学A', algorithm: 'p256', passphrase: 'p', now: new Date('2026-09-01T00:00:00Z') } as const
  const { signer } = given(await createIdentity(who))
  const answers = answersFile('rare-earth', 'answers-performance-W01.json')
  const { files } = given(await runReview({ package: pack, answers, signer, out: join(folder(), 'out'), now }))

  const stick = folder()
  mkdirSync(join(stick, '专家甲'))
  copyFileSync(files.pdf, join(stick, '专家甲', 'a.pdf'))
  copyFileSync(files.pdf, join(stick, 'copy.pdf'))
  const bytes = readFileSync(files.pdf)
  writeFileSync(join(stick, 'cut.pdf'), bytes.subarray(0, bytes.length - 2000))
  writeFileSync(join(stick, 'letter.json'), '{"a": 1}')

  const opened = given(await openPackage(pack))
  const known = givenBy(knownTask(opened), opened.standardSha256)
  const seen: string[] = []
  const options = { onProgress: (done: number, total: number) => void seen.push(`${done}/${total}`) }
  const found = given(await verifiedFiles([stick], known, { files: {} }, options))
  expect(found.fresh.map(({ file, soundness }) => [file, soundness])).toEqual([
    ['copy.pdf', 'sound'],
    ['cut.pdf', 'altered'],
    ['letter.json', 'notResult'],
    ['专家甲/a.pdf', 'sound'],
  ])
  expect([found.files, found.known, seen.at(0), seen.at(-1)]).toEqual([4, 0, '0/4', '4/4'])
  expect(new Set(found.fresh.map(fileKey)).size).toBe(4)

  const held = Object.fromEntries(found.fresh.map((file) => [fileKey(file), file]))
  expect(given(await verifiedFiles([stick], known, { files: held }, {}))).toEqual({ fresh: [], files: 4, known: 4 })
  expect(await verifiedFiles([folder()], known, { files: {} }, {})).toMatchObject({ ok: false, faults: [{ code: 'panel.emptyFolder' }] })
  await opened.close()
}, 120_000)
