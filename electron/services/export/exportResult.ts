import type { FormSource } from '#shared/documents/formsPdf.ts'
import type { Anchor } from '#shared/documents/layout/anchor.ts'
import type { Pack } from '#shared/documents/packStreams.ts'
import { sha256Hex } from '#shared/format/canonical.ts'
import { checkCode } from '#shared/result/checkCode.ts'
import { resultSchema } from '#shared/result/format.ts'
import type { Standard } from '#shared/standard/format.ts'
import { ok, type Result } from '#shared/text/fault.ts'

// What draws pages and what writes workbooks are large: each is loaded with its first use, since a thread often needs but one.

/** Plain data and bytes: it crosses a thread. */
export interface ExportInput {
  /** RFC 8785 bytes of the result */
  readonly resultBytes: Uint8Array
  readonly standard?: Standard
  /** bytes of the photos by id (`A001`) */
  readonly attachments?: ReadonlyMap<string, Uint8Array>
}

export interface ExportedResult {
  /** unsigned, `result.json` attached */
  readonly pdf: Uint8Array
  /** the boxes of the visible signatures in the PDF: `signature:<seat>` */
  readonly anchors: readonly Anchor[]
  /** unsigned, the result in its custom XML part */
  readonly workbook: Uint8Array
}

/** The PDF and the workbook of one result, both unsigned. */
export async function exportResult(input: ExportInput): Promise<Result<ExportedResult>> {
  const pdf = await exportPdf(input)
  return pdf.ok ? ok({ ...pdf.value, workbook: await exportWorkbook(input) }) : pdf
}

/** The PDF alone, its streams packed by `pack` where it is given. Faults: `document.glyph`. */
export async function exportPdf(input: ExportInput, pack?: Pack): Promise<Result<Omit<ExportedResult, 'workbook'>>> {
  const [{ renderReviewPdf }, { documentFonts }] = await Promise.all([import('#shared/documents/reviewPdf.ts'), import('./fonts.ts')])
  const pdf = await renderReviewPdf({ ...input, ...(await factsOf(input)), fonts: await documentFonts() }, pack)
  return pdf.ok ? ok({ pdf: pdf.value.bytes, anchors: pdf.value.anchors }) : pdf
}

/** The workbook alone. */
export async function exportWorkbook(input: ExportInput): Promise<Uint8Array> {
  const { renderReviewWorkbook } = await import('#shared/documents/reviewWorkbook.ts')
  return renderReviewWorkbook({ ...input, ...(await factsOf(input)) })
}

/** The workbook's parts by name, not packed into a file. */
export async function exportWorkbookParts(input: ExportInput): Promise<ReadonlyMap<string, Uint8Array>> {
  const { reviewWorkbookParts } = await import('#shared/documents/reviewWorkbook.ts')
  return reviewWorkbookParts({ ...input, ...(await factsOf(input)) })
}

export interface ExportFormsInput {
  /** numbers of forms, in print order */
  readonly forms: readonly string[]
  /** fills the forms; without it they are blank */
  readonly resultBytes?: Uint8Array
  /** the result is of a sheet that is not locked: no digest, check code or QR code is printed */
  readonly draft?: boolean
  readonly source: Omit<FormSource, 'result' | 'sha256' | 'checkCode'>
  /** creation time stated in the file, ISO */
  readonly created: string
}

/** Forms for the printer. Fault: `document.form`. */
export async function exportForms(input: ExportFormsInput): Promise<Result<Uint8Array>> {
  const [{ renderForms }, { documentFonts }] = await Promise.all([import('#shared/documents/formsPdf.ts'), import('./fonts.ts')])
  const { result, ...proof } = input.resultBytes === undefined ? {} : await factsOf({ resultBytes: input.resultBytes })
  const facts = { ...(result && { result }), ...(input.draft ? {} : proof) }
  return renderForms({ forms: input.forms, source: { ...input.source, ...facts }, fonts: await documentFonts(), created: input.created })
}

async function factsOf({ resultBytes }: Pick<ExportInput, 'resultBytes'>) {
  const sha256 = await sha256Hex(resultBytes)
  const result = resultSchema.parse(JSON.parse(new TextDecoder().decode(resultBytes)))
  return { result, sha256, checkCode: checkCode(sha256) }
}
