import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { addSignature, takeSigned } from '#services/panel/addSignature.ts'
import { countersignFiles } from '#services/panel/countersignFiles.ts'
import { pairAmong, readBrought } from '#services/panel/readPair.ts'
import { closePanel, preparePanel, writePanel } from '#services/panel/signPanel.ts'
import { reviewedPackage } from '#services/review/reviewedPackage.ts'
import { copyFile, readCopy } from '#services/signing/copies.ts'
import { builtInStandards } from '#services/standards/builtIn.ts'
import { givenBy } from '#services/verify/given.ts'
import { verifyBytes } from '#services/verify/index.ts'
import { knownTask } from '#services/verify/knownTask.ts'
import { signWorkbook } from '#shared/signature/ooxml/sign.ts'
import { readZip } from '#shared/signature/ooxml/zip.ts'
import type { Result } from '#shared/text/fault.ts'
import { person } from '../../corpus/clean.ts'
import { folder } from '../review/package.ts'
import { closedPanelOf, given, later, now, type Panel, readyPanel } from './closing.ts'

const codes = (answer: Result<unknown>) => (answer.ok ? [] : answer.faults.map(({ code }) => code))
const known = { tasks: [], standards: builtInStandards(), trusted: [] }
const all = (out: string) => Object.fromEntries(readdirSync(out).map((name) => [name, readFileSync(join(out, name)).toString('base64')]))

describe('closing a panel’s record and signing it', { timeout: 120_000 }, () => {
  let panel: Panel
  let out: string
  beforeAll(async () => {
    panel = await readyPanel()
    const ready = given(await preparePanel(panel.at, panel.people, now))
    expect([ready.state, ready.record.signers.map(({ expert }) => expert)]).toEqual(['ready', ['W01', 'W02', 'W03', 'W04', 'W05', 'W90']])
    const [late, foreign] = ['2031-01-01T00:00:00+08:00', panel.keys.get('W02')!.signer]
    expect(codes(await preparePanel(panel.at, panel.people, now, panel.profile.signer))).toEqual([])
    expect(codes(await preparePanel(panel.at, panel.people, now, foreign))).toEqual(['review.fingerprint'])
    expect(codes(await preparePanel(panel.at, panel.people, late, panel.profile.signer))).toEqual(['review.certificate'])
    ;({ out } = await closedPanelOf(panel))
  }, 120_000)

  test('the leader’s signature closes it: one lock, three files, kept, and nothing but signatures is missing', async () => {
    expect(
      readdirSync(out)
        .map((name) => name.split('.').at(-1))
        .sort(),
    ).toEqual(['json', 'pdf', 'xlsx'])
    expect(panel.at.mission.state().locked).toBe(true)
    const kept = given(await preparePanel(panel.at, panel.people, now))
    expect(kept.state).toBe('signed')
    expect(kept.verifications.map(({ reasons, facts }) => [reasons, facts.signersFound, facts.signersExpected])).toEqual([
      [['signer.missing'], 1, 6],
      [['signer.missing'], 1, 6],
    ])
    expect(codes(await preparePanel({ ...panel.at, mission: { ...panel.at.mission, id: 'other.W01.r1.panel' } }, [], now))).toEqual([
      'signing.no-copy',
    ])
  })

  test('members sign one after the other into the same files; who signed already or is not asked is named, and nothing changes', async () => {
    const order = ['W04', 'W90', 'W02', 'W05', 'W03']
    for (const [at, id] of order.entries()) {
      const added = given(await addSignature(panel.at, panel.keys.get(id)!.signer, later(at), { out }))
      expect([added.members.map(({ expert }) => expert), added.notWritten]).toEqual([[id], undefined])
    }
    for (const name of readdirSync(out).filter((file) => !file.endsWith('json'))) {
      const kind = name.endsWith('pdf') ? 'pdf' : 'xlsx'
      const { verdict, signatures } = await verifyBytes(name, kind, new Uint8Array(readFileSync(join(out, name))), known)
      expect([verdict, signatures.length]).toEqual(['accepted', 6])
    }
    const before = all(out)
    expect(codes(await addSignature(panel.at, panel.keys.get('W02')!.signer, later(9), { out }))).toEqual(['countersign.twice'])
    const stranger = await readyPanel()
    expect(codes(await addSignature(panel.at, stranger.keys.get('W02')!.signer, later(9), { out }))).toEqual(['countersign.otherKey'])
    expect(all(out)).toEqual(before)
  })

  test('a folder that cannot be written loses no signature, and files with a signature unknown here are not overwritten', async () => {
    const other = await readyPanel()
    const { out: own } = await closedPanelOf(other)
    const first = all(own)
    const elsewhere = folder()
    given(await writePanel(other.at, other.profile.signer, now, { out: elsewhere }))
    expect(all(elsewhere)).toEqual(first)
    const blocked = join(elsewhere, 'file')
    writeFileSync(blocked, '')
    const added = given(await addSignature(other.at, other.keys.get('W02')!.signer, later(0), { out: join(blocked, 'below') }))
    expect(added.notWritten?.map(({ code }) => code)).toHaveLength(1)
    const { sha256 } = added
    expect(given(await readCopy(other.profile, other.at.mission.id, sha256))?.exportedAt).toBeUndefined()
    given(await writePanel(other.at, other.profile.signer, now, { out: own }))
    expect(all(own)).not.toEqual(first)
    expect(given(await readCopy(other.profile, other.at.mission.id, sha256))?.exportedAt).toBe(now)

    const pdf = readdirSync(own).find((name) => name.endsWith('pdf'))!
    writeFileSync(join(own, pdf), Buffer.concat([readFileSync(join(own, pdf)), Buffer.from('more')]))
    const ahead = all(own)
    const third = given(await addSignature(other.at, other.keys.get('W03')!.signer, later(1), { out: own }))
    expect(third.notWritten?.map(({ code }) => code)).toEqual(['countersign.ahead'])
    expect(all(own)).toEqual(ahead)
  })

  test('files signed on another computer join; an older state, a fork, another revision and unasked signatures are named', async () => {
    const own = await readyPanel()
    const { out: home } = await closedPanelOf(own)
    const { at } = own
    const known = givenBy(knownTask(reviewedPackage(at.file, at.opened)), at.opened.standardSha256)
    const expected = at.mission.state().locks.at(-1)!.resultSha256
    const brought = async (from: string) => readBrought(given(await pairAmong([from])), known, expected)
    const take = async (from: string, minute = 5) => takeSigned(at, given(await brought(from)), later(minute), { out: home })
    const signIn = async (where: string, id: string, minute: number) =>
      given(await countersignFiles({ files: given(await pairAmong([where])), key: own.keys.get(id)!.keyFile, at: later(minute) }, known))

    const [stick, other] = [folder(), folder()]
    for (const place of [stick, other]) given(await writePanel(at, own.profile.signer, now, { out: place }))
    expect(codes(await take(stick))).toEqual(['countersign.nothingNew'])
    await signIn(stick, 'W02', 0)
    await signIn(stick, 'W90', 1)
    await signIn(other, 'W03', 0)
    const joined = given(await take(join(stick, readdirSync(stick).find((name) => name.endsWith('.pdf'))!)))
    expect([joined.members.map(({ expert }) => expert), joined.notWritten]).toEqual([['W02', 'W90'], undefined])
    expect(all(home)).toEqual(all(stick))
    expect(codes(await take(stick))).toEqual(['countersign.nothingNew'])
    const fork = await take(other)
    expect(fork.ok ? [] : fork.faults.map(({ code, got }) => [code, got])).toEqual([['countersign.fork', '专家乙、秘书甲']])
    expect(all(home)).toEqual(all(stick))

    const book = join(stick, readdirSync(stick).find((name) => name.endsWith('.xlsx'))!)
    const bytes = new Uint8Array(readFileSync(book))
    const stranger = await person('某人')
    for (const [signer, fault] of [
      [stranger, ['countersign.stranger', '某人']],
      [own.keys.get('W02')!.signer, ['countersign.signedTwice', '专家乙']],
    ] as const) {
      writeFileSync(book, await signWorkbook(bytes, signer, { time: later(3) }))
      const found = await brought(stick)
      expect(found.ok ? [] : found.faults.map(({ code, got }) => [code, got])).toEqual([fault])
    }
    const { out: foreign } = await closedPanelOf(await readyPanel())
    expect(codes(await brought(foreign))).toEqual(['countersign.revision'])
    expect(codes(await pairAmong([folder()]))).toEqual(['countersign.needsPair'])
  })

  test('reopened, the next revision names the one before, and its members sign anew', async () => {
    const own = await readyPanel()
    const { out: home, closed } = await closedPanelOf(own)
    given(await addSignature(own.at, own.keys.get('W02')!.signer, later(0), { out: home }))
    const first = own.at.mission.state().locks[0]!
    const act = { kind: 'sheet.reopened', reason: '票数有误', replaces: first.resultSha256 } as const
    given(await own.at.mission.append({ id: 'reopen', at: later(1), by: 'W01', act }))
    expect(codes(await addSignature(own.at, own.keys.get('W03')!.signer, later(2), { out: home }))).toEqual(['countersign.notClosed'])
    const again = given(await closePanel(own.at, own.people, own.profile.signer, later(3), { out: home }))
    expect([again.done?.record.revision, again.done?.record.replaces]).toEqual([2, closed.done?.sha256])
    expect(readdirSync(home)).toHaveLength(6)
    const kept = given(await preparePanel(own.at, own.people, later(4)))
    expect(kept.verifications.map(({ facts }) => facts.signersFound)).toEqual([1, 1])
  })

  test('after a crash between the lock and keeping the files, the record is closed and its files are made again', async () => {
    const own = await readyPanel()
    const { out: home } = await closedPanelOf(own)
    rmSync(copyFile(own.profile, own.at.mission.id))
    expect(codes(await preparePanel(own.at, own.people, now))).toEqual(['signing.no-copy'])
    expect(codes(await addSignature(own.at, own.keys.get('W02')!.signer, later(0), { out: home }))).toEqual(['signing.no-copy'])
    const elsewhere = folder()
    const made = given(await writePanel(own.at, own.profile.signer, now, { out: elsewhere }))
    expect(made.sha256).toBe(own.at.mission.state().locks[0]?.resultSha256)
    const kept = given(await preparePanel(own.at, own.people, now))
    expect(kept.verifications.map(({ facts }) => facts.signersFound)).toEqual([1, 1])
    given(await addSignature(own.at, own.keys.get('W02')!.signer, later(1), { out: elsewhere }))
  })

  test('an expert who refuses to sign, with a dissent on record, is not asked; the pages say so, and the files are accepted without', async () => {
    const own = await readyPanel({ kind: 'signature.refused', expert: 'W03' })
    const { out: home, closed } = await closedPanelOf(own)
    expect(closed.done?.record.signers.map(({ expert }) => expert)).toEqual(['W01', 'W02', 'W04', 'W05', 'W90'])
    expect(codes(await addSignature(own.at, own.keys.get('W03')!.signer, later(0), { out: home }))).toEqual(['countersign.notListed'])
    for (const [at, id] of ['W02', 'W04', 'W05', 'W90'].entries())
      given(await addSignature(own.at, own.keys.get(id)!.signer, later(at), { out: home }))
    for (const name of readdirSync(home).filter((file) => !file.endsWith('json'))) {
      const bytes = new Uint8Array(readFileSync(join(home, name)))
      const { verdict, reasons } = await verifyBytes(name, name.endsWith('pdf') ? 'pdf' : 'xlsx', bytes, known)
      expect([verdict, reasons]).toEqual(['accepted', []])
      if (name.endsWith('xlsx')) expect(textsOf(bytes)).toContain('专家丙（拒绝签署）')
    }
  })
})

/** All texts of a workbook's cells. */
function textsOf(workbook: Uint8Array): string {
  const parts = [...(readZip(workbook, { folders: true }) ?? [])].filter(([name]) => /sharedStrings|worksheets\/sheet/.test(name))
  return parts.map(([, bytes]) => new TextDecoder().decode(bytes)).join('')
}
