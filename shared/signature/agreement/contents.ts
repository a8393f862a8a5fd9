import { sha256Hex } from '../../format/canonical.ts'
import { type Layout, layoutNamed } from '../../layout/index.ts'
import { unmarkedLayout } from '../../layout/unmarked.ts'
import { isUnmarked } from '../../result/unmarked.ts'
import type { VerifyContext } from '../context.ts'
import { utcSeconds } from '../ooxml/sign.ts'
import type { WorkbookReport } from '../ooxml/verify.ts'
import { attachmentsOf } from '../pdf/attachments.ts'
import { layoutName } from '../pdf/layoutName.ts'
import type { PdfReport } from '../pdf/verify.ts'
import type { Reason } from '../reasons.ts'
import type { ExpectedPrint } from './expected.ts'
import { judge } from './judge.ts'
import { isSince } from './places.ts'
import type { ReadRecord } from './record.ts'
import { importSheetAgrees, scoreSheetAgrees } from './sheets.ts'
import { type CarriedResult, readSheets, type Sheet } from './workbook.ts'

/** Whether a PDF shows what its record holds and nothing else, by the layout it names. */
export async function pdfContents(
  bytes: Uint8Array,
  report: PdfReport,
  read: ReadRecord,
  recordBytes: Uint8Array,
  context: VerifyContext,
): Promise<readonly Reason[]> {
  const layout = shownBy(read, layoutOf(report.first && layoutName(report.first)))
  if (typeof layout === 'string') return [layout]
  const photos = await photosOf(report, read)
  if (!photos) return ['contents.pages']
  const reason = await judge(layout, { kind: 'pdf', bytes, report }, { read, recordBytes, photos }, context)
  return reason ? [reason] : []
}

/** The same for a workbook: every part that signing does not write; the answer names the sheet that differs. */
export async function workbookContents(
  report: WorkbookReport,
  read: ReadRecord,
  { bytes: recordBytes, layout: name }: CarriedResult,
  context: VerifyContext,
): Promise<readonly Reason[]> {
  const { parts } = report
  const sheets = parts && readSheets(parts)
  if (!sheets) return ['contents.scoreSheet']
  const layout = shownBy(read, layoutOf(name))
  if (typeof layout === 'string') return [layout]
  const reasons: Reason[] = []
  const imported = sheets.get(layout.words['workbook.import'])
  const rows =
    read.kind === 'result' ? context.importRows(read.record, read.sha256, layout) : context.panelRows(read.record, read.sha256, layout)
  if (!importSheetAgrees(imported, rows)) reasons.push('contents.importSheet')
  if (read.kind === 'result' && !showsMarks(layout, sheets, context.print(read.record, read.sha256, layout)))
    reasons.push('contents.scoreSheet')
  if (reasons.length > 0) return reasons
  const shown = { kind: 'xlsx', parts, signatures: report.signatures.length } as const
  const reason = await judge(layout, shown, { read, recordBytes, photos: new Map() }, context)
  return reason ? [reason] : claimsItsMoment(report, read) ? [] : ['signature.place']
}

/** Whether the sheets of a result show its marks, and no sheet but those of marks has a formula or anything hidden. */
function showsMarks(layout: Layout, sheets: ReadonlyMap<string, Sheet>, expected: ExpectedPrint): boolean {
  const [score, imported] = [layout.words['workbook.score'], layout.words['workbook.import']].map((name) => sheets.get(name))
  const others = [...sheets.values()].filter((sheet) => sheet !== score && sheet !== imported)
  const isPlain = others.every(({ hasHidden, cells }) => !hasHidden && [...cells.values()].every(({ formula }) => formula === undefined))
  return isPlain && scoreSheetAgrees(layout, score, expected)
}

/**
 * Whether signatures claim the moment they must: the expert's that of the lock, as signing writes it, a panel's members none
 * before the close; in a PDF it is compared with the box.
 */
function claimsItsMoment({ signatures }: WorkbookReport, { kind, record }: ReadRecord): boolean {
  if (kind === 'panel') return signatures.every(({ claimedTime }) => isSince(claimedTime, record.closedAt))
  const own = signatures.filter(({ certificate }) => certificate.fingerprint === record.expert.fingerprint)
  return own.every(({ claimedTime }) => claimedTime === utcSeconds(record.lockedAt))
}

/** The layout with the words of verification, where a result has no marks. */
function shownBy({ kind, record }: ReadRecord, layout: Layout | Reason): Layout | Reason {
  return typeof layout === 'string' || kind === 'panel' ? layout : unmarkedLayout(layout, isUnmarked(record))
}

/** The layout to read by, or why there is none. */
function layoutOf(name: string | undefined): Layout | Reason {
  const named = layoutNamed(name)
  return named.kind === 'known' ? named.layout : named.kind === 'newer' ? 'layout.newer' : 'layout.missing'
}

/** The photos attached, by id; `undefined` unless they are exactly those of the record, by digest, size and kind. A panel's has none. */
async function photosOf(report: PdfReport, { kind: about, record }: ReadRecord): Promise<ReadonlyMap<string, Uint8Array> | undefined> {
  const attached = (report.first && attachmentsOf(report.first, report.budget)) ?? []
  const photos = new Map(attached.filter(({ name }) => name !== `${about}.json`).map(({ name, bytes }) => [name, bytes]))
  const listed = about === 'panel' ? [] : record.attachments
  if (photos.size !== listed.length) return undefined
  const byId = new Map<string, Uint8Array>()
  for (const { id, kind, sha256, bytes: size } of listed) {
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
