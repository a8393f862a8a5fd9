import { sha256Hex } from '../../format/canonical.ts'
import { type Layout, layoutNamed } from '../../layout/index.ts'
import type { ResultRecord } from '../../result/format.ts'
import type { VerifyContext } from '../context.ts'
import { utcSeconds } from '../ooxml/sign.ts'
import type { WorkbookReport } from '../ooxml/verify.ts'
import { attachmentsOf } from '../pdf/attachments.ts'
import { layoutName } from '../pdf/layoutName.ts'
import type { PdfReport } from '../pdf/verify.ts'
import type { Reason } from '../reasons.ts'
import { judge } from './judge.ts'
import { identifiesPages } from './pages.ts'
import type { ReadRecord } from './record.ts'
import { importSheetAgrees, scoreSheetAgrees } from './sheets.ts'
import { type CarriedResult, readSheets } from './workbook.ts'

/** Whether a PDF shows what its record holds and nothing else, by the layout it names. */
export async function pdfContents(
  bytes: Uint8Array,
  report: PdfReport,
  read: ReadRecord,
  resultBytes: Uint8Array,
  context: VerifyContext,
): Promise<readonly Reason[]> {
  if (read.kind === 'panel') return panelPages(bytes, read.sha256, context)
  const layout = layoutOf(report.first && layoutName(report.first))
  if (typeof layout === 'string') return [layout]
  const photos = await photosOf(report, read.record)
  if (!photos) return ['contents.pages']
  const reason = await judge(layout, { kind: 'pdf', bytes, report }, { read, resultBytes, photos }, context)
  return reason ? [reason] : []
}

/** The same for a workbook: every part that signing does not write; the answer names the sheet that differs. */
export async function workbookContents(
  report: WorkbookReport,
  read: ReadRecord,
  { bytes: resultBytes, layout: name }: CarriedResult,
  context: VerifyContext,
): Promise<readonly Reason[]> {
  const { parts } = report
  const sheets = parts && readSheets(parts)
  if (!sheets) return ['contents.scoreSheet']
  const layout = layoutOf(name)
  if (typeof layout === 'string') return read.kind === 'panel' ? [] : [layout]
  const reasons: Reason[] = []
  const imported = sheets.get(layout.words['workbook.import'])
  const rows =
    read.kind === 'result' ? context.importRows(read.record, read.sha256, layout) : context.panelRows(read.record, read.sha256, layout)
  if (!importSheetAgrees(imported, rows)) reasons.push('contents.importSheet')
  if (read.kind === 'panel') return reasons
  const score = sheets.get(layout.words['workbook.score'])
  const others = [...sheets].filter(([, sheet]) => sheet !== score && sheet !== imported)
  const isPlain = others.every(([, sheet]) => !sheet.hasHidden && [...sheet.cells.values()].every((cell) => cell.formula === undefined))
  if (!(isPlain && scoreSheetAgrees(layout, score, context.print(read.record, read.sha256, layout)))) reasons.push('contents.scoreSheet')
  if (reasons.length > 0) return reasons
  const shown = { kind: 'xlsx', parts, signatures: report.signatures.length } as const
  const reason = await judge(layout, shown, { read, resultBytes, photos: new Map() }, context)
  return reason ? [reason] : claimsTheLock(report, read.record) ? [] : ['signature.place']
}

/** Whether the expert's signature claims the moment of the lock, as signing writes it; in a PDF it is compared with the box. */
function claimsTheLock({ signatures }: WorkbookReport, { expert, lockedAt }: ResultRecord): boolean {
  const own = signatures.filter(({ certificate }) => certificate.fingerprint === expert.fingerprint)
  return own.every(({ claimedTime }) => claimedTime === utcSeconds(lockedAt))
}

/** The layout to read by, or why there is none. */
function layoutOf(name: string | undefined): Layout | Reason {
  const named = layoutNamed(name)
  return named.kind === 'known' ? named.layout : named.kind === 'newer' ? 'layout.newer' : 'layout.missing'
}

/** The photos attached, by id; `undefined` unless they are exactly those of the record, by digest, size and kind. */
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
