import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createIdentity } from '#services/identity/index.ts'
import type { KeyFile } from '#services/identity/pkcs12.ts'
import { openResult } from '#services/sealing/open.ts'
import { openRound, readRound } from '#services/sealing/round.ts'
import { sealResult } from '#services/sealing/seal.ts'
import { nothingGiven } from '#services/verify/given.ts'
import { filesInThisThread } from '#services/verify/reader.ts'
import { canonicalBytes } from '#shared/format/canonical.ts'
import { checkCode } from '#shared/result/checkCode.ts'
import { type Clean, clean } from '../../corpus/clean.ts'
import { knownTaskOf } from '../../corpus/knownTasks.ts'

const root = mkdtempSync(join(tmpdir(), 'round-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** One expert's signed result handed in sealed; the leader lists it before opening, then opens all together. */
describe('a sealed round', () => {
  let base: Clean
  let key: KeyFile
  let given: typeof nothingGiven
  const stick = join(root, 'stick')
  const commitmentFile = () => join(stick, readdirSync(stick).find((name) => name.endsWith('.commitment.json'))!)

  beforeAll(async () => {
    base = await clean()
    given = { ...nothingGiven, tasks: [knownTaskOf(base)] }
    const made = await createIdentity({ name: '组长', unit: '外部大学A', algorithm: 'p256', passphrase: 'correct horse', now: new Date() })
    if (!made.ok) throw new Error(made.faults[0]?.code)
    key = made.value.keyFile
    mkdirSync(stick)
    const file = join(root, '评分表.pdf')
    writeFileSync(file, base.pdf)
    const sealed = await sealResult({
      ...{ file, leader: made.value.signer.certificate, out: stick, sealedAt: '2026-11-23T17:00:00+08:00' },
      read: filesInThisThread(nothingGiven),
    })
    if (!sealed.ok) throw new Error(sealed.faults[0]?.code)
  }, 120_000)

  async function states(paths: readonly string[] = [stick]) {
    const round = await readRound(paths, given)
    if (!round.ok) throw new Error(round.faults[0]?.code)
    return round.value
  }

  test('is listed before it is opened: who handed in what, and who did not', async () => {
    const { commitments, absent, unreadable } = await states()
    expect(commitments.map(({ state, commitment }) => [commitment.expert.id, commitment.revision, state])).toEqual([['W01', 1, 'ready']])
    expect([absent, unreadable]).toEqual([['W02', 'W03', 'W04', 'W05'], []])
  })

  test('is opened together, to the bytes the expert signed; a key of somebody else opens nothing', async () => {
    const round = await states()
    const out = join(root, 'opened')
    const opened = await openRound(round, { key, out })
    expect(opened.ok && opened.value.map(({ faults, file }) => [faults, file])).toEqual([[[], join(out, '评分表.pdf')]])
    expect(readFileSync(join(out, '评分表.pdf')).equals(Buffer.from(base.pdf))).toBe(true)
    expect(await openRound(round, { key, out })).toMatchObject({ ok: false, faults: [{ code: 'file.exists' }] })
    const stranger = await createIdentity({ name: '别人', unit: '某单位', algorithm: 'p256', passphrase: 'x y z', now: new Date() })
    if (!stranger.ok) throw new Error(stranger.faults[0]?.code)
    const none = join(root, 'none')
    const refused = await openRound(round, { key: stranger.value.keyFile, out: none })
    expect(refused.ok && refused.value.map(({ faults }) => faults.map(({ code }) => code))).toEqual([['seal.notForYou']])
    expect(() => readdirSync(none)).toThrow()
  }, 60_000)

  test('a commitment shown with another check code than its result’s opens nothing', async () => {
    const file = commitmentFile()
    const own = readFileSync(file)
    const other = 'f'.repeat(64)
    writeFileSync(file, canonicalBytes({ ...JSON.parse(own.toString()), resultSha256: other, checkCode: checkCode(other) }))
    const opened = await openRound(await states(), { key, out: join(root, 'lied') })
    expect(opened.ok && opened.value.map(({ faults }) => faults.map(({ code }) => code))).toEqual([['seal.differs']])
    writeFileSync(file, own)
  }, 60_000)

  test('a commitment that names another package, name or revision than its result opens nothing', async () => {
    const file = commitmentFile()
    const own = readFileSync(file)
    const told = JSON.parse(own.toString())
    const lies = [{ package: { ...told.package, revision: 7 } }, { expert: { ...told.expert, name: '专家乙' } }, { revision: 2 }]
    for (const [at, lie] of lies.entries()) {
      writeFileSync(file, canonicalBytes({ ...told, ...lie }))
      const out = join(root, `lied-${at}`)
      const opened = await openResult({ envelope: file.replace('.commitment.json', '.p7m'), key, out })
      expect(opened).toMatchObject({ ok: false, faults: [{ code: 'seal.differs' }] })
      expect(() => readdirSync(out)).toThrow()
    }
    writeFileSync(file, own)
  }, 60_000)

  test.each<[string, object, string]>([
    ['of another task', { task: 'T-other' }, 'otherTask'],
    ['of another package', { package: { id: 'P', revision: 1, sha256: 'e'.repeat(64) } }, 'otherPackage'],
    ['by nobody on the roster', { expert: { id: 'W77', name: '某人', fingerprint: 'e'.repeat(64) } }, 'notOnRoster'],
    ['with another envelope beside it', { envelopeSha256: 'e'.repeat(64) }, 'otherEnvelope'],
  ])('a commitment %s is named', async (_, change, state) => {
    const file = commitmentFile()
    const own = readFileSync(file)
    writeFileSync(file, canonicalBytes({ ...JSON.parse(own.toString()), ...change }))
    expect((await states()).commitments.map((one) => one.state)).toEqual([state])
    writeFileSync(file, own)
  })

  test('two results of one revision are a conflict, a later revision supersedes, a copy is one', async () => {
    const file = commitmentFile()
    const own = JSON.parse(readFileSync(file, 'utf8'))
    const more = join(root, 'more')
    mkdirSync(more)
    const beside = async (change: object) => {
      writeFileSync(join(more, 'a.commitment.json'), canonicalBytes({ ...own, ...change }))
      return (await states([stick, more])).commitments.map(({ state }) => state).sort()
    }
    expect(await beside({})).toEqual(['duplicate', 'ready'])
    expect(await beside({ resultSha256: '0'.repeat(64) })).toEqual(['conflict', 'conflict'])
    expect(await beside({ revision: 2, resultSha256: '0'.repeat(64) })).toEqual(['noEnvelope', 'superseded'])
    writeFileSync(join(more, 'a.commitment.json'), '{}')
    expect((await states([stick, more])).unreadable).toEqual([join(more, 'a.commitment.json')])
    rmSync(join(more, 'a.commitment.json'))
    renameSync(file, `${file}.aside`)
    writeFileSync(join(stick, 'note.json'), '{}')
    expect(await readRound([stick], given)).toMatchObject({ ok: false, faults: [{ code: 'seal.noCommitment' }] })
    renameSync(`${file}.aside`, file)
  })
})
