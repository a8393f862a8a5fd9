import { currentLayout, type Layout } from '../../layout/index.ts'
import { checkCode } from '../../result/checkCode.ts'
import type { ClosedJudge, KnownStandard, PrintAgain, ToCompare, ToPrint, VerifyContext } from '../context.ts'
import type { Parts } from '../ooxml/zip.ts'
import { isKind, isName } from '../pdf/objects.ts'
import { panelSignature } from '../pdf/panelSignature.ts'
import { resultSignature } from '../pdf/resultSignature.ts'
import type { Revision } from '../pdf/revisions.ts'
import type { PdfReport } from '../pdf/verify.ts'
import type { Reason } from '../reasons.ts'
import { pagesAgree } from './pages.ts'
import { standInPlace, type WantedSignature } from './places.ts'
import { isFirstPrinted, partsNotPrinted, type SignatureBoxes } from './printed.ts'
import type { ReadRecord } from './record.ts'

/** A record that a file carries, its bytes, and the photos attached by id, already compared by digest. */
export interface Carried<Read extends ReadRecord = ReadRecord> {
  readonly read: Read
  readonly recordBytes: Uint8Array
  readonly photos: ReadonlyMap<string, Uint8Array>
}

type CarriedResult = Carried<Extract<ReadRecord, { kind: 'result' }>>

/** A parsed file whose signatures are valid. */
export type Shown =
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array; readonly report: PdfReport }
  | { readonly kind: 'xlsx'; readonly parts: Parts; readonly signatures: number }

/** Whether a file is what its record prints: for a PDF the signature boxes of the layout, for a workbook a boolean. */
interface Sight {
  readonly layout: Layout
  pdf(bytes: Uint8Array, report: PdfReport): Promise<SignatureBoxes | undefined>
  workbook(parts: Parts, signatures: number): Promise<boolean>
}

/**
 * Why a file shows anything but exactly its record, by the layout it was printed by; `undefined` when it does not. A
 * file of the layout this program prints by is printed again and compared byte for byte, where the printers are available;
 * every other one is verified by its closed form. Without either the texts of a result's pages are read; of a panel's nothing can be said.
 */
export async function judge(layout: Layout, shown: Shown, carried: Carried, context: VerifyContext): Promise<Reason | undefined> {
  const { again, closed } = context
  const isPrintable = layout.number === currentLayout.number && (context.byClosedForm !== true || !closed)
  if (again && isPrintable) {
    const reason = await seenBy(byPrinting(again, carried, context), shown, carried)
    const isRead = context.alsoReadsPages && isResult(carried)
    return reason ?? (isRead ? readAlike(layout, shown, carried, context) : undefined)
  }
  if (closed) return seenBy(byClosedForm(closed, layout, carried, context), shown, carried)
  return isResult(carried) ? readAlike(layout, shown, carried, context) : 'panel.notSupported'
}

async function seenBy(sight: Sight, shown: Shown, carried: Carried): Promise<Reason | undefined> {
  if (shown.kind === 'xlsx') return (await sight.workbook(shown.parts, shown.signatures)) ? undefined : 'contents.scoreSheet'
  const boxes = await sight.pdf(shown.bytes, shown.report)
  if (!boxes) return 'contents.pages'
  return standInPlace(shown.report.added, wantedSignatures(sight.layout, carried.read, boxes)) ? undefined : 'signature.place'
}

function byPrinting(printers: PrintAgain, carried: Carried, context: VerifyContext): Sight {
  const printed = toPrint(carried, context)
  return {
    layout: currentLayout,
    async pdf(bytes, { first }) {
      const again = await printers.pdf(printed, packedStreams(first))
      return again && isFirstPrinted(bytes.subarray(0, first?.section.end), again.pdf) ? again.boxes : undefined
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
    pdf: async (bytes, { first, budget }) => (first && (await closed.pdf(bytes, first, compared, budget)))?.boxes,
    workbook: (parts, signatures) => closed.workbook(parts, compared, signatures),
  }
}

/** What the signature of each person whom a record names must say, and where. */
function wantedSignatures(layout: Layout, { kind, record, sha256 }: ReadRecord, boxes: SignatureBoxes): readonly WantedSignature[] {
  const code = checkCode(sha256)
  if (kind === 'result') {
    const { id, fingerprint } = record.expert
    const { reason, field, time } = resultSignature(record, code, layout)
    return [{ fingerprint, reason, field, time: { at: time }, box: boxes.get(id) }]
  }
  return record.signers.map(({ expert, fingerprint }) => {
    const { reason, field } = panelSignature(record, code, expert, record.closedAt, layout)
    return { fingerprint, reason, field, time: { from: record.closedAt }, box: boxes.get(expert) }
  })
}

/** Without printing: the texts of a PDF's pages. Those of a workbook's sheets are compared before this. */
async function readAlike(layout: Layout, shown: Shown, { read }: CarriedResult, context: VerifyContext): Promise<Reason | undefined> {
  if (shown.kind === 'xlsx') return undefined
  const pages = await context.readPages(shown.bytes)
  const agrees = pages && pagesAgree(layout, read.record, context.print(read.record, read.sha256, layout), pages)
  return agrees ? undefined : 'contents.pages'
}

function isResult(carried: Carried): carried is CarriedResult {
  return carried.read.kind === 'result'
}

function standardOf({ record }: ReadRecord, { standards }: Pick<VerifyContext, 'standards'>): KnownStandard['standard'] | undefined {
  const own = record.standard
  return standards.find((known) => known.standard.id === own?.id && known.sha256 === own.sha256)?.standard
}

function toCompare(layout: Layout, { read, recordBytes, photos }: Carried, context: VerifyContext): ToCompare {
  const standard = standardOf(read, context)
  return { layout, read, recordBytes, photos, ...(standard && { standard }) }
}

function toPrint({ read, recordBytes, photos }: Carried, { standards }: VerifyContext): ToPrint {
  const standard = standardOf(read, { standards })
  return { kind: read.kind, recordBytes, attachments: photos, ...(standard && { standard }) }
}

/** The packed streams of a document, in the order of their objects. */
function packedStreams(document: Revision | undefined): readonly Uint8Array[] {
  return [...(document?.objects.values() ?? [])].flatMap((object) =>
    isKind(object, 'stream') && isName(object.entries.get('Filter'), 'FlateDecode') ? [object.data] : [],
  )
}
