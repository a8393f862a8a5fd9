import { beforeAll, describe, expect, test } from 'vitest'
import { countersign, type ToCountersign } from '#services/panel/countersign.ts'
import type { PanelFiles } from '#services/panel/heldPair.ts'
import { builtInStandards } from '#services/standards/builtIn.ts'
import { verifyBytes } from '#services/verify/index.ts'
import { currentLayout } from '#shared/layout/index.ts'
import { word } from '#shared/layout/layout.ts'
import { type PanelRecord, panelSchema } from '#shared/panel/format.ts'
import { equalBytes } from '#shared/signature/bytes.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { type Clean, clean, person } from '../../corpus/clean.ts'
import { examplePanel, momentOf, printedPanel } from '../../corpus/panel.ts'

const known = { tasks: [], standards: builtInStandards(), trusted: [] }
const names = { pdf: '汇总.pdf', xlsx: '汇总.xlsx' }

describe('countersigning a panel’s record', () => {
  let base: Clean
  let secretary: Signer
  let record: PanelRecord
  let unsigned: PanelFiles
  beforeAll(async () => {
    base = await clean()
    secretary = await person('秘书甲')
    const panel = examplePanel(base)
    const seat = { expert: 'W90', name: '秘书甲', role: '秘书', fingerprint: secretary.fingerprint } as const
    record = panelSchema.parse({ ...panel, signers: [...panel.signers, seat] })
    const { pdf, workbook } = await printedPanel(record)
    unsigned = { pdf, xlsx: workbook }
  }, 120_000)

  const by = (signer: Signer, files: PanelFiles, change: Partial<ToCountersign> = {}) =>
    countersign({ files, names, signer, at: momentOf(0), known, ...change })

  async function signedBy(...signers: readonly Signer[]) {
    let files = unsigned
    let missing: readonly string[] = []
    for (const [place, signer] of signers.entries()) {
      const signed = await by(signer, files, { at: momentOf(place) })
      if (!signed.ok) throw new Error(signed.faults[0]!.code)
      files = signed.value.files
      missing = signed.value.missing.map(({ expert }) => expert)
    }
    return { files, missing }
  }

  test('members sign in any order; earlier signatures stay, the last makes the record accepted', async () => {
    const first = await signedBy(secretary)
    expect(first.missing).toEqual(['W01', 'W02'])
    for (const order of [
      [secretary, base.expert, base.leader],
      [base.leader, secretary, base.expert],
    ]) {
      const { files, missing } = await signedBy(...order)
      expect(missing).toEqual([])
      for (const kind of ['pdf', 'xlsx'] as const) {
        const { verdict, reasons, facts, signatures } = await verifyBytes(names[kind], kind, files[kind], known)
        expect([verdict, reasons]).toEqual(['accepted', []])
        expect([facts.contentsAgree, facts.signersExpected, facts.signersFound]).toEqual([true, 3, 3])
        expect(signatures.map(({ fingerprint }) => fingerprint)).toEqual(order.map(({ fingerprint }) => fingerprint))
        expect(signatures.every(({ intact, covered }) => intact && covered)).toBe(true)
      }
    }
    const next = await by(base.expert, first.files, { at: momentOf(1) })
    expect(next.ok && equalBytes(next.value.files.pdf.subarray(0, first.files.pdf.length), first.files.pdf)).toBe(true)
  }, 120_000)

  test('a file that was signed alone gets its other half, and nothing twice', async () => {
    const { files } = await signedBy(base.leader)
    const half = await by(base.leader, { pdf: files.pdf, xlsx: unsigned.xlsx })
    expect(half.ok && equalBytes(half.value.files.pdf, files.pdf)).toBe(true)
    expect(half.ok && half.value.missing.map(({ expert }) => expert)).toEqual(['W02', 'W90'])
  }, 60_000)

  test('who may not sign, and files that may not be signed, are named; nothing is made', async () => {
    const { files } = await signedBy(base.leader)
    const [stranger, namesake] = await Promise.all([person('某人'), person('李组长')])
    const other = await printedPanel({ ...record, revision: 2, replaces: 'a'.repeat(64) })
    const altered = files.pdf.slice()
    altered[500] = altered[500]! ^ 1
    const faults = async (signer: Signer, change: Partial<ToCountersign> = {}) => {
      const signed = await by(signer, files, change)
      return signed.ok ? [] : signed.faults.map(({ code, name, got }) => [code, name ?? got])
    }
    expect(await faults(base.leader)).toEqual([['countersign.twice', '李组长']])
    expect(await faults(stranger)).toEqual([['countersign.notListed', '某人']])
    expect(await faults(namesake)).toEqual([['countersign.otherKey', '李组长']])
    expect(await faults(secretary, { at: '2026-09-17T17:29:59+08:00' })).toEqual([['countersign.clock', '2026-09-17T17:29:59+08:00']])
    expect(await faults(secretary, { at: '2031-01-01T00:00:00+08:00' })).toEqual([['countersign.certificate', '2031-01-01T00:00:00+08:00']])
    expect((await faults(secretary, { expected: 'b'.repeat(64) })).map(([code]) => code)).toEqual(['countersign.revision'])
    expect((await faults(secretary, { files: { pdf: files.pdf, xlsx: other.workbook } })).map(([code]) => code)).toEqual([
      'countersign.pair',
    ])
    expect(await faults(secretary, { files: { pdf: altered, xlsx: files.xlsx } })).toEqual([['countersign.rejected', '汇总.pdf']])
    expect(await faults(secretary, { files: { pdf: base.pdf, xlsx: files.xlsx } })).toEqual([['countersign.notPanel', '汇总.pdf']])
    expect(await faults(secretary, { files: { pdf: files.pdf, xlsx: base.workbook } })).toEqual([['countersign.notPanel', '汇总.xlsx']])
  }, 120_000)

  test('a merge that nobody discussed is signed as such; a record that claims a decision and lacks part of it is not signed', async () => {
    const merge = { ...record, opinion: { overall: word(currentLayout, 'panel.notConcluded') }, vote: { agree: 0, disagree: 0 } }
    const signed = async (one: PanelRecord) => {
      const { pdf, workbook } = await printedPanel(panelSchema.parse(one))
      return by(base.leader, { pdf, xlsx: workbook })
    }
    const alone = await signed(merge)
    if (!alone.ok) throw new Error(alone.faults[0]!.code)
    expect([alone.value.decided, ...alone.value.verifications.map(({ facts }) => facts.decided)]).toEqual([false, false, false])
    const whole = await signed(record)
    expect(whole.ok && [whole.value.decided, ...whole.value.verifications.map(({ facts }) => facts.decided)]).toEqual([true, true, true])
    const lacking = async (one: PanelRecord) => {
      const refused = await signed(one)
      return refused.ok ? [] : refused.faults.map(({ code }) => code)
    }
    expect(await lacking({ ...record, opinion: { overall: record.opinion.overall } })).toEqual([
      'countersign.undecided',
      'panel.conclusion',
    ])
    expect(await lacking({ ...record, vote: merge.vote })).toEqual(['countersign.undecided', 'panel.vote'])
    expect(await lacking({ ...record, opinion: merge.opinion })).toEqual(['countersign.undecided', 'panel.opinion', 'panel.conclusion'])
  }, 120_000)
})
