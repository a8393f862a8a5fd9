import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { addSignature } from '#services/panel/addSignature.ts'
import { preparePanel, writePanel } from '#services/panel/signPanel.ts'
import { readCopy } from '#services/signing/copies.ts'
import { builtInStandards } from '#services/standards/builtIn.ts'
import { verifyBytes } from '#services/verify/index.ts'
import type { Result } from '#shared/text/fault.ts'
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
})
