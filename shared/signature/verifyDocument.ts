import { canonicalBytes, sha256Hex } from '../format/canonical.ts'
import { layouts } from '../layout/index.ts'
import { columnOf, columnsOf } from '../panel/column.ts'
import { undecided } from '../panel/decided.ts'
import { figuresDigest } from '../panel/table.ts'
import type { ResultRecord } from '../result/format.ts'
import { notesAgree } from '../result/notes.ts'
import { citedAlike } from './agreement/cited.ts'
import { pdfContents, workbookContents } from './agreement/contents.ts'
import { contradictsItself } from './agreement/contradictions.ts'
import { followsStandard, isOfStage } from './agreement/followsStandard.ts'
import { namedStandard } from './agreement/head.ts'
import { hidesText } from './agreement/hiddenText.ts'
import { panelReasons } from './agreement/panel/index.ts'
import { pledgeIsKnown } from './agreement/pledge.ts'
import { expectedSigners, momentOf, type ReadRecord, readRecord } from './agreement/record.ts'
import { rulesAreListed } from './agreement/rulesListed.ts'
import { allCitations, knownTaskOf, taskReasons } from './agreement/task.ts'
import { holdsUnwritten } from './agreement/unwritten.ts'
import { carriedResult } from './agreement/workbook.ts'
import { maySignAt } from './certificate.ts'
import type { VerifyContext } from './context.ts'
import { verifyWorkbook, type WorkbookReport } from './ooxml/verify.ts'
import { attachmentsOf } from './pdf/attachments.ts'
import { plainDigests } from './pdf/digests.ts'
import { type PdfReport, verifyPdf } from './pdf/verify.ts'
import type { Reason } from './reasons.ts'
import type { SignatureReport } from './report.ts'
import { keyReasons } from './signerKey.ts'
import { trustOf } from './trust.ts'
import { conclude, nothingKnown, type Verification } from './verdict.ts'

/** Verifies a signed PDF: container, signatures, the result attached, the pages, the signers. Never throws on hostile bytes. */
export async function verifyPdfFile(file: string, bytes: Uint8Array, context: VerifyContext): Promise<Verification> {
  const report = await verifyPdf(bytes, context.digests ?? plainDigests, context.signatureFont)
  const attached = report.first && attachmentsOf(report.first, report.budget)
  const main = attached?.filter(({ name }) => name === 'result.json' || name === 'panel.json') ?? []
  const carried = main.length === 1 && main[0]!.relationship === 'Data' ? main[0]!.bytes : undefined
  const about = await readCarried(carried, context)
  const asked = report.reasons.length === 0 && isPrintable(about)
  const pageReasons = asked ? await pdfContents(bytes, report, about.read!, carried!, context) : []
  return finish(file, 'pdf', report, about, pageReasons, asked, context)
}

/** The same for a workbook: container, signatures, the custom XML part, the sheets, the signers. */
export async function verifyWorkbookFile(file: string, bytes: Uint8Array, context: VerifyContext): Promise<Verification> {
  const report = await verifyWorkbook(bytes)
  const carried = report.parts && (await carriedResult(report.parts))
  const about = await readCarried(carried?.bytes, context)
  const digestReasons: Reason[] = carried && !carried.digestAgrees ? ['result.digest'] : []
  const asked = report.reasons.length === 0 && digestReasons.length === 0 && isPrintable(about)
  const sheetReasons = asked ? await workbookContents(report, about.read!, carried!, context) : []
  return finish(file, 'xlsx', report, about, [...digestReasons, ...sheetReasons], asked, context)
}

/** result.json or panel.json alone: valid, canonical, sums correct. It carries no signature, so its origin is unknown. */
export async function verifyJsonFile(file: string, bytes: Uint8Array, context: VerifyContext): Promise<Verification> {
  const about = await readCarried(bytes, context)
  const facts = { ...nothingKnown, contentsAgree: about.reasons.length === 0, decided: decidedOf(about.read) }
  return conclude({ file, kind: 'json', reasons: about.reasons, facts, signatures: [], ...(await identity(about.read)) })
}

interface Carried {
  readonly read?: ReadRecord
  readonly reasons: readonly Reason[]
}

/** A record's print depends on its standard: with another one nothing could be compared. */
function isPrintable({ read, reasons }: Carried): boolean {
  return read !== undefined && !reasons.includes('standard.digest') && !reasons.includes('standard.unknown')
}

/** The record a file carries, compared with what is known of its standard and its task. */
async function readCarried(bytes: Uint8Array | undefined, context: VerifyContext): Promise<Carried> {
  if (!bytes) return { reasons: ['result.missing'] }
  const { read, reasons } = await readRecord(bytes)
  if (!read) return { reasons }
  context.onRecord?.(read)
  const known = knownTaskOf(read.record, context.tasks)
  const isOfOther = context.tasks.length > 0 && known === undefined
  const more: Reason[] = [...reasons, ...(isOfOther ? (['task.other'] as const) : [])]
  if (holdsUnwritten(read.record)) more.push('result.unwritten')
  if (read.kind === 'panel')
    return { read, reasons: [...more, ...panelReasons(read.record, { known, standards: context.standards, layouts })] }
  if (contradictsItself(read.record)) more.push('result.contradicts')
  more.push(...standardReasons(read.record, known !== undefined, context))
  if (!rulesAreListed(read.record)) more.push('result.findings')
  if (!photosCitedAreListed(read.record) || !citedAlike(allCitations(read.record))) more.push('result.citation')
  if (hidesText(read.record)) more.push('result.hiddenText')
  if (!(await pledgeIsKnown(read.record))) more.push('result.pledge')
  if (!notesAgree(read.record, layouts)) more.push('result.notes')
  return { read, reasons: known ? [...more, ...(await taskReasons(read.record, known))] : more }
}

/** Whether the standard named is known, is the one known by that name, and is followed. Advice alone needs none. */
function standardReasons(record: ResultRecord, isTaskKnown: boolean, { standards }: VerifyContext): readonly Reason[] {
  const own = record.standard
  if (own === undefined) return record.stage === '咨询论证' && record.criteria.length === 0 ? [] : ['standard.unknown']
  const known = namedStandard(own, standards)
  if (typeof known === 'string') return [known]
  const isFollowed = followsStandard(record, known.standard) && (isTaskKnown || isOfStage(record, known.standard))
  return isFollowed ? [] : ['result.formula']
}

/** A photo is cited as a document of one page, by the title and digest under which it is attached; each has its own number. */
function photosCitedAreListed(record: ResultRecord): boolean {
  const photos = new Map(record.attachments.map((photo) => [photo.id, photo]))
  const areCited = allCitations(record).every(({ document, title, sha256, page }) => {
    const photo = photos.get(document)
    return document.startsWith('A') ? page === 1 && photo?.title === title && photo.sha256 === sha256 : true
  })
  return areCited && photos.size === record.attachments.length
}

async function finish(
  file: string,
  kind: 'pdf' | 'xlsx',
  report: PdfReport | WorkbookReport,
  about: Carried,
  contentReasons: readonly Reason[],
  asked: boolean,
  context: VerifyContext,
): Promise<Verification> {
  const expected = about.read ? expectedSigners(about.read) : []
  const good = report.signatures.filter((signature) => signature.intact && signature.covered)
  const found = expected.filter(({ fingerprint }) => good.some(({ certificate }) => certificate.fingerprint === fingerprint))
  const isNewer = contentReasons.includes('layout.newer')
  // a later version may print its notes in words that are not known here, and write more: as little is said of it as of the pages
  const contents = [...about.reasons.filter((reason) => !(isNewer && ofLaterVersions.has(reason))), ...contentReasons]
  const reasons: Reason[] = [...report.reasons, ...contents, ...signerReasons(about.read, report.signatures, found.length)]
  const trusts = await Promise.all(report.signatures.map((signature) => trustOf(signature, about.read, context)))
  reasons.push(...trusts.flatMap((trust) => trust.reasons))
  const signatures = report.signatures.map(({ certificate, intact, covered, claimedTime }, at) => ({
    name: certificate.name,
    fingerprint: certificate.fingerprint,
    intact,
    covered,
    trusted: trusts[at]!.trusted,
    namesRecord: trusts[at]!.namesRecord,
    claimedTime,
    certificate: trusts[at]!.issued,
  }))
  const isSigned = report.signatures.length > 0
  const facts = {
    intact: isSigned ? report.signatures.every(({ intact }) => intact) : null,
    covered: isSigned
      ? report.reasons.every((reason) => !uncovering.has(reason)) && report.signatures.every(({ covered }) => covered)
      : false,
    contentsAgree: agreement(contents, asked),
    signersExpected: about.read ? expected.length : null,
    signersFound: about.read ? found.length : null,
    journalChain: null,
    superseded: null,
    conflict: null,
    replaces: null,
    listedResults: null,
    decided: decidedOf(about.read),
  }
  return conclude({ file, kind, reasons, facts, signatures, ...(await identity(about.read)) })
}

const ofLaterVersions = new Set<Reason>(['result.notes', 'result.unwritten'])

/** Whether a panel's record holds the panel's decision. */
function decidedOf(read: ReadRecord | undefined): boolean | null {
  return read?.kind === 'panel' ? undecided(read.record).length === 0 : null
}

/** A fact that was not compared is neither true nor false. */
function agreement(reasons: readonly Reason[], asked: boolean): boolean | null {
  if (reasons.length === 0) return asked ? true : null
  return reasons.every((reason) => reason === 'layout.newer' || reason === 'panel.notSupported') ? null : false
}

const uncovering = new Set<Reason>([
  'pdf.malformed',
  'pdf.unaccounted',
  'pdf.unsignedUpdate',
  'pdf.changed',
  'pdf.coverage',
  'xlsx.malformed',
  'xlsx.uncovered',
])

function signerReasons(read: ReadRecord | undefined, signatures: readonly SignatureReport[], found: number): readonly Reason[] {
  const weak = signatures.flatMap(({ certificate }) => keyReasons(certificate))
  if (!read) return signatures.length === 0 ? ['signer.missing'] : weak
  const expected = expectedSigners(read).map(({ fingerprint }) => fingerprint)
  const present = signatures.map(({ certificate }) => certificate.fingerprint)
  const reasons: Reason[] = found < expected.length ? [...weak, 'signer.missing'] : weak
  if (present.some((fingerprint, at) => !expected.includes(fingerprint) || present.indexOf(fingerprint) !== at))
    reasons.push('signer.extra')
  if (signatures.some(({ certificate }) => !certificate.hasClearName)) reasons.push('signer.nameUnclear')
  if (signatures.some((one) => !maySignAt(one.certificate, momentOf(read, one)))) reasons.push('signer.expired')
  return reasons
}

async function identity(read: ReadRecord | undefined): Promise<Pick<Verification, 'result' | 'panel' | 'columns' | 'after' | 'table'>> {
  if (!read) return {}
  const { task, revision, replaces } = read.record
  const head = { sha256: read.sha256, task, revision }
  const own = read.kind === 'panel' ? columnsOf(read.record) : new Map([[read.sha256, columnOf(read.record)]])
  const digests = [...own].map(async ([sha256, column]) => ({ sha256, column: await sha256Hex(canonicalBytes(column)) }))
  const about = {
    columns: await Promise.all(digests),
    after: { packageRevision: read.record.package.revision, ...(replaces !== undefined && { replaces }) },
  }
  if (read.kind === 'panel') return { panel: head, ...about }
  const { expert, table, values } = read.record
  const named = table && { sha256: table.sha256, figures: await figuresDigest(values) }
  return { result: { ...head, expert: expert.id }, ...about, ...(named && { table: named }) }
}
