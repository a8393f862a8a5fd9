import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { panelInArchive } from '#services/archive/handedOver.ts'
import { packArchive } from '#services/archive/packArchive.ts'
import { keepMission, type Mission, readMissions } from '#services/missions/list.ts'
import { addSignature } from '#services/panel/addSignature.ts'
import { createProfile } from '#services/profiles/store.ts'
import { openKept } from '#services/record/index.ts'
import { reviewedPackage } from '#services/review/reviewedPackage.ts'
import { wipeMission } from '#services/settings/wipe.ts'
import { givenBy } from '#services/verify/given.ts'
import { knownTask } from '#services/verify/knownTask.ts'
import { filesInThisThread } from '#services/verify/reader.ts'
import { receiptSchema } from '#shared/archive/receipt.ts'
import { keptKind, reviewId } from '#shared/kinds/index.ts'
import { checkCode } from '#shared/record/checkCode.ts'
import type { Result } from '#shared/text/fault.ts'
import { closedPanelOf, given, later, now, readyPanel } from '../panel/closing.ts'
import { folder } from '../review/package.ts'

const codes = (answer: Result<unknown>) => (answer.ok ? [] : answer.faults.map(({ code }) => code))

test('a secretary clears the own open record once a verified archive carries the one the leader closed; receipt and form 18 tell of it', {
  timeout: 120_000,
}, async () => {
  const panel = await readyPanel()
  const { file, opened } = panel.at
  const known = givenBy(knownTask(reviewedPackage(file, opened)), opened.standardSha256)
  const { out, closed } = await closedPanelOf(panel)
  const record = closed.done!
  const archive = async () => {
    const to = join(folder(), 'visit.ticarchive')
    given(await packArchive({ paths: [out], given: known, out: to, clock: now, softwareVersion: '0.1.0', read: filesInThisThread(known) }))
    return to
  }
  const early = await archive()
  expect(codes(await panelInArchive(early, known, record.checkCode))).toEqual(['settings.not-archived'])
  for (const [at, id] of ['W02', 'W03', 'W04', 'W05', 'W90'].entries())
    given(await addSignature(panel.at, panel.keys.get(id)!.signer, later(at), { out }))
  const whole = await archive()
  expect(codes(await panelInArchive(whole, known, 'AAAAA-BBBBB'))).toEqual(['settings.confirm'])
  const elsewhere = given(await panelInArchive(whole, known, record.checkCode.toLowerCase()))
  expect([elsewhere.sha256, elsewhere.revision]).toEqual([record.sha256, 1])

  const person = { name: '秘书甲', unit: '示例评审服务处', passphrase: '口令一二三四', algorithm: 'p256' } as const
  const profile = given(await createProfile(folder(), person, new Date(now)))
  const { id: task, centre, stage, dates } = opened.task
  const mission: Mission = {
    ...{ review: reviewId(task, 'W90', 1), task, expert: 'W90', centre: centre.name, centreType: centre.type, stage, from: dates.from },
    package: { id: opened.task.package.id, revision: 1, sha256: opened.sha256, file },
    openedAt: now,
    progress: { marked: 0, toMark: 0, blockers: 0, state: 'pledge' },
  }
  given(await keepMission(profile, mission))
  const own = given(await openKept(keptKind('panel'), profile, opened, 'W90', () => new Date(now)))
  given(await own.append({ id: 'paper', at: now, by: 'W90', act: { kind: 'paper.preparedBy', name: '秘书甲' } }))
  await own.close()
  const receipt = join(folder(), '回执.txt')
  const about = { confirm: record.checkCode, receipt, now }
  expect(codes(await wipeMission(profile, mission, about))).toEqual(['settings.not-locked'])
  expect(codes(await wipeMission(profile, mission, { ...about, confirm: 'AAAAA-BBBBB', elsewhere }))).toEqual(['settings.confirm'])
  expect(readdirSync(join(profile.folder, 'reviews'))).not.toEqual([])
  const wiped = given(await wipeMission(profile, mission, { ...about, elsewhere }))
  expect(wiped.records).toContain(own.id)
  expect(readdirSync(join(profile.folder, 'reviews'))).toEqual([])
  expect(given(await readMissions(profile)).missions).toEqual([])
  const told = receiptSchema.parse(JSON.parse(readFileSync(receipt.replace('.txt', '.json'), 'utf8')))
  expect(told.result).toEqual({ sha256: record.sha256, checkCode: checkCode(record.sha256), revision: 1 })
  expect(new Set(told.removed.map(({ kind }) => kind))).toEqual(new Set(['journal']))
  expect(existsSync(receipt.replace('.txt', '.pdf'))).toBe(true)
  profile.close()
})
