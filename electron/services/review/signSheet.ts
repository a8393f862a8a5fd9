import { renderReviewPdf } from '#shared/documents/reviewPdf.ts'
import { renderReviewWorkbook } from '#shared/documents/reviewWorkbook.ts'
import type { LockedResult } from '#shared/result/lock.ts'
import { signWorkbook } from '#shared/signature/ooxml/sign.ts'
import { signPdf } from '#shared/signature/pdf/sign.ts'
import type { Signer } from '#shared/signature/signer.ts'
import type { Standard } from '#shared/standard/format.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import { say } from '#shared/text/say.ts'
import { documentFonts, signatureFont } from './fonts.ts'

/** The three files of one result, as bytes. */
export interface SignedSheet {
  readonly json: Uint8Array
  readonly pdf: Uint8Array
  readonly xlsx: Uint8Array
}

export interface SheetToSign {
  readonly locked: LockedResult
  readonly standard?: Standard
  readonly photos: ReadonlyMap<string, Uint8Array>
}

/** Prints a locked result and signs PDF and workbook at its `lockedAt`. Faults: `document.*`. Same input, RSA key: same bytes. */
export async function signSheet({ locked, standard, photos }: SheetToSign, signer: Signer): Promise<Result<SignedSheet>> {
  const { record, bytes, sha256, checkCode } = locked
  const input = { result: record, resultBytes: bytes, sha256, checkCode, ...(standard === undefined ? {} : { standard }) }
  const printed = await renderReviewPdf({ ...input, fonts: await documentFonts(), attachments: photos })
  if (!printed.ok) return printed
  const { signatureBox, bytes: unsigned } = printed.value
  const pdf = await signPdf(unsigned, signer, {
    time: record.lockedAt,
    reason: say('zh-CN', 'review', 'sign.reason', { revision: record.revision, code: checkCode }),
    field: `${record.expert.id}.${record.revision}`,
    box: signatureBox,
    font: await signatureFont(),
  })
  const xlsx = await signWorkbook(await renderReviewWorkbook(input), signer, { time: record.lockedAt })
  return ok({ json: bytes, pdf, xlsx })
}
