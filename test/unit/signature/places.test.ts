import { beforeAll, describe, expect, test } from 'vitest'
import { signatureFont } from '#services/signing/fonts.ts'
import { canonicalBytes } from '#shared/format/canonical.ts'
import { standInPlace, type WantedSignature } from '#shared/signature/agreement/places.ts'
import { plainDigests } from '#shared/signature/pdf/digests.ts'
import type { SignatureBox } from '#shared/signature/pdf/placement.ts'
import { signPdf } from '#shared/signature/pdf/sign.ts'
import { wholeFont } from '#shared/signature/pdf/signatureFont.ts'
import { type PdfReport, verifyPdf } from '#shared/signature/pdf/verify.ts'
import { type Clean, clean } from '../../corpus/clean.ts'
import { examplePanel } from '../../corpus/panel.ts'
import { plainPdf } from '../../corpus/pdf.ts'

const time = '2026-11-23T09:00:00+08:00'
const places: readonly SignatureBox[] = [
  { page: 0, x: 40, y: 60, width: 220, height: 64 },
  { page: 0, x: 320, y: 60, width: 220, height: 64 },
]

/** A document that two sign, each in one of the boxes of the form. */
describe('the places of a form', () => {
  let base: Clean
  let report: PdfReport
  let wanted: readonly WantedSignature[]
  beforeAll(async () => {
    base = await clean()
    const { signature, leader, expert } = base
    const claims = (field: string) => ({ ...signature, time, reason: '汇总', field })
    let bytes = await plainPdf([canonicalBytes(examplePanel(base))], 'panel', 'panel.json')
    bytes = await signPdf(bytes, leader, { ...claims('W01.panel'), box: places[0]! })
    bytes = await signPdf(bytes, expert, { ...claims('W02.panel'), box: places[1]! })
    report = await verifyPdf(bytes, plainDigests, wholeFont(signatureFont))
    wanted = [leader, expert].map(({ fingerprint }, at) => ({
      ...{ fingerprint, time: { at: time }, reason: '汇总', field: `W0${at + 1}.panel` },
      box: places[at],
    }))
  }, 60_000)

  const second = (change: object) => [wanted[0]!, { ...wanted[1]!, ...change }]

  test('take the one signer each belongs to, in any order', () => {
    expect([report.reasons, report.signatures.map(({ covered }) => covered)]).toEqual([[], [true, true]])
    expect(standInPlace(report.added, wanted)).toBe(true)
    expect(standInPlace(report.added, [...wanted].reverse())).toBe(true)
  })

  test('are refused when there is none, or another', () => {
    expect(standInPlace(report.added, second({ box: undefined }))).toBe(false)
    expect(standInPlace(report.added, second({ box: places[0] }))).toBe(false)
    expect(
      standInPlace(report.added, [
        { ...wanted[0]!, box: places[1] },
        { ...wanted[1]!, box: places[0] },
      ]),
    ).toBe(false)
    for (const change of [{ page: 1 }, { x: 320.5 }, { y: 61 }, { width: 221 }, { height: 63 }])
      expect(standInPlace(report.added, second({ box: { ...places[1]!, ...change } })), JSON.stringify(change)).toBe(false)
  })

  test('ask for the time, reason and field that are the record’s', () => {
    for (const change of [
      { time: { at: '2026-11-23T09:00:01+08:00' } },
      { time: { at: '2026-11-23T01:00:00Z' } },
      { reason: '复核' },
      { field: 'W02.1' },
    ])
      expect(standInPlace(report.added, second(change)), JSON.stringify(change)).toBe(false)
  })

  test('take a member’s own moment where it is not before the close', () => {
    expect(standInPlace(report.added, second({ time: { from: '2026-11-23T01:00:00.900Z' } }))).toBe(true)
    expect(standInPlace(report.added, second({ time: { from: '2026-11-23T08:30:00+08:00' } }))).toBe(true)
    expect(standInPlace(report.added, second({ time: { from: '2026-11-23T01:00:01Z' } }))).toBe(false)
  })
})
