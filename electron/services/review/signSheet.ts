import type { LockedResult } from '#shared/result/lock.ts'
import { signWorkbook } from '#shared/signature/ooxml/sign.ts'
import { resultSignature } from '#shared/signature/pdf/resultSignature.ts'
import { signPdf } from '#shared/signature/pdf/sign.ts'
import type { Signer } from '#shared/signature/signer.ts'
import type { Standard } from '#shared/standard/format.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import type { ExportedResult, ExportInput } from '../export/exportResult.ts'
import { signatureFont } from './fonts.ts'

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

/** Prints a result, unsigned; the app hands one in that works in a thread, so that the key stays where it is. */
export type Print = (input: ExportInput) => Promise<Result<ExportedResult>>

/** Prints in this process; what prints is loaded only then. */
const printHere: Print = async (input) => (await import('../export/exportResult.ts')).exportResult(input)

/** Prints a locked result and signs PDF and workbook at its `lockedAt`. Faults: `document.*`. Same input, RSA key: same bytes. */
export async function signSheet(sheet: SheetToSign, signer: Signer, print: Print = printHere): Promise<Result<SignedSheet>> {
  const { locked, standard, photos } = sheet
  const { record, bytes, checkCode } = locked
  const printed = await print({ resultBytes: bytes, attachments: photos, ...(standard === undefined ? {} : { standard }) })
  if (!printed.ok) return printed
  const { signatureBox, pdf: unsigned, workbook } = printed.value
  const pdf = await signPdf(unsigned, signer, {
    ...resultSignature(record, checkCode),
    box: signatureBox,
    font: await signatureFont(),
  })
  const xlsx = await signWorkbook(workbook, signer, { time: record.lockedAt })
  return ok({ json: bytes, pdf, xlsx })
}
