import { currentLayout, type Layout } from '../../layout/index.ts'
import { checkCode } from '../../result/checkCode.ts'
import type { ClosedJudge, KnownStandard, PrintAgain, ToCompare, ToPrint, VerifyContext } from '../context.ts'
import type { Parts } from '../ooxml/zip.ts'
import type { SignatureBox } from '../pdf/placement.ts'
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

/** A parsed file whose signatures are valid. */
export type Shown =
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array; readonly report: PdfReport }
  | { readonly kind: 'xlsx'; readonly parts: Parts; readonly signatures: number }

/** Whether a file is what its record prints: for a PDF the signature box of the layout, for a workbook a boolean. */
interface Sight {
  readonly layout: Layout
  pdf(bytes: Uint8Array, report: PdfReport): Promise<SignatureBox | undefined>
  workbook(parts: Parts, signatures: number): Promise<boolean>
}

/**
 * Why a file shows anything but exactly its record, by the layout it was printed by; `undefined` when it does not. A
 * file of the layout this program prints by is printed again and compared byte for byte, where the printers are available;
 * every other one is verified by its closed form.
 */
export async function judge(layout: Layout, shown: Shown, carried: Carried, context: VerifyContext): Promise<Reason | undefined> {
  const { again, closed } = context
  const isPrintable = layout.number === currentLayout.number && (context.byClosedForm !== true || !closed)
  if (again && isPrintable) {
    const reason = await seenBy(byPrinting(again, carried, context), shown, carried)
    return reason ?? (context.alsoReadsPages ? readAlike(layout, shown, carried, context) : undefined)
  }
  return closed ? seenBy(byClosedForm(closed, layout, carried, context), shown, carried) : readAlike(layout, shown, carried, context)
}

async function seenBy(sight: Sight, shown: Shown, carried: Carried): Promise<Reason | undefined> {
  if (shown.kind === 'xlsx') return (await sight.workbook(shown.parts, shown.signatures)) ? undefined : 'contents.scoreSheet'
  const box = await sight.pdf(shown.bytes, shown.report)
  return box ? placeReason(sight.layout, shown.report, carried, box) : 'contents.pages'
}

function byPrinting(printers: PrintAgain, carried: Carried, context: VerifyContext): Sight {
  const printed = toPrint(carried, context)
  return {
    layout: currentLayout,
    async pdf(bytes, { first }) {
      const again = await printers.pdf(printed)
      return again && isFirstPrinted(bytes.subarray(0, first?.section.end), again.pdf) ? again.signatureBox : undefined
    },
    async workbook(parts, signatures) {
      const again = await printers.workbook(printed)
      return again !== undefined && partsNotPrinted(parts, again, signatures).length === 0
    },
  }
}

function byClosedForm(closed: ClosedJudge, layout: Layout, carried: Carried, context: VerifyContext): Sight {
  const compared = toCompare(layout, carried, context)
  return {
    layout,
    pdf: async (bytes, { first, budget }) => (first && (await closed.pdf(bytes, first, compared, budget)))?.signatureBox,
    workbook: (parts, signatures) => closed.workbook(parts, compared, signatures),
  }
}

/** Whether the expert's signature has the required content and is in the layout's box. */
function placeReason(layout: Layout, { added }: PdfReport, { read }: Carried, box: SignatureBox): Reason | undefined {
  const { record, sha256 } = read
  const wanted = { ...resultSignature(record, checkCode(sha256), layout), fingerprint: record.expert.fingerprint }
  return standInPlace(added, [wanted], [box]) ? undefined : 'signature.place'
}

/** Without printing: the texts of a PDF's pages. Those of a workbook's sheets are compared before this. */
async function readAlike(layout: Layout, shown: Shown, { read }: Carried, context: VerifyContext): Promise<Reason | undefined> {
  if (shown.kind === 'xlsx') return undefined
  const pages = await context.readPages(shown.bytes)
  const agrees = pages && pagesAgree(layout, read.record, context.print(read.record, read.sha256, layout), pages)
  return agrees ? undefined : 'contents.pages'
}

function standardOf({ record }: Carried['read'], { standards }: Pick<VerifyContext, 'standards'>): KnownStandard['standard'] | undefined {
  return standards.find(({ sha256 }) => sha256 === record.standard?.sha256)?.standard
}

function toCompare(layout: Layout, { read, resultBytes, photos }: Carried, context: VerifyContext): ToCompare {
  const standard = standardOf(read, context)
  return { layout, record: read.record, sha256: read.sha256, resultBytes, photos, ...(standard && { standard }) }
}

function toPrint({ read, resultBytes, photos }: Carried, { standards }: VerifyContext): ToPrint {
  const standard = standardOf(read, { standards })
  return { resultBytes, attachments: photos, ...(standard && { standard }) }
}
