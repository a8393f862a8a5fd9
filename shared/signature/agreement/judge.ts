import { currentLayout, type Layout } from '../../layout/index.ts'
import { checkCode } from '../../result/checkCode.ts'
import type { PrintAgain, ToPrint, VerifyContext } from '../context.ts'
import type { Parts } from '../ooxml/zip.ts'
import { resultSignature } from '../pdf/resultSignature.ts'
import type { PdfReport } from '../pdf/verify.ts'
import type { Reason } from '../reasons.ts'
import { pagesAgree } from './pages.ts'
import { standInPlace } from './places.ts'
import { isFirstPrinted, partsNotPrinted } from './printed.ts'
import type { ReadRecord } from './record.ts'

/** A result that a file carries: its record, its bytes, and the photos attached by id, already compared by digest. */
export interface Carried {
  readonly read: Extract<ReadRecord, { kind: 'result' }>
  readonly resultBytes: Uint8Array
  readonly photos: ReadonlyMap<string, Uint8Array>
}

/** A file whose signatures hold, taken apart. */
export type Shown =
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array; readonly report: PdfReport }
  | { readonly kind: 'xlsx'; readonly parts: Parts; readonly signatures: number }

/**
 * Why a person does not see in a file exactly what its record says, and nothing else, by the layout it was printed by. A
 * file of the layout this program prints by is printed again and compared byte for byte, where the printers are at hand.
 */
export async function judge(layout: Layout, shown: Shown, carried: Carried, context: VerifyContext): Promise<Reason | undefined> {
  const { again } = context
  if (!again || layout.number !== currentLayout.number) return readAlike(layout, shown, carried, context)
  const reason = shown.kind === 'pdf' ? await pdfAgain(shown, carried, again, context) : await workbookAgain(shown, carried, again, context)
  return reason ?? (context.alsoReadsPages ? readAlike(layout, shown, carried, context) : undefined)
}

async function pdfAgain(
  { bytes, report }: Extract<Shown, { kind: 'pdf' }>,
  carried: Carried,
  printers: PrintAgain,
  context: VerifyContext,
): Promise<Reason | undefined> {
  const again = await printers.pdf(toPrint(carried, context))
  if (!again || !isFirstPrinted(bytes.subarray(0, report.first?.section.end), again.pdf)) return 'contents.pages'
  const { record, sha256 } = carried.read
  const wanted = { ...resultSignature(record, checkCode(sha256)), fingerprint: record.expert.fingerprint }
  return standInPlace(report.added, [wanted], [again.signatureBox]) ? undefined : 'signature.place'
}

async function workbookAgain(
  { parts, signatures }: Extract<Shown, { kind: 'xlsx' }>,
  carried: Carried,
  printers: PrintAgain,
  context: VerifyContext,
): Promise<Reason | undefined> {
  const again = await printers.workbook(toPrint(carried, context))
  return again !== undefined && partsNotPrinted(parts, again, signatures).length === 0 ? undefined : 'contents.scoreSheet'
}

/** Without printing: the texts of a PDF's pages. Those of a workbook's sheets are compared before it is judged. */
async function readAlike(layout: Layout, shown: Shown, { read }: Carried, context: VerifyContext): Promise<Reason | undefined> {
  if (shown.kind === 'xlsx') return undefined
  const pages = await context.readPages(shown.bytes)
  const agrees = pages && pagesAgree(layout, read.record, context.print(read.record, read.sha256, layout), pages)
  return agrees ? undefined : 'contents.pages'
}

function toPrint({ read, resultBytes, photos }: Carried, { standards }: VerifyContext): ToPrint {
  const standard = standards.find(({ sha256 }) => sha256 === read.record.standard?.sha256)?.standard
  return { resultBytes, attachments: photos, ...(standard && { standard }) }
}
