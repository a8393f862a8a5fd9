import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keepMission, type Mission, readMissions } from '#services/missions/list.ts'
import { createProfile } from '#services/profiles/store.ts'
import { openKept } from '#services/record/index.ts'
import { wipeMission } from '#services/settings/wipe.ts'
import { keepCopy } from '#services/signing/copies.ts'
import { openPackage } from '#services/vault/index.ts'
import { receiptSchema } from '#shared/archive/receipt.ts'
import { canonicalBytes, sha256Hex } from '#shared/format/canonical.ts'
import { keptKind, reviewId } from '#shared/kinds/index.ts'
import { panelSchema } from '#shared/panel/format.ts'
import { checkCode } from '#shared/record/checkCode.ts'
import type { Result } from '#shared/text/fault.ts'
import { folder, quickPackage } from '../review/package.ts'

const now = '2026-11-23T18:00:00+08:00'

function given<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(answer.faults.map(({ code, name }) => `${code} ${name ?? ''}`).join(', '))
  return answer.value
}

test('a leader without a sheet of the own clears the closed panel by its check code; receipt and form 18 tell of it', async () => {
  const example = new URL('../../fixtures/examples/panel-rare-earth-performance.json', import.meta.url)
  const bytes = canonicalBytes(panelSchema.parse(JSON.parse(readFileSync(example, 'utf8'))))
  const sha256 = await sha256Hex(bytes)
  const file = await quickPackage('rare-earth', 'performance')
  const opened = given(await openPackage(file))
  const person = { name: '专家甲', unit: '外部大学A', passphrase: '口令一二三四', algorithm: 'p256' } as const
  const profile = given(await createProfile(folder(), person, new Date(now)))
  const { id: task, centre, stage, dates } = opened.task
  const mission: Mission = {
    ...{ review: reviewId(task, 'W01', 1), task, expert: 'W01', centre: centre.name, centreType: centre.type, stage, from: dates.from },
    package: { id: opened.task.package.id, revision: 1, sha256: opened.sha256, file },
    openedAt: now,
    progress: { marked: 0, toMark: 0, blockers: 0, state: 'pledge' },
  }
  given(await keepMission(profile, mission))
  const panel = given(await openKept(keptKind('panel'), profile, opened, 'W01', () => new Date(now)))
  const receipt = join(folder(), '回执.txt')
  const wipe = (confirm: string) => wipeMission(profile, mission, { confirm, receipt, now })
  const code = checkCode(sha256)
  const refused = async (confirm: string) => {
    const answer = await wipe(confirm)
    return answer.ok ? '' : answer.faults[0]?.code
  }
  expect(await refused(code)).toBe('settings.not-locked')
  const lock = { kind: 'sheet.locked', revision: 1, resultSha256: sha256 } as const
  given(await panel.append({ id: 'lock', at: now, by: 'W01', act: lock }))
  expect(await refused('AAAAA-BBBBB')).toBe('settings.confirm')
  expect(await refused(code)).toBe('settings.not-exported')
  const copy = { sha256, sheet: { json: bytes, pdf: new Uint8Array([1]), xlsx: new Uint8Array([2]) }, exportedAt: now }
  given(await keepCopy(profile, panel.id, copy))
  await panel.close()
  const wiped = given(await wipe(code))
  expect(wiped.records).toContain(panel.id)
  expect(readdirSync(join(profile.folder, 'reviews'))).toEqual([])
  expect(given(await readMissions(profile)).missions).toEqual([])
  const told = receiptSchema.parse(JSON.parse(readFileSync(receipt.replace('.txt', '.json'), 'utf8')))
  expect(told.result).toEqual({ sha256, checkCode: code, revision: 1 })
  expect(new Set(told.removed.map(({ kind }) => kind))).toEqual(new Set(['journal', 'signed']))
  expect(existsSync(receipt.replace('.txt', '.pdf'))).toBe(true)
  profile.close()
})
