import { beforeAll, expect, test, vi } from 'vitest'
import { documentFonts } from '#services/export/fonts.ts'
import { signatureFont } from '#services/signing/fonts.ts'
import { builtInStandards } from '#services/standards/builtIn.ts'
import { verifyBytes } from '#services/verify/index.ts'
import { signatureAnchor } from '#shared/documents/layout/anchor.ts'
import { renderReviewPdf } from '#shared/documents/reviewPdf.ts'
import { renderReviewWorkbook } from '#shared/documents/reviewWorkbook.ts'
import { canonicalBytes, sha256Hex } from '#shared/format/canonical.ts'
import { currentLayout, type Layout, layouts } from '#shared/layout/index.ts'
import { checkCode } from '#shared/result/checkCode.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import { signWorkbook } from '#shared/signature/ooxml/sign.ts'
import { resultSignature } from '#shared/signature/pdf/resultSignature.ts'
import { signPdf } from '#shared/signature/pdf/sign.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { exampleResult, person, standardOf, time } from '../../corpus/clean.ts'
import { makeTable } from './table.ts'

/** The program of a later year: every word and every place of its layout is another one, and its number is 2. */
vi.mock('#shared/layout/index.ts', async (original) => {
  const real = await original<typeof import('#shared/layout/index.ts')>()
  const moved = (value: unknown): unknown => {
    if (typeof value === 'number') return value + 1
    if (typeof value === 'string') return /^#|^[A-Z]+$/.test(value) ? value : `今${value}`
    if (Array.isArray(value)) return value.map(moved)
    return Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, moved(one)]))
  }
  const { breaks } = real.currentLayout
  const next = { ...(moved(real.currentLayout) as typeof real.currentLayout), number: 2, breaks }
  return { ...real, layouts: [...real.layouts, next], currentLayout: next }
})

const layout1 = layouts[0]!
let expert: Signer
let result: ResultRecord

beforeAll(async () => {
  makeTable()
  expert = await person('专家甲')
  result = exampleResult(expert.fingerprint)
}, 180_000)

/** Signs a record's files by a layout; `printed` is what they show, the record itself unless told otherwise. */
async function signedBy(layout: Layout, printed = result) {
  const standard = standardOf(result)
  const resultBytes = canonicalBytes(result)
  const sha256 = await sha256Hex(resultBytes)
  const input = { result: printed, resultBytes, sha256, checkCode: checkCode(sha256), standard, layout }
  const pdf = await renderReviewPdf({ ...input, fonts: await documentFonts() })
  if (!pdf.ok) throw new Error('not printed')
  const box = signatureAnchor(pdf.value.anchors, printed.expert.id)
  const signature = { ...resultSignature(result, input.checkCode, layout), box, font: await signatureFont() }
  return {
    pdf: await signPdf(pdf.value.bytes, expert, signature),
    xlsx: await signWorkbook(await renderReviewWorkbook(input), expert, { time }),
  }
}

const known = { tasks: [], standards: builtInStandards(), trusted: [] }

test('files of layout 1 stay accepted when words and places of a later layout are others', async () => {
  expect(currentLayout.number).toBe(2)
  const files = await signedBy(layout1)
  for (const kind of ['pdf', 'xlsx'] as const) {
    const { verdict, reasons } = await verifyBytes(`a.${kind}`, kind, files[kind], known)
    expect({ kind, verdict, reasons }).toEqual({ kind, verdict: 'accepted', reasons: [] })
  }
}, 60_000)

test('a PDF of layout 1 that shows another record is rejected then, too', async () => {
  const other = structuredClone(result)
  other.findings[0]!.message = `${other.findings[0]!.message}（已核实）`
  const { verdict, reasons } = await verifyBytes('a.pdf', 'pdf', (await signedBy(layout1, other)).pdf, known)
  expect({ verdict, reasons }).toEqual({ verdict: 'rejected', reasons: ['contents.pages'] })
}, 60_000)

test('a workbook of layout 1 that says of the journal what is not so is rejected, too', async () => {
  const other = structuredClone(result)
  other.journal.entries += 1
  const { verdict, reasons } = await verifyBytes('a.xlsx', 'xlsx', (await signedBy(layout1, other)).xlsx, known)
  expect({ verdict, reasons }).toEqual({ verdict: 'rejected', reasons: ['contents.scoreSheet'] })
}, 60_000)
