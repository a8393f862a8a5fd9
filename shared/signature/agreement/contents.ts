import { sha256Hex } from '../../format/canonical.ts'
import { checkCode } from '../../result/checkCode.ts'
import type { ResultRecord } from '../../result/format.ts'
import { say } from '../../text/say.ts'
import type { ToPrint, VerifyContext } from '../context.ts'
import type { WorkbookReport } from '../ooxml/verify.ts'
import { attachmentsOf } from '../pdf/attachments.ts'
import { resultSignature } from '../pdf/resultSignature.ts'
import type { PdfReport } from '../pdf/verify.ts'
import type { Reason } from '../reasons.ts'
import { identifiesPages, pagesAgree } from './pages.ts'
import { standInPlace } from './places.ts'
import { isFirstPrinted, partsNotPrinted } from './printed.ts'
import type { ReadRecord } from './record.ts'
import { importSheetAgrees, scoreSheetAgrees } from './sheets.ts'
import { readSheets } from './workbook.ts'

/** A result's record with the bytes it was read from. */
type ReadResult = Extract<ReadRecord, { kind: 'result' }>

/**
 * Whether a PDF shows what its record says. Where the printers are at hand the record is printed again and every byte
 * compared, so that nothing else can be seen; elsewhere the texts of the pages are compared.
 */
export async function pdfContents(
  bytes: Uint8Array,
  report: PdfReport,
  read: ReadRecord,
  resultBytes: Uint8Array,
  context: VerifyContext,
): Promise<readonly Reason[]> {
  if (read.kind === 'panel') return panelPages(bytes, read.sha256, context)
  const photos = await photosOf(report, read.record)
  if (!photos) return ['contents.pages']
  const input = toPrint(read, resultBytes, photos, context)
  if (context.again) {
    const again = await context.again.pdf(input)
    if (!again || !isFirstPrinted(bytes.subarray(0, report.first?.section.end), again.pdf)) return ['contents.pages']
    const wanted = { ...resultSignature(read.record, checkCode(read.sha256)), fingerprint: read.record.expert.fingerprint }
    if (!standInPlace(report.added, [wanted], [again.signatureBox])) return ['signature.place']
    if (context.alsoReadsPages !== true) return []
  }
  const pages = await context.readPages(bytes)
  return pages && pagesAgree(read.record, context.print(read.record, read.sha256), pages) ? [] : ['contents.pages']
}

/** Likewise for a workbook: every part that signing does not write, and in words which sheet differs. */
export async function workbookContents(
  report: WorkbookReport,
  read: ReadRecord,
  resultBytes: Uint8Array,
  context: VerifyContext,
): Promise<readonly Reason[]> {
  const sheets = report.parts && readSheets(report.parts)
  if (!sheets || !report.parts) return ['contents.scoreSheet']
  const reasons: Reason[] = []
  const rows = read.kind === 'result' ? context.importRows(read.record, read.sha256) : context.panelRows(read.record, read.sha256)
  const imported = sheets.get(say('zh-CN', 'documents', 'workbook.import'))
  if (!importSheetAgrees(imported, rows)) reasons.push('contents.importSheet')
  if (read.kind === 'panel') return reasons
  const score = sheets.get(say('zh-CN', 'documents', 'workbook.score'))
  const others = [...sheets].filter(([, sheet]) => sheet !== score && sheet !== imported)
  const isPlain = others.every(([, sheet]) => !sheet.hasHidden && [...sheet.cells.values()].every((cell) => cell.formula === undefined))
  if (!(isPlain && scoreSheetAgrees(score, context.print(read.record, read.sha256)))) reasons.push('contents.scoreSheet')
  if (reasons.length > 0 || !context.again) return reasons
  const again = await context.again.workbook(toPrint(read, resultBytes, new Map(), context))
  const differing = again === undefined ? ['?'] : partsNotPrinted(report.parts, again, report.signatures.length)
  return differing.length === 0 ? [] : ['contents.scoreSheet']
}

function toPrint(read: ReadResult, resultBytes: Uint8Array, attachments: ToPrint['attachments'], context: VerifyContext): ToPrint {
  const standard = context.standards.find(({ sha256 }) => sha256 === read.record.standard?.sha256)?.standard
  return { resultBytes, attachments, ...(standard && { standard }) }
}

/** The photos attached, by id; nothing unless they are exactly those of the record, by digest, size and kind. */
async function photosOf(report: PdfReport, record: ResultRecord): Promise<ReadonlyMap<string, Uint8Array> | undefined> {
  const attached = (report.first && attachmentsOf(report.first, report.budget)) ?? []
  const photos = new Map(attached.filter(({ name }) => name !== 'result.json').map(({ name, bytes }) => [name, bytes]))
  if (photos.size !== record.attachments.length) return undefined
  const byId = new Map<string, Uint8Array>()
  for (const { id, kind, sha256, bytes: size } of record.attachments) {
    const bytes = photos.get(`${id}.${kind}`)
    if (bytes?.length !== size || !beginsAs(bytes, kind) || (await sha256Hex(bytes)) !== sha256) return undefined
    byId.set(id, bytes)
  }
  return byId
}

/** Whether the bytes begin as pictures of the kind do, so that no name promises what another program would open. */
function beginsAs(bytes: Uint8Array, kind: 'jpg' | 'png'): boolean {
  const start = kind === 'jpg' ? [0xff, 0xd8, 0xff] : [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  return start.every((byte, at) => bytes[at] === byte)
}

async function panelPages(bytes: Uint8Array, sha256: string, context: VerifyContext): Promise<readonly Reason[]> {
  const pages = await context.readPages(bytes)
  const groups = (sha256.toUpperCase().match(/.{4}/g) ?? []).join(' ')
  return pages && identifiesPages([groups], pages) ? [] : ['contents.pages']
}
