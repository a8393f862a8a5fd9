import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exportForms, exportResult } from '#services/export/exportResult.ts'
import { documentFonts } from '#services/export/fonts.ts'
import { keepMission, readMissions } from '#services/missions/list.ts'
import { joinPages } from '#services/printing/joinPages.ts'
import { renderSelection } from '#services/printing/renderSelection.ts'
import { enterProfile } from '#services/profiles/enter.ts'
import { createProfile } from '#services/profiles/store.ts'
import { openKept } from '#services/record/index.ts'
import { openMission } from '#services/review/openMission.ts'
import { prepareSheet, type ReviewSource } from '#services/review/prepare.ts'
import { reviewSigning } from '#services/review/signingKind.ts'
import { exportMission, signMission } from '#services/review/signMission.ts'
import { wipeMission } from '#services/settings/wipe.ts'
import { copyFile, keepCopy, readCopy } from '#services/signing/copies.ts'
import type { Printed, SignedFiles } from '#services/signing/kind.ts'
import { borrow, lend, lockFor } from '#services/signing/lent.ts'
import { openPackage } from '#services/vault/index.ts'
import { receiptSchema } from '#shared/archive/receipt.ts'
import { renderReviewPdf } from '#shared/documents/reviewPdf.ts'
import { sha256Hex } from '#shared/format/canonical.ts'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import { keptKind } from '#shared/kinds/index.ts'
import { checkCode } from '#shared/result/checkCode.ts'
import { editsOf } from '#shared/review/answersEdits.ts'
import type { Draft } from '#shared/review/edit.ts'
import { largestTogether } from '#shared/review/photoRoom.ts'
import { pledgeSha256 } from '#shared/review/pledge.ts'
import { findRuleFindings } from '#shared/rules/index.ts'
import type { Fault, Result } from '#shared/text/fault.ts'
import { codeOf } from '#shared/text/printable.ts'
import { sayFault } from '#shared/text/say.ts'
import { folder, quickPackage } from '../review/package.ts'
import { sampleAnswersFile } from '../review/sample.ts'

function given<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(answer.faults.map(({ code, name }) => `${code} ${name ?? ''}`).join(', '))
  return answer.value
}

const now = '2026-11-23T18:00:00+08:00'

/** A review of the sample as the app has it open: package closed in the thread, mission open here. */
async function atHand(): Promise<ReviewSource> {
  const pack = await quickPackage('rare-earth', 'performance')
  const opened = given(await openPackage(pack))
  const profile = given(
    await createProfile(folder(), { name: '专家甲', unit: '外部大学A', passphrase: '口令一二三四', algorithm: 'rsa3072' }, new Date(now)),
  )
  const mission = given(await openMission(profile, opened, 'W01', () => new Date(now)))
  const answers = sampleAnswersFile('rare-earth', 'answers-performance-W01.json')
  for (const draft of editsOf(answers, { photos: new Map() }, await pledgeSha256())) given(await mission.append(draft))
  const { plan, task, standard, standardSha256 } = opened
  const value: OpenedPackage = {
    package: 'package-test',
    name: 'sample.ticplan',
    bytes: opened.bytes,
    sha256: opened.sha256,
    signature: opened.signature,
    plan,
    task,
    ...(standard && { standard }),
    ...(standardSha256 && { standardSha256 }),
    findings: findRuleFindings(plan, task, standard),
    entries: Object.fromEntries(opened.entries),
  }
  await opened.close()
  return { profile, mission, file: pack, opened: value }
}

test('photos that together are over what a verifier reads keep the sheet open', async () => {
  const at = await atHand()
  const add = (attachment: string, bytes: number) =>
    at.mission.append({
      id: attachment,
      by: 'W01',
      at: now,
      act: { kind: 'photo.added', photo: attachment, caption: '现场照片', file: 'a.jpg', type: 'jpg', sha256: 'a'.repeat(64), bytes },
    })
  given(await add('A001', largestTogether))
  given(await add('A002', 1))
  const done = await signMission(at, at.profile.signer, now, { out: folder() })
  expect(done).toEqual({ ok: false, faults: [{ code: 'review.photos' }] })
  expect(at.mission.state().locked).toBe(false)
  await at.mission.close()
}, 120_000)

test('files that do not say what was written keep the sheet open: nothing is locked, kept or written', async () => {
  const at = await atHand()
  const out = folder()
  // a printer at fault: the pages of another opinion around the right result
  const otherPages: typeof reviewSigning.print = async (locked, material): Promise<Result<Printed>> => {
    const right = given(await reviewSigning.print(locked, material))
    const { record, bytes: resultBytes } = locked
    const changed = { ...record, opinion: { ...record.opinion, overall: `${record.opinion?.overall?.slice(0, -3)}另有话` } }
    const fonts = await documentFonts()
    const sha256 = await sha256Hex(resultBytes)
    const { standard } = at.opened
    const pages = given(
      await renderReviewPdf({
        result: changed,
        resultBytes,
        sha256,
        checkCode: checkCode(sha256),
        fonts,
        ...(standard && { standard }),
      }),
    )
    return { ok: true, value: { ...right, pdf: pages.bytes } }
  }
  const done = await signMission(at, at.profile.signer, now, { out }, { ...reviewSigning, print: otherPages })
  const lost = [...(at.mission.state().sheet.opinion.overall ?? '')].at(-3) as string
  expect(done.ok ? [] : done.faults).toEqual([{ code: 'review.not-printed', at: '/opinion/overall', got: lost, want: codeOf(lost) }])
  expect(done.ok ? '' : sayFault('zh-CN', done.faults[0] as Fault)).toContain(`总体评价里的 ${lost}（`)
  expect([at.mission.state().locked, at.mission.journal.edits.some(({ act }) => act.kind === 'sheet.locked')]).toEqual([false, false])
  expect([readdirSync(out), existsSync(copyFile(at.profile, at.mission.id))]).toEqual([[], false])
  await at.mission.close()
}, 120_000)

test('a review lent to a thread: an edit written by main in the meantime refuses the lock, and the requested lock is written once', async () => {
  const at = await atHand()
  const lock = lockFor(at.mission)
  // as a message between threads does it
  const ask = async (about: unknown) => structuredClone(await lock.answer(structuredClone(about)))
  const early = borrow('review', structuredClone(lend(at)), ask)
  const draft = (id: string, act: Draft['act']): Draft => ({ id, at: now, by: 'W01', act })
  given(await at.mission.append(draft('meanwhile', { kind: 'finding.viewed', rule: 'R01', view: '认可', note: '已核对' })))
  const late = await early.mission.append(draft('late', { kind: 'finding.viewed', rule: 'R02', view: '待议', note: '待议' }))
  expect([late.ok ? '' : late.faults[0]?.code, lock.locked()]).toEqual(['review.changed', undefined])

  const lent = structuredClone(lend(at))
  const own = given(await enterProfile(lent.keys))
  const out = folder()
  const signed = given(await signMission(borrow('review', lent, ask), own.signer, now, { out }))
  expect(at.mission.journal.edits.filter(({ act }) => act.kind === 'sheet.locked')).toEqual([signed.edit])
  expect([at.mission.state().locked, lock.locked()?.head]).toEqual([true, at.mission.journal.end().head])
  expect(readdirSync(out).length).toBe(3)
  await at.mission.close()
}, 120_000)

test('a window that goes away in mid-signing leaves the sheet open, or signed with its files', async () => {
  const at = await atHand()
  const out = folder()
  for (const step of ['write', 'verify'] as const) {
    const gone = new AbortController()
    const onStep = (now: 'write' | 'verify') => now === step && gone.abort()
    await expect(signMission(at, at.profile.signer, now, { out, signal: gone.signal, onStep })).rejects.toThrow()
    expect([step, at.mission.state().locked, readdirSync(out)]).toEqual([step, false, []])
  }
  const gone = new AbortController()
  const append: typeof at.mission.append = async (draft) => {
    const answer = await at.mission.append(draft)
    gone.abort()
    return answer
  }
  const signed = given(
    await signMission({ ...at, mission: { ...at.mission, append } }, at.profile.signer, now, { out, signal: gone.signal }),
  )
  expect([at.mission.state().locked, readdirSync(out).length, signed.notWritten]).toEqual([true, 3, undefined])
  await at.mission.close()
}, 120_000)

test('a program ended right after the lock finds the sheet locked and makes its files from the journal alone', async () => {
  const at = await atHand()
  const blocked = join(folder(), 'taken')
  writeFileSync(blocked, '')
  given(await signMission(at, at.profile.signer, now, { out: blocked }))
  rmSync(copyFile(at.profile, at.mission.id))
  await at.mission.close()
  const opened = given(await openPackage(at.file))
  const mission = given(await openMission(at.profile, opened, 'W01', () => new Date(now)))
  await opened.close()
  expect(mission.state().locked).toBe(true)
  const done = given(await exportMission({ ...at, mission }, at.profile.signer, now, { out: folder() }))
  expect(done.verifications.map(({ verdict }) => verdict)).toEqual(['unsigned', 'accepted', 'accepted'])
  await mission.close()
}, 120_000)

test('a kept copy that does not verify is made again and replaced', async () => {
  const at = await atHand()
  given(await signMission(at, at.profile.signer, now, { out: folder() }))
  const { id: review } = at.mission
  const sha256 = at.mission.state().locks.at(-1)?.resultSha256 ?? ''
  const good = given(await readCopy(at.profile, review, sha256))
  const pdf = Uint8Array.from(good?.sheet.pdf ?? [])
  pdf[pdf.length >> 1] = (pdf[pdf.length >> 1] ?? 0) ^ 1
  given(await keepCopy(at.profile, review, { sha256, sheet: { ...(good?.sheet as SignedFiles), pdf } }))
  const done = given(await exportMission(at, at.profile.signer, now, { out: folder() }))
  expect(done.verifications.map(({ verdict }) => verdict)).toEqual(['unsigned', 'accepted', 'accepted'])
  const kept = given(await readCopy(at.profile, review, sha256))
  expect(Buffer.from(kept?.sheet.pdf ?? []).equals(readFileSync(done.files.pdf))).toBe(true)
  await at.mission.close()
}, 120_000)

test('signed into a place that fails, the lock is kept and the files are made again; then printed from the signed file, then wiped', async () => {
  const at = await atHand()
  const before = given(await prepareSheet(at, now, exportResult))
  expect(before.state).toBe('ready')

  const blocked = join(folder(), 'taken')
  writeFileSync(blocked, '')
  const locked = given(await signMission(at, at.profile.signer, now, { out: blocked }))
  expect(locked.notWritten?.map(({ code }) => code)).toEqual(['file.notAFolder'])
  expect(at.mission.state().locked).toBe(true)
  expect(locked.edit.act.kind).toBe('sheet.locked')

  const again = await signMission(at, at.profile.signer, now, { out: folder() })
  expect(again.ok ? [] : again.faults.map(({ code }) => code)).toEqual(['review.locked'])

  const mission = {
    review: at.mission.id,
    task: at.opened.task.id,
    expert: 'W01',
    centre: at.opened.task.centre.name,
    centreType: at.opened.task.centre.type,
    stage: at.opened.task.stage,
    from: at.opened.task.dates.from,
    package: { id: at.opened.task.package.id, revision: 1, sha256: at.opened.sha256, file: at.file },
    openedAt: now,
    progress: { marked: 0, toMark: 0, blockers: 0, state: 'locked' as const },
  }
  given(await keepMission(at.profile, mission))
  const code = checkCode(at.mission.state().locks.at(-1)?.resultSha256 ?? '')
  const receipt = join(folder(), '回执.txt')
  const early = await wipeMission(at.profile, mission, { confirm: code, receipt, now })
  expect(early.ok ? '' : early.faults[0]?.code).toBe('settings.not-exported')

  const out = folder()
  const done = given(await exportMission(at, at.profile.signer, now, { out }))
  expect(done.verifications.map(({ verdict }) => verdict)).toEqual(['unsigned', 'accepted', 'accepted'])
  const taken = await exportMission(at, at.profile.signer, now, { out })
  expect(taken.ok ? [] : taken.faults.map((fault) => fault.code)).toEqual(['file.exists', 'file.exists', 'file.exists'])

  const signed = given(await prepareSheet(at, now, exportResult))
  expect(signed.state).toBe('signed')
  expect(Buffer.from(signed.pdf).equals(readFileSync(done.files.pdf))).toBe(true)

  const rendering = { forms: exportForms, join: joinPages }
  const wish = { opened: at.opened, review: at, blank: false, withoutMarks: false }
  const whole = given(await renderSelection({ ...wish, forms: ['10', '5'] }, rendering, new Date(now)))
  expect(whole.whole && Buffer.from(whole.pdf).equals(Buffer.from(signed.pdf))).toBe(true)
  expect(new Set(whole.pages)).toEqual(new Set(['10', '5']))
  const mixed = given(await renderSelection({ ...wish, forms: ['10', '3'] }, rendering, new Date(now)))
  expect([mixed.whole, mixed.signed, new Set(mixed.pages)]).toEqual([false, ['10'], new Set(['10', '3'])])

  const wrong = await wipeMission(at.profile, mission, { confirm: 'AAAAA-BBBBB', receipt, now })
  expect(wrong.ok ? '' : wrong.faults[0]?.code).toBe('settings.confirm')
  expect(existsSync(receipt)).toBe(false)
  const panel = given(await openKept(keptKind('panel'), at.profile, at.opened, 'W01', () => new Date(now)))
  const vote = { kind: 'vote.counted', agree: 1, disagree: 0 } as const
  given(await panel.append({ id: 'v', at: now, by: 'W01', act: vote }))
  const open = await wipeMission(at.profile, mission, { confirm: code, receipt, now })
  expect(open.ok ? '' : open.faults[0]?.code).toBe('settings.record-open')
  given(await panel.append({ id: 'u', at: now, by: 'W01', act: { kind: 'undone', target: 0 } }))
  await panel.close()
  const inTheWay = receipt.replace('.txt', '.json')
  writeFileSync(inTheWay, 'mine')
  const refused = await wipeMission(at.profile, mission, { confirm: code, receipt, now })
  expect([refused.ok ? '' : refused.faults[0]?.code, existsSync(receipt), readFileSync(inTheWay, 'utf8')]).toEqual([
    'file.exists',
    false,
    'mine',
  ])
  rmSync(inTheWay)
  await at.mission.close()
  const wiped = given(await wipeMission(at.profile, mission, { confirm: code.toLowerCase(), receipt, now }))
  expect(wiped.removed).toBeGreaterThanOrEqual(2)
  expect(wiped.records).toEqual([at.mission.id, panel.id])
  expect(readdirSync(join(at.profile.folder, 'reviews'))).toEqual([])
  expect(given(await readMissions(at.profile)).missions).toEqual([])
  const text = readFileSync(receipt, 'utf8')
  expect(text).toContain(code)
  for (const beyond of ['固态硬盘', '交换文件', '另存的评审人备份', at.file]) expect(text).toContain(beyond)
  const told = receiptSchema.parse(JSON.parse(readFileSync(receipt.replace('.txt', '.json'), 'utf8')))
  expect([told.removed.length, told.result.checkCode, told.notGuaranteed.length]).toEqual([wiped.removed, code, 5])
  expect(new Set(told.removed.map(({ kind }) => kind))).toEqual(new Set(['journal', 'signed']))
  expect(readFileSync(receipt.replace('.txt', '.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
}, 120_000)
