import { hex } from '#shared/format/canonical.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import { concat, fromLatin1, indexOfBytes } from '#shared/signature/bytes.ts'
import { signCms } from '#shared/signature/cms.ts'
import { signWorkbook } from '#shared/signature/ooxml/sign.ts'
import { appendField, contentsStart, rangeStart, rangeWidth } from '#shared/signature/pdf/field.ts'
import type { PdfSignature } from '#shared/signature/pdf/placement.ts'
import { signPdf } from '#shared/signature/pdf/sign.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { type Clean, print, time } from './clean.ts'

export interface Forgery {
  /** changes the update's text before it is signed; it must keep its length unless `contents` and `range` stay findable */
  readonly update?: (update: Uint8Array) => Uint8Array
  readonly range?: (gapStart: number, gapEnd: number, length: number) => readonly number[]
  /** how the range is written */
  readonly spell?: (range: readonly number[]) => string
  readonly cms?: (data: Uint8Array, signer: Signer) => Promise<Uint8Array>
}

const room = 4096

/** Signs as the product does, except for what the forger does otherwise. */
export async function forgePdf(bytes: Uint8Array, signer: Signer, signature: PdfSignature, forgery: Forgery): Promise<Uint8Array> {
  const made = appendField(bytes, signer, signature, room)
  const file = concat(bytes, forgery.update?.(made) ?? made)
  const gapStart = indexOfBytes(file, fromLatin1(contentsStart), bytes.length) + contentsStart.length - 1
  const gapEnd = gapStart + room * 2 + 2
  const at = indexOfBytes(file, fromLatin1(rangeStart), bytes.length) + rangeStart.length
  const range = forgery.range?.(gapStart, gapEnd, file.length) ?? [0, gapStart, gapEnd, file.length - gapEnd]
  file.set(fromLatin1((forgery.spell?.(range) ?? range.join(' ')).padEnd(rangeWidth)), at)
  const [first = 0, firstLength = 0, second = 0, secondLength = 0] = range
  const data = concat(file.subarray(first, first + firstLength), file.subarray(second, second + secondLength))
  file.set(fromLatin1(hex(await (forgery.cms ?? signCms)(data, signer))), gapStart + 1)
  return file
}

/** A PDF signed by the expert's own key whose result was changed first, pages and all. */
export async function signedPdfOf(
  clean: Clean,
  change: (result: ResultRecord) => ResultRecord,
  bytes?: (result: ResultRecord) => Uint8Array,
) {
  const result = change(structuredClone(clean.result))
  const printed = await print(result, clean.standard, bytes?.(result))
  return signPdf(printed.pdf, clean.expert, { ...clean.signature, ...printed.signature })
}

/** The same as a workbook. */
export async function signedWorkbookOf(
  clean: Clean,
  change: (result: ResultRecord) => ResultRecord,
  bytes?: (result: ResultRecord) => Uint8Array,
) {
  const result = change(structuredClone(clean.result))
  const printed = await print(result, clean.standard, bytes?.(result))
  return signWorkbook(printed.workbook, clean.expert, { time })
}

/** A box beside the expert's, for another signer. */
export function besides(signature: PdfSignature): PdfSignature {
  return { ...signature, field: 'Signature2', reason: '复核', box: { ...signature.box, x: 60, y: signature.box.y, width: 180 } }
}
