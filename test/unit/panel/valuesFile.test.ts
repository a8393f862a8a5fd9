import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { readConfirmed } from '#services/panel/confirmed.ts'
import { type NewValues, readValues, type SignedValues, writeValues } from '#services/panel/valuesFiles.ts'
import { memoryItem } from '#services/vault/folder.ts'
import { writeBag } from '#services/vault/writeBag.ts'
import { verifyFiles } from '#services/verify/files.ts'
import { verifyAgainst } from '#services/verify/index.ts'
import { canonicalBytes } from '#shared/format/canonical.ts'
import { type MergeInput, mergePanel } from '#shared/panel/merge.ts'
import type { VerifiedFigure } from '#shared/panel/table.ts'
import type { ValuesRecord } from '#shared/panel/valuesFile.ts'
import { readCertificate } from '#shared/signature/certificate.ts'
import type { KnownTask } from '#shared/signature/context.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { holder, signerOf } from '../../corpus/authority.ts'
import { exampleResult, person } from '../../corpus/clean.ts'
import { temporaryFolder } from '../archive/sample.ts'
import { candidate, digest, experts, panelOf, sheetOf } from './sheets.ts'

const input = panelOf('rare-earth')
const known: KnownTask = { ...input, packageSha256: digest('package'), digests: new Map() }
const declared = (figure: string, year: number) => {
  const value = input.plan.figures[figure as 'tech_income']!.declared
  return typeof value === 'string' ? value : value[String(year)]!
}
const row = (figure: string, year: number, verified: string): VerifiedFigure => ({
  ...{ figure, year, declared: declared(figure, year), verified, reason: '按审计报告核减', citations: [] },
})
const table = [row('tech_income', 2024, '876.00'), row('rd_expense_by_year', 2024, '876.57')]

describe('a signed table of verified values', { timeout: 60_000 }, () => {
  let leader: Signer
  let out: string
  let signed: SignedValues
  beforeAll(async () => {
    leader = await person(input.task.panel.find(({ role }) => role === '组长')!.name)
    ;({ out, signed } = await make())
  }, 60_000)

  async function make(change: Partial<NewValues> = {}) {
    const file = join(temporaryFolder(), '核定表.ticvalues')
    const made = await writeValues({
      ...{ values: table, known, signer: leader, out: file, confirmedAt: '2026-11-02T17:00:00+08:00', softwareVersion: '0.1.0' },
      ...change,
    })
    if (!made.ok) throw new Error(made.faults.map(({ code }) => code).join())
    return { out: file, signed: made.value }
  }

  const verify = (file: string, tasks: readonly KnownTask[] = [known]) => verifyAgainst(file, { tasks, standards: [], trusted: [] })

  /** Another content in a bag that is sound, signed by somebody or nobody. */
  async function forged(change: (record: ValuesRecord) => ValuesRecord, signer: Signer | undefined, more: readonly string[] = []) {
    const file = join(temporaryFolder(), 'x.ticvalues')
    const items = [
      memoryItem('values.json', canonicalBytes(change(structuredClone(signed.record)))),
      ...more.map((name) => memoryItem(name, new Uint8Array(1))),
    ]
    const bag = {
      kind: 'values',
      organization: 'x',
      identifier: signed.record.task,
      clock: signed.record.confirmedAt,
      items,
      signer,
    } as const
    expect((await writeBag(file, bag, {})).ok).toBe(true)
    return file
  }

  test('is accepted with and without the package, signed by the leader, and read again as it was written', async () => {
    for (const tasks of [[known], []]) {
      const { verdict, reasons, kind, signatures, values } = await verify(out, tasks)
      expect([verdict, reasons, kind]).toEqual(['accepted', [], 'values'])
      expect(signatures.map(({ fingerprint, trusted }) => [fingerprint, trusted])).toEqual([[leader.fingerprint, 'unknown']])
      expect(values).toMatchObject({ sha256: signed.sha256, task: input.task.id, revision: 1 })
    }
    expect(await readValues(out, known)).toEqual({ ok: true, value: signed })
    expect(signed.record.values.map(({ figure }) => figure)).toEqual(['rd_expense_by_year', 'tech_income'])
    const json = unzipSync(readFileSync(out))[`${input.task.id}/data/values.json`]!
    expect(digest(Buffer.from(json).toString())).toBe(signed.sha256)
    const read = await readConfirmed(out, known)
    expect(read.ok && [read.value.sha256, read.value.values.length]).toEqual([signed.sha256, 2])
  })

  test('the next revision names the one it replaces', async () => {
    const next = await make({ replaces: signed })
    expect([next.signed.record.revision, next.signed.record.replaces]).toEqual([2, signed.sha256])
    expect((await verify(next.out)).after).toEqual({ replaces: signed.sha256 })
  })

  test.each<[string, Partial<NewValues>, string]>([
    ['a figure listed twice', { values: [...table, table[0]!] }, 'values.table'],
    ['a declared value that the plan does not have', { values: [{ ...table[0]!, declared: '1' }] }, 'values.table'],
    [
      'a photo as evidence',
      { values: [{ ...table[0]!, citations: [{ document: 'A001', title: '照片', sha256: digest('a'), page: 1 }] }] },
      'values.table',
    ],
    ['a time at which the certificate was over', { confirmedAt: '2066-11-02T17:00:00+08:00' }, 'values.certificate'],
  ])('with %s is not written', async (_, change, code) => {
    await expect(make(change)).rejects.toThrow(code)
  })

  test('is signed by leader or secretary only', async () => {
    const member = await person(input.task.panel.find(({ role }) => role === '组员')!.name)
    await expect(make({ signer: member })).rejects.toThrow('values.signer')
    const named = { ...known, task: { ...known.task, panel: known.task.panel.map((one) => ({ ...one, fingerprint: digest(one.id) })) } }
    await expect(make({ known: named })).rejects.toThrow('values.signer')
  })

  test('that lies is rejected with the reason', async () => {
    const stranger = await person('外人')
    const told = async (file: string, tasks?: readonly KnownTask[]) => (await verify(file, tasks)).reasons
    expect(await told(await forged((one) => one, undefined))).toEqual(['signer.missing'])
    expect(await told(await forged((one) => one, stranger))).toEqual(['signer.missing', 'signer.extra'])
    const own = (one: ValuesRecord) => ({ ...one, confirmedBy: { ...one.confirmedBy, name: '外人', fingerprint: stranger.fingerprint } })
    expect(await told(await forged(own, stranger))).toEqual(['signer.roster'])
    const other = { ...table[0]!, declared: '1', verified: '2' }
    expect(await told(await forged((one) => ({ ...one, values: [other] }), leader))).toEqual(['values.figures'])
    expect(await told(await forged((one) => one, leader, ['more.txt']))).toEqual(['values.refused'])
    expect(await told(await forged((one) => ({ ...one, package: { ...one.package, sha256: digest('x') } }), leader))).toEqual([
      'package.digest',
    ])
    expect(await told(out, [{ ...known, task: { ...known.task, id: 'other' } }])).toEqual(['task.other'])
    expect(await told(await forged((one) => ({ ...one, confirmedAt: '2066-11-02T17:00:00+08:00' }), leader))).toEqual(['signer.expired'])
    const bytes = Buffer.from(readFileSync(out))
    bytes[bytes.length - 200]! ^= 1
    const broken = join(temporaryFolder(), 'b.ticvalues')
    writeFileSync(broken, bytes)
    expect(await told(broken)).toContain('values.refused')
    const refused = await readValues(await forged((one) => one, undefined), known)
    expect(refused.ok ? [] : refused.faults.map(({ code }) => code)).toEqual(['values.rejected'])
  })

  test('that holds what no version writes, or contradicts itself, is rejected without its package', async () => {
    const told = async (change: (record: ValuesRecord) => ValuesRecord) => (await verify(await forged(change, leader), [])).reasons
    const cite = (title: string) => ({ document: 'D017', title, sha256: digest('audit'), page: 6 })
    const citing = (...titles: readonly string[]) => ({ ...table[0]!, citations: titles.map(cite) })
    expect(await told((one) => ({ ...one, values: [citing('审计报告')] }))).toEqual([])
    expect(await told((one) => ({ ...one, values: [citing('审计报告', '另一报告')] }))).toEqual(['result.citation'])
    expect(await told((one) => ({ ...one, extensions: { total: 1 } }))).toEqual(['result.unwritten'])
    expect(await told((one) => ({ ...one, package: { ...one.package, sha256: '0'.repeat(64) } }))).toEqual(['result.unwritten'])
    expect(await told((one) => ({ ...one, revision: 2 }))).toEqual(['values.figures'])
    expect(await told((one) => ({ ...one, replaces: digest('before') }))).toEqual(['values.figures'])
    expect(await told((one) => ({ ...one, values: [...one.values, one.values[0]!] }))).toEqual(['values.figures'])
    expect(await told((one) => ({ ...one, values: [{ ...table[0]!, reason: '\u200b' }] }))).toEqual(['result.hiddenText'])
  })

  test('that cites what the package does not have is rejected', async () => {
    const { id, title } = input.plan.documents[0]!
    const cited = { document: id, title, sha256: digest('audit'), page: 1 }
    const having = { ...known, digests: new Map([[id, digest('audit')]]) }
    const told = async (change: object) => {
      const file = await forged((one) => ({ ...one, values: [{ ...table[0]!, citations: [{ ...cited, ...change }] }] }), leader)
      return (await verify(file, [having])).reasons
    }
    expect(await told({})).toEqual([])
    for (const change of [{ title: '另一报告' }, { sha256: digest('other') }, { page: 90_000 }, { document: 'D998' }])
      expect(await told(change)).toEqual(['result.citation'])
  })

  test('signed with a weak key, or by a certificate given that names another person, is rejected', async () => {
    const own = async (plan: Parameters<typeof holder>[0]) => {
      const signer = await signerOf(await holder(plan))
      const by = { ...signed.record.confirmedBy, fingerprint: signer.fingerprint }
      return { signer, file: await forged((one) => ({ ...one, confirmedBy: by }), signer) }
    }
    const weak = await own({ name: signed.record.confirmedBy.name, rsa: { bits: 1024 } })
    expect((await verify(weak.file)).reasons).toEqual(['signature.weakKey'])
    const other = await own({ name: '外人' })
    const given = [(await readCertificate(other.signer.certificate))!]
    const { reasons, signatures } = await verifyAgainst(other.file, { tasks: [], standards: [], trusted: given })
    expect([reasons, signatures.map(({ trusted, namesRecord }) => [trusted, namesRecord])]).toEqual([['signer.name'], [['unknown', false]]])
    const same = await own({ name: signed.record.confirmedBy.name })
    const trusting = [(await readCertificate(same.signer.certificate))!]
    const good = await verifyAgainst(same.file, { tasks: [], standards: [], trusted: trusting })
    expect([good.verdict, good.signatures[0]?.trusted]).toEqual(['accepted', 'given'])
  })

  test('beside a result that names it: the result holds the table’s figures or is rejected', async () => {
    const own = exampleResult(leader.fingerprint)
    const { expert, name, fingerprint } = signed.record.confirmedBy
    const given = async (values: readonly VerifiedFigure[], sha256?: string) => {
      const made = await make({ values })
      const confirmed = { ...{ revision: 1, confirmedAt: signed.record.confirmedAt }, confirmedBy: { expert, name, fingerprint } }
      const file = join(temporaryFolder(), 'result.json')
      writeFileSync(file, canonicalBytes({ ...own, table: { sha256: sha256 ?? made.signed.sha256, ...confirmed } }))
      const verified = await verifyFiles([file, made.out])
      if (!verified.ok) throw new Error(verified.faults[0]?.code)
      return verified.value.map(({ verdict, reasons }) => [verdict, reasons])
    }
    const same = { ...own.values[0]!, reason: '另一理由' }
    expect(await given([same])).toEqual([
      ['unsigned', []],
      ['accepted', []],
    ])
    expect(await given([{ ...same, verified: '870' }])).toEqual([
      ['rejected', ['values.differ']],
      ['accepted', []],
    ])
    expect(await given([same, row('tech_income', 2024, '876.00')])).toEqual([
      ['rejected', ['values.differ']],
      ['accepted', []],
    ])
    expect(await given([{ ...same, verified: '870' }], digest('another table'))).toEqual([
      ['unsigned', []],
      ['accepted', []],
    ])
  })

  describe('in the merge', () => {
    const underTable = (expert: string, sha256: string, values: readonly VerifiedFigure[] = table) =>
      candidate(
        sheetOf('rare-earth', expert, {
          values: [...values],
          table: {
            sha256,
            revision: 1,
            confirmedBy: { expert: 'W01', name: '专家甲', fingerprint: digest('W01') },
            confirmedAt: '2026-09-16T17:00:00+08:00',
          },
        }),
      )
    const merge = (tables: Readonly<Record<string, string>>, change: Partial<MergeInput> = {}) =>
      mergePanel({
        ...input,
        files: experts.map((expert) =>
          tables[expert] === undefined ? candidate(sheetOf('rare-earth', expert, { values: [] })) : underTable(expert, tables[expert]),
        ),
        ...change,
      })
    const [one, two] = [digest('one'), digest('two')]

    test('one table for all is no conflict', () => {
      expect(merge({ W01: one, W02: one, W03: one, W04: one, W05: one }).open).toEqual([])
      expect(merge({ W01: one, W02: one }, { confirmed: { values: table, sha256: one } }).open).toEqual([])
    })

    test('two tables name every sheet that loaded one and leave no total, even with equal values', () => {
      const { open, parts } = merge({ W01: one, W02: two })
      expect(open).toEqual([
        { kind: 'table', expert: 'W01' },
        { kind: 'table', expert: 'W02' },
      ])
      expect([parts.state, parts.totals.total]).toEqual(['incomplete', undefined])
    })

    test('under a confirmed table the sheet of another one is named until the panel has settled it', () => {
      const confirmed = { values: table, sha256: one }
      const merged = merge({ W01: one, W02: two }, { confirmed })
      expect(merged.open).toEqual([{ kind: 'table', expert: 'W02' }])
      expect(merged.parts.totals.total).toBeDefined()
      expect(merge({ W01: one, W02: two }, { confirmed, rulings: { tables: ['W02'] } }).open).toEqual([])
    })

    test('a sheet that names the confirmed table and holds other values is named', () => {
      const files = [underTable('W01', one, [{ ...table[0]!, verified: '1' }])]
      expect(merge({}, { files, confirmed: { values: table, sha256: one } }).open).toContainEqual({ kind: 'table', expert: 'W01' })
    })

    test('a table confirmed without a file is compared by its values', () => {
      expect(merge({ W01: one }, { confirmed: { values: table } }).open).toEqual([])
      expect(merge({ W01: one }, { confirmed: { values: [{ ...table[0]!, verified: '1' }] } }).open).toEqual([
        { kind: 'table', expert: 'W01' },
      ])
    })
  })
})
