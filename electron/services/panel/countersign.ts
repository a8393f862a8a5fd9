import { canonicalBytes } from '#shared/format/canonical.ts'
import { isMergeAlone, undecided } from '#shared/panel/decided.ts'
import type { PanelRecord } from '#shared/panel/format.ts'
import { seatFault } from '#shared/panel/signerStand.ts'
import { checkCode } from '#shared/result/checkCode.ts'
import { isSince } from '#shared/signature/agreement/places.ts'
import { isValidAt, readCertificate } from '#shared/signature/certificate.ts'
import type { PrintAgain } from '#shared/signature/context.ts'
import { signWorkbook } from '#shared/signature/ooxml/sign.ts'
import { panelSignature } from '#shared/signature/pdf/panelSignature.ts'
import type { SignatureBox } from '#shared/signature/pdf/placement.ts'
import { signPdf } from '#shared/signature/pdf/sign.ts'
import type { Reason } from '#shared/signature/reasons.ts'
import type { Signer } from '#shared/signature/signer.ts'
import type { Verification } from '#shared/signature/verdict.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { signatureFont } from '../signing/fonts.ts'
import type { Known } from '../verify/knowledge.ts'
import { printAgain } from '../verify/printAgain.ts'
import { printOnce } from '../verify/printOnce.ts'
import { type Held, hasSigned, holdPair, type PairToHold, type PanelFiles, signedBoth } from './heldPair.ts'

const kinds = ['pdf', 'xlsx'] as const

type Member = PanelRecord['signers'][number]

export interface ToCountersign extends PairToHold {
  readonly signer: Signer
  /** when the member signs, ISO 8601 with offset */
  readonly at: string
}

export interface Countersigned {
  readonly files: PanelFiles
  readonly record: PanelRecord
  readonly sha256: string
  /** the panel has decided; `false`: what is signed is the merge alone */
  readonly decided: boolean
  /** who signed now */
  readonly member: Member
  /** who has not signed yet, in the record's order */
  readonly missing: readonly Member[]
  /** what a receiver's verification says: until all have signed, that signatures are missing, and nothing else */
  readonly verifications: readonly Verification[]
}

/**
 * Adds the signature of a further member to both files of a closed panel's record: to the PDF by an update in the member's own
 * box, to the workbook by a package signature of its own; earlier signatures stay valid, in whatever order members sign. Both
 * files are verified before and after as a receiver would. A file the member has signed already is left as it is while the
 * other is signed. A merge that no panel has discussed is signed as such (`decided`); a record that claims a decision and lacks part
 * of it is refused. Faults: `countersign.*`, `panel.*`, `document.*`.
 */
export async function countersign(ask: ToCountersign): Promise<Result<Countersigned>> {
  const again = printOnce(printAgain)
  const before = await holdPair(ask, ask.files, again)
  if (!before.ok) return before
  const { record, sha256 } = before.value.pdf.read
  const open = isMergeAlone(record) ? [] : undecided(record)
  if (open.length > 0) return refuse({ code: 'countersign.undecided', name: ask.names.pdf }, ...open)
  const seat = await seatOf(ask, record)
  if (!seat.ok) return seat
  const { expert, name, fingerprint } = seat.value
  const unsigned = kinds.filter((kind) => !hasSigned(before.value[kind], fingerprint))
  if (unsigned.length === 0) return refuse({ code: 'countersign.twice', name })
  const signature = panelSignature(record, checkCode(sha256), expert, ask.at)
  const signed = { ...ask.files }
  if (unsigned.includes('pdf')) {
    const box = await boxOf(before.value.pdf, ask.known, expert, again)
    if (!box) return refuse({ code: 'countersign.rejected', name: ask.names.pdf, got: 'contents.pages' satisfies Reason })
    signed.pdf = await signPdf(signed.pdf, ask.signer, { ...signature, box, font: await signatureFont() })
  }
  if (unsigned.includes('xlsx')) signed.xlsx = await signWorkbook(signed.xlsx, ask.signer, { time: ask.at })
  const after = await holdPair(ask, signed, again)
  if (!after.ok) return after
  const { pdf, xlsx } = after.value
  const there = new Set(signedBoth(after.value).map(({ fingerprint }) => fingerprint))
  const missing = record.signers.filter((one) => !there.has(one.fingerprint))
  const decided = !isMergeAlone(record)
  return ok({ files: signed, record, sha256, decided, member: seat.value, missing, verifications: [pdf.verification, xlsx.verification] })
}

/** The row of the signer among those the record asks, when the certificate may sign now. */
async function seatOf({ signer, at }: ToCountersign, { signers, closedAt }: PanelRecord): Promise<Result<Member>> {
  const own = signers.find(({ fingerprint }) => fingerprint === signer.fingerprint)
  const fault = seatFault(signers, signer)
  if (fault || !own) return refuse<Fault>(fault ?? { code: 'countersign.notListed', name: signer.name })
  if (!isSince(at, closedAt)) return refuse({ code: 'countersign.clock', want: closedAt, got: at })
  const certificate = await readCertificate(signer.certificate)
  if (!certificate || !isValidAt(certificate, at))
    return refuse({ code: 'countersign.certificate', want: `${certificate?.notBefore} – ${certificate?.notAfter}`, got: at })
  return ok(own)
}

/** The box that the layout has for a member. */
async function boxOf({ read }: Held, { standards }: Known, expert: string, again: PrintAgain): Promise<SignatureBox | undefined> {
  const standard = standards.find(({ sha256 }) => sha256 === read.record.standard?.sha256)?.standard
  const recordBytes = canonicalBytes(read.record)
  const printed = await again.pdf({ kind: 'panel', recordBytes, attachments: new Map(), ...(standard && { standard }) }, [])
  return printed?.boxes.get(expert)
}
