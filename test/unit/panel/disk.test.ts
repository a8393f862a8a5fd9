import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addSignature } from '#services/panel/addSignature.ts'
import { countersignFiles } from '#services/panel/countersignFiles.ts'
import { pairAmong } from '#services/panel/readPair.ts'
import { writePanel } from '#services/panel/signPanel.ts'
import { reviewedPackage } from '#services/review/reviewedPackage.ts'
import { givenBy } from '#services/verify/given.ts'
import { knownTask } from '#services/verify/knownTask.ts'
import type { Result } from '#shared/text/fault.ts'
import { mountSmallDisk, withoutMounts } from '../../e2e/faults.ts'
import { folder } from '../review/package.ts'
import { closedPanelOf, given, later, now, readyPanel } from './closing.ts'

const faults = (answer: Result<unknown>) => (answer.ok ? [] : answer.faults.map(({ code, name }) => [code, name]))
const all = (at: string) => Object.fromEntries(readdirSync(at).map((name) => [name, readFileSync(join(at, name)).toString('base64')]))

describe.skipIf(withoutMounts(folder()) !== undefined)('a full disk and a pulled stick while members sign', { timeout: 120_000 }, () => {
  test('in place on a stick: named, both files stay as they were, and signing goes on where there is room', async () => {
    const panel = await readyPanel()
    const { at } = panel
    const { out: home } = await closedPanelOf(panel)
    const known = givenBy(knownTask(reviewedPackage(at.file, at.opened)), at.opened.standardSha256)
    const stick = folder()
    const bytes = readdirSync(home).reduce((sum, name) => sum + readFileSync(join(home, name)).length, 0)
    // room for the files, and half as much again: the signed ones cannot be written beside them
    const remove = mountSmallDisk(stick, Math.ceil((bytes * 1.5) / 1024))
    const sign = async (id: string, minute: number) =>
      countersignFiles({ files: given(await pairAmong([stick])), key: panel.keys.get(id)!.keyFile, at: later(minute) }, known)
    try {
      given(await writePanel(at, panel.profile.signer, now, { out: stick }))
      const before = all(stick)
      expect(faults(await sign('W02', 0))).toEqual([['file.noSpace', stick]])
      expect(all(stick)).toEqual(before)
      // at the leader's: the signature is kept here, the stick says why it is not there
      const added = given(await addSignature(at, panel.keys.get('W02')!.signer, later(0), { out: stick }))
      expect(added.notWritten).toEqual([{ code: 'file.noSpace', name: stick }])
      expect(all(stick)).toEqual(before)
    } finally {
      remove()
    }
    given(await writePanel(at, panel.profile.signer, now, { out: home }))
    expect(given(await addSignature(at, panel.keys.get('W03')!.signer, later(1), { out: home })).notWritten).toBeUndefined()
  })

  test('a stick that is gone while its files are signed is named, and no folder of its name is made', async () => {
    const panel = await readyPanel()
    const { at } = panel
    const { out: home } = await closedPanelOf(panel)
    const known = givenBy(knownTask(reviewedPackage(at.file, at.opened)), at.opened.standardSha256)
    const stick = join(folder(), 'stick')
    mkdirSync(stick)
    for (const name of readdirSync(home)) writeFileSync(join(stick, name), readFileSync(join(home, name)))
    const pair = given(await pairAmong([stick]))
    const signing = countersignFiles({ files: pair, key: panel.keys.get('W02')!.keyFile, at: later(0) }, known)
    // both files are read first; verifying and signing them takes longer than this
    await new Promise((done) => setTimeout(done, 150))
    rmSync(stick, { recursive: true })
    expect(faults(await signing)).toEqual([['file.notFound', stick]])
    expect(readdirSync(join(stick, '..'))).toEqual([])
  })

  test('the profile’s own disk is full: nothing is signed, nothing kept is lost', async () => {
    const panel = await readyPanel()
    const { out: home } = await closedPanelOf(panel)
    const kept = join(panel.profile.folder, 'signed')
    const before = all(kept)
    const [name = ''] = readdirSync(kept)
    const room = mountSmallDisk(kept, Math.ceil((readFileSync(join(kept, name)).length * 1.5) / 1024))
    try {
      writeFileSync(join(kept, name), Buffer.from(before[name] ?? '', 'base64'))
      const first = all(home)
      const refused = await addSignature(panel.at, panel.keys.get('W02')!.signer, later(0), { out: home })
      expect(faults(refused).map(([code]) => code)).toEqual(['file.noSpace'])
      expect(all(kept)).toEqual(before)
      expect(all(home)).toEqual(first)
    } finally {
      room()
    }
  })
})
