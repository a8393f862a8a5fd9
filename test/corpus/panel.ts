import { readFileSync } from 'node:fs'
import { exportPanel } from '#services/export/exportPanel.ts'
import { signatureFont } from '#services/signing/fonts.ts'
import { builtInStandards } from '#services/standards/builtIn.ts'
import { signatureBoxes } from '#shared/documents/layout/anchor.ts'
import { canonicalBytes, sha256Hex } from '#shared/format/canonical.ts'
import type { PanelRecord } from '#shared/panel/format.ts'
import { checkCode } from '#shared/result/checkCode.ts'
import { signWorkbook } from '#shared/signature/ooxml/sign.ts'
import { panelSignature } from '#shared/signature/pdf/panelSignature.ts'
import type { PdfSignature } from '#shared/signature/pdf/placement.ts'
import { signPdf } from '#shared/signature/pdf/sign.ts'
import type { Signer } from '#shared/signature/signer.ts'
import type { Clean } from './clean.ts'

/**
 * A panel's record whose marks are few enough to be added by hand: the handed example with the sheets of W01 and W02 alone
 * (33.00 and 35.00 of the marked items), signed by the leader and the expert of the clean result. 49.36 + 34.00 + 1.00 = 84.36.
 */
export function examplePanel({ expert, leader }: Clean): PanelRecord {
  return twoSheets({
    W01: { name: '李组长', fingerprint: leader.fingerprint },
    W02: { name: '王示例', fingerprint: expert.fingerprint },
  })
}

type Person = Pick<PanelRecord['signers'][number], 'name' | 'fingerprint'>

/** The handed example with the sheets of W01 and W02 alone, signed by these two. */
export function twoSheets(people: Readonly<Record<'W01' | 'W02', Person>>): PanelRecord {
  const panel = handedPanel()
  const isThere = (one: { readonly expert: string }) => one.expert in people
  return {
    ...panel,
    results: panel.results.filter(isThere).map((row) => ({ ...row, ...people[row.expert as keyof typeof people] })),
    absent: ['W03', 'W04', 'W05'],
    matrix: panel.matrix.map((row) => {
      const marks = row.marks.filter(isThere)
      const [one, other] = marks.map(({ mark }) => mark) as [number, number]
      const [min, maxMark] = one < other ? [one, other] : [other, one]
      return { ...row, marks, mean: String((one + other) / 2), min, maxMark, range: maxMark - min }
    }),
    sheets: panel.sheets.filter(isThere),
    totals: { ...panel.totals, expertMean: '3400', total: 8436 },
    vote: { agree: 2, disagree: 0 },
    signers: [
      { expert: 'W01', role: '组长', ...people.W01 },
      { expert: 'W02', role: '组员', ...people.W02 },
    ],
  }
}

/** The example handed out with the formats: five sheets, nobody's keys. */
export function handedPanel(): PanelRecord {
  const file = new URL('../fixtures/examples/panel-rare-earth-performance.json', import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as PanelRecord
}

/** A panel's record printed by the product, unsigned, with the box of every signer. */
export async function printedPanel(record: PanelRecord, standards = builtInStandards()) {
  const recordBytes = canonicalBytes(record)
  const standard = standards.find(({ sha256 }) => sha256 === record.standard?.sha256)?.standard
  const { pdf, workbook, anchors } = await exportPanel({ recordBytes, ...(standard && { standard }) })
  return { recordBytes, pdf, workbook, boxes: signatureBoxes(anchors), code: checkCode(await sha256Hex(recordBytes)) }
}

/** When the members of the example sign, a minute after one another, the first after the close. */
export function momentOf(place: number): string {
  return `2026-09-17T17:${40 + place}:00+08:00`
}

/** What the signature of a member says, and where: in the own box, as the `place`th to sign. */
export async function signatureOf(
  record: PanelRecord,
  { fingerprint }: Signer,
  place: number,
  standards = builtInStandards(),
): Promise<PdfSignature> {
  const { boxes, code } = await printedOnce(record, standards)
  const seat = record.signers.find((one) => one.fingerprint === fingerprint)!.expert
  return { ...panelSignature(record, code, seat, momentOf(place)), box: boxes.get(seat)!, font: await signatureFont() }
}

/** The printed record signed by these members, one after the other. */
export async function signedPanel(record: PanelRecord, members: readonly Signer[], standards = builtInStandards()) {
  let { pdf, workbook } = await printedOnce(record, standards)
  for (const [place, signer] of members.entries()) {
    pdf = await signPdf(pdf, signer, await signatureOf(record, signer, place, standards))
    workbook = await signWorkbook(workbook, signer, { time: momentOf(place) })
  }
  return { pdf, workbook }
}

const printed = new Map<string, ReturnType<typeof printedPanel>>()

function printedOnce(record: PanelRecord, standards: ReturnType<typeof builtInStandards>): ReturnType<typeof printedPanel> {
  const key = JSON.stringify(record)
  const made = printed.get(key) ?? printedPanel(record, standards)
  printed.set(key, made)
  return made
}
