import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { documentFonts } from '#services/export/fonts.ts'
import { createIdentity } from '#services/identity/index.ts'
import { signatureAnchor } from '#shared/documents/layout/anchor.ts'
import { renderReviewPdf } from '#shared/documents/reviewPdf.ts'
import { renderReviewWorkbook } from '#shared/documents/reviewWorkbook.ts'
import { canonicalBytes, sha256Hex } from '#shared/format/canonical.ts'
import { currentLayout } from '#shared/layout/index.ts'
import { checkCode } from '#shared/result/checkCode.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import { signWorkbook } from '#shared/signature/ooxml/sign.ts'
import type { PdfSignature } from '#shared/signature/pdf/placement.ts'
import { resultSignature } from '#shared/signature/pdf/resultSignature.ts'
import { signPdf } from '#shared/signature/pdf/sign.ts'
import type { Signer } from '#shared/signature/signer.ts'
import type { Standard } from '#shared/standard/format.ts'

/** One signed result in both shapes, and the people around it: what every attack starts from. */
export interface Clean {
  readonly expert: Signer
  /** the leader, who may countersign */
  readonly leader: Signer
  /** same name and unit as the expert, another key */
  readonly impostor: Signer
  readonly result: ResultRecord
  readonly standard: Standard
  readonly resultBytes: Uint8Array
  readonly unsignedPdf: Uint8Array
  readonly unsignedWorkbook: Uint8Array
  readonly pdf: Uint8Array
  readonly workbook: Uint8Array
  readonly signature: PdfSignature
}

/** The moment the handed example was locked, which its signatures claim. */
export const time = '2026-09-17T16:30:00+08:00'
const now = new Date('2026-11-01T08:00:00+08:00')
const require = createRequire(import.meta.url)
const fontFile = require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf')
let made: Promise<Clean> | undefined

/** Made once a process: keys, both documents, both signatures. */
export function clean(): Promise<Clean> {
  made ??= make()
  return made
}

export async function person(name: string, algorithm: 'rsa3072' | 'p256' = 'p256', at = now): Promise<Signer> {
  const identity = await createIdentity({ name, unit: '外部大学A', algorithm, passphrase: 'correct horse', now: at })
  if (!identity.ok) throw new Error(identity.faults[0]?.code)
  return identity.value.signer
}

/** Prints a result both ways, unsigned. */
export async function print(result: ResultRecord, standard: Standard, bytes?: Uint8Array, layout = currentLayout) {
  const resultBytes = bytes ?? canonicalBytes(result)
  const sha256 = await sha256Hex(resultBytes)
  const input = { result, resultBytes, sha256, checkCode: checkCode(sha256), standard, layout }
  const printed = await renderReviewPdf({ ...input, fonts: await documentFonts() })
  if (!printed.ok) throw new Error(printed.faults[0]?.code)
  const { bytes: pdf, anchors } = printed.value
  const box = signatureAnchor(anchors, result.expert.id)
  const signature = { ...resultSignature(result, input.checkCode, layout), box }
  return { resultBytes, sha256, pdf, signature, workbook: await renderReviewWorkbook(input) }
}

/** The handed example, with the 核定值 that its first formula item is computed from. */
export function exampleResult(fingerprint: string): ResultRecord {
  const file = new URL('../fixtures/examples/result-rare-earth-performance-W01.json', import.meta.url)
  const result = JSON.parse(readFileSync(file, 'utf8')) as ResultRecord
  const verified = {
    figure: 'rd_expense_by_year',
    year: 2024,
    declared: '900.07',
    verified: '876.57',
    reason: '扣除非研发支出',
    citations: [],
  }
  return { ...result, values: [verified], expert: { ...result.expert, fingerprint } }
}

export function standardOf(result: ResultRecord): Standard {
  const folder = new URL('../../resources/standards/', import.meta.url)
  for (const name of ['performance-comprehensive', 'performance-specialized']) {
    const standard = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Standard
    if (standard.id === result.standard?.id) return standard
  }
  throw new Error('the example names no built-in standard')
}

async function make(): Promise<Clean> {
  const [expert, leader, impostor] = await Promise.all([person('专家甲', 'rsa3072'), person('李组长'), person('专家甲')])
  const result = exampleResult(expert.fingerprint)
  const standard = standardOf(result)
  const printed = await print(result, standard)
  const font = new Uint8Array(await readFile(fontFile))
  const signature: PdfSignature = { ...printed.signature, font }
  return {
    expert,
    leader,
    impostor,
    result,
    standard,
    resultBytes: printed.resultBytes,
    unsignedPdf: printed.pdf,
    unsignedWorkbook: printed.workbook,
    pdf: await signPdf(printed.pdf, expert, signature),
    workbook: await signWorkbook(printed.workbook, expert, { time }),
    signature,
  }
}
