import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtInStandards } from '#services/standards/builtIn.ts'
import { verifyBytes, verifyFiles } from '#services/verify/index.ts'
import { readInThreads } from '#services/verify/inThreads.ts'
import { nestedDigests } from '#services/verify/nestedDigests.ts'
import type { Jobs } from '#services/worker/createJobs.ts'
import { canonicalBytes } from '#shared/format/canonical.ts'
import type { Plan } from '#shared/plan/format.ts'
import type { Task } from '#shared/plan/task.ts'
import { allCitations } from '#shared/signature/agreement/task.ts'
import { readCertificate } from '#shared/signature/certificate.ts'
import { plainDigests } from '#shared/signature/pdf/digests.ts'
import { reasonCodes } from '#shared/signature/reasons.ts'
import { conclude, type Facts, verdictOf } from '#shared/signature/verdict.ts'
import { type Clean, clean } from '../../corpus/clean.ts'
import { panelPdf } from '../../corpus/pdf.ts'

const sound: Facts = {
  intact: true,
  covered: true,
  contentsAgree: true,
  signersExpected: 1,
  signersFound: 1,
  journalChain: null,
  superseded: null,
  conflict: null,
  replaces: null,
  listedResults: null,
  decided: null,
}

describe('verdict', () => {
  test('sound facts without reasons are accepted; every single fact turned bad rejects', () => {
    expect(verdictOf(sound, [])).toBe('accepted')
    const bad: Partial<Facts>[] = [
      { intact: false },
      { covered: false },
      { contentsAgree: false },
      { journalChain: false },
      { signersFound: 0 },
      { signersExpected: 2 },
      { conflict: true },
    ]
    for (const change of bad) expect(verdictOf({ ...sound, ...change }, []), JSON.stringify(change)).toBe('rejected')
  })

  test('every reason rejects by itself; a newer revision does not', () => {
    for (const reason of reasonCodes) expect(verdictOf(sound, [reason])).toBe('rejected')
    expect(verdictOf({ ...sound, superseded: true }, [])).toBe('accepted')
  })

  test('what no signature covers is unsigned, not accepted', () => {
    expect(verdictOf({ ...sound, intact: null, covered: null, signersExpected: null, signersFound: null }, [])).toBe('unsigned')
    expect(verdictOf({ ...sound, covered: null }, ['result.sums'])).toBe('rejected')
  })

  test('reasons stand once each, in their order', () => {
    const { reasons } = conclude({
      file: 'f',
      kind: 'pdf',
      facts: sound,
      signatures: [],
      reasons: ['result.sums', 'pdf.padding', 'result.sums'],
    })
    expect(reasons).toEqual(['pdf.padding', 'result.sums'])
  })
})

describe('with a task at hand', () => {
  let base: Clean
  let task: Task
  let plan: Plan
  let digests: ReadonlyMap<string, string>
  const standards = builtInStandards()
  beforeAll(async () => {
    base = await clean()
    task = JSON.parse(readFileSync(new URL('../../../resources/samples/rare-earth/task-performance.json', import.meta.url), 'utf8')) as Task
    task = { ...task, id: base.result.task }
    plan = JSON.parse(readFileSync(new URL('../../../resources/samples/rare-earth/plan.json', import.meta.url), 'utf8')) as Plan
    digests = new Map(allCitations(base.result).map(({ document, sha256 }) => [document, sha256]))
  }, 60_000)
  /** The roster with the expert's entry changed. */
  const withExpert = (change: object): Task => ({
    ...task,
    panel: task.panel.map((member) =>
      member.id === base.result.expert.id ? { ...member, name: base.result.expert.name, ...change } : member,
    ) as Task['panel'],
  })
  const known = (given: Task, packageSha256 = base.result.package.sha256) => ({
    tasks: [
      { task: { ...given, package: { ...given.package, ...base.result.package } }, packageSha256, plan, digests, standard: base.standard },
    ],
    standards,
    trusted: [],
  })

  test('a signer the roster names by fingerprint is trusted', async () => {
    const verified = await verifyBytes('r.pdf', 'pdf', base.pdf, known(withExpert({ fingerprint: base.expert.fingerprint })))
    expect([verified.verdict, verified.signatures[0]?.trusted]).toEqual(['accepted', 'roster'])
  })

  test('a roster without fingerprints trusts nobody and rejects nobody', async () => {
    const verified = await verifyBytes('r.xlsx', 'xlsx', base.workbook, known(withExpert({ fingerprint: undefined })))
    expect([verified.verdict, verified.signatures[0]?.trusted]).toEqual(['accepted', 'unknown'])
  })

  test('another fingerprint or another name in the roster rejects', async () => {
    for (const change of [{ fingerprint: base.leader.fingerprint }, { name: '他人' }]) {
      const verified = await verifyBytes('r.pdf', 'pdf', base.pdf, known(withExpert(change)))
      expect([verified.verdict, verified.reasons]).toEqual(['rejected', ['signer.roster']])
    }
  })

  test('another package of the same revision rejects', async () => {
    const verified = await verifyBytes('r.pdf', 'pdf', base.pdf, known(withExpert({}), 'd'.repeat(64)))
    expect(verified.reasons).toEqual(['package.digest'])
  })

  test('a standard other than the task’s rejects', async () => {
    const other = { ...withExpert({}), standard: { ...task.standard!, sha256: 'e'.repeat(64) } } as Task
    const verified = await verifyBytes('r.pdf', 'pdf', base.pdf, known(other))
    expect(verified.reasons).toEqual(['standard.digest'])
  })

  test('a certificate given by hand is trusted as given', async () => {
    const certificate = (await readCertificate(base.expert.certificate))!
    const verified = await verifyBytes('r.pdf', 'pdf', base.pdf, { tasks: [], standards, trusted: [certificate] })
    expect([verified.verdict, verified.signatures[0]?.trusted]).toEqual(['accepted', 'given'])
  })

  test('a panel record counts its signers one by one', async () => {
    const verified = await verifyBytes('p.pdf', 'pdf', await panelPdf(base, 1), { tasks: [], standards, trusted: [] })
    expect([verified.facts.signersExpected, verified.facts.signersFound, verified.verdict]).toEqual([2, 1, 'rejected'])
    expect([verified.facts.contentsAgree, verified.reasons]).toEqual([true, ['signer.missing']])
  })
})

describe('files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tic-verify-'))
  const path = (name: string) => join(folder, name)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  let base: Clean
  beforeAll(async () => {
    base = await clean()
    writeFileSync(path('r1.json'), base.resultBytes)
    writeFileSync(path('r2.json'), canonicalBytes({ ...base.result, revision: 2, replaces: 'f'.repeat(64) }))
    writeFileSync(path('empty.pdf'), '')
    writeFileSync(path('text.txt'), 'hello')
  })

  test('one verification a file, in the order given; the older revision is said to be superseded and not rejected for it', async () => {
    const verified = await verifyFiles([path('r1.json'), path('r2.json')])
    const seen = verified.ok ? verified.value.map(({ verdict, facts, result }) => [verdict, result?.revision, facts.superseded]) : []
    expect(seen).toEqual([
      ['unsigned', 1, true],
      ['unsigned', 2, false],
    ])
  })

  test('one file alone: nothing to compare', async () => {
    const verified = await verifyFiles([path('r1.json')])
    expect(verified.ok && verified.value[0]?.facts).toEqual({
      intact: null,
      covered: null,
      contentsAgree: true,
      signersExpected: null,
      signersFound: null,
      journalChain: null,
      superseded: null,
      conflict: null,
      replaces: null,
      listedResults: null,
      decided: null,
    })
  })

  test('missing, empty and foreign files are rejected, not thrown at', async () => {
    const verified = await verifyFiles([path('none.pdf'), path('empty.pdf'), path('text.txt'), folder])
    const seen = verified.ok ? verified.value.map(({ verdict, reasons }) => [verdict, reasons[0]]) : []
    expect(seen).toEqual([
      ['rejected', 'file.notRead'],
      ['rejected', 'pdf.malformed'],
      ['rejected', 'file.unknown'],
      ['rejected', 'file.notRead'],
    ])
  })

  test.skipIf(process.platform === 'win32')('a pipe is not waited for', async () => {
    const pipe = path('pipe.pdf')
    execFileSync('mkfifo', [pipe])
    const verified = await verifyFiles([pipe])
    expect(verified.ok && verified.value[0]?.reasons).toEqual(['file.notRead'])
  })

  test('a name over another content is nobody’s; a name that tells nothing goes by its content', async () => {
    const contents = { pdf: base.pdf, xlsx: base.workbook, json: base.resultBytes }
    for (const [kind, bytes] of Object.entries(contents))
      for (const name of ['a.pdf', 'a.xlsx', 'a.json', 'a.ticplan', 'a.bin']) {
        writeFileSync(path(name), bytes)
        const verified = await verifyFiles([path(name)])
        const one = verified.ok ? verified.value[0] : undefined
        const agrees = name.endsWith(kind) || name === 'a.bin'
        expect([name, one?.verdict, agrees && one?.kind], kind).toEqual([
          name,
          agrees ? (kind === 'json' ? 'unsigned' : 'accepted') : 'rejected',
          agrees && kind,
        ])
        if (!agrees) expect(['file.unknown', 'package.refused']).toContain(one?.reasons[0])
      }
  })

  test('two contents of one revision speak against each other; an unsigned one does not speak against a signed one', async () => {
    writeFileSync(path('a.pdf'), base.pdf)
    writeFileSync(path('other.json'), canonicalBytes({ ...base.result, opinion: { overall: '另一份意见' } }))
    const seen = async (...names: string[]) => {
      const verified = await verifyFiles(names.map(path))
      return verified.ok ? verified.value.map(({ verdict, reasons, facts }) => [verdict, ...reasons, facts.conflict]) : []
    }
    expect(await seen('a.pdf', 'r1.json')).toEqual([
      ['accepted', false],
      ['unsigned', false],
    ])
    expect(await seen('r1.json', 'other.json')).toEqual([
      ['rejected', 'result.conflict', true],
      ['rejected', 'result.conflict', true],
    ])
    expect(await seen('a.pdf', 'other.json')).toEqual([
      ['accepted', false],
      ['rejected', 'result.conflict', true],
    ])
  })

  test('a task or certificate that cannot be read is a fault, not a verdict', async () => {
    const trust = await verifyFiles([path('r1.json')], { trust: [path('text.txt')] })
    expect(trust.ok ? '' : trust.faults[0]?.code).toBe('verify.certificate')
    const missing = await verifyFiles([path('r1.json')], { tasks: [path('none.ticplan')] })
    expect(missing.ok ? '' : missing.faults[0]?.code).toBe('file.notFound')
  })

  test('a package or certificate that exhausts its thread is a fault of that file, and nothing is verified', async () => {
    // the lane itself is tested with real threads (test/unit/worker/guarded.test.ts)
    const spent = { run: async () => ({ ok: false, faults: [{ code: 'job.tooCostly', got: 'memory' }] }) } as unknown as Jobs
    const given = await verifyFiles([path('r1.json')], { tasks: [path('big.ticplan')], readOne: readInThreads(spent) })
    expect(given).toEqual({ ok: false, faults: [{ code: 'verify.tooCostly', name: path('big.ticplan') }] })
  })

  test('a certificate file has at most a megabyte', async () => {
    const pem = `-----BEGIN CERTIFICATE-----\n${Buffer.from(base.expert.certificate).toString('base64')}\n-----END CERTIFICATE-----\n`
    writeFileSync(path('just.pem'), pem.padEnd(2 ** 20))
    writeFileSync(path('over.pem'), pem.padEnd(2 ** 20 + 1))
    expect((await verifyFiles([path('r1.json')], { trust: [path('just.pem')] })).ok).toBe(true)
    const over = await verifyFiles([path('r1.json')], { trust: [path('over.pem')] })
    expect(over).toEqual({ ok: false, faults: [{ code: 'verify.certificate', name: path('over.pem') }] })
  })

  test('hashing in one pass gives the digests of hashing each range', async () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, at) => at % 251)
    const ranges = [
      { gapStart: 3000, gapEnd: 3200, end: 5000 },
      { gapStart: 100, gapEnd: 400, end: 900 },
      { gapStart: 1000, gapEnd: 1500, end: 2500 },
    ]
    const [nested, plain] = [await nestedDigests(bytes, ranges), await plainDigests(bytes, ranges)]
    expect(nested.map((digest) => [...digest])).toEqual(plain.map((digest) => [...digest]))
  })
})
