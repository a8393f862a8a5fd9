import { currentLayout, layoutNamed } from '../../layout/index.ts'
import { keyName } from '../algorithm.ts'
import { latin1 } from '../bytes.ts'
import { type CmsFacts, verifyCms } from '../cms.ts'
import { readDerPrefix } from '../der.ts'
import { inOrder, type Reason } from '../reasons.ts'
import type { ContainerReport } from '../report.ts'
import { hasActiveContent } from './active.ts'
import { type AddedSignature, isoTime } from './added.ts'
import { isSpent, type PdfBudget, pdfBudget } from './budget.ts'
import type { DigestsOf, SignedRange } from './digests.ts'
import { contentsStart, rangeStart, rangeWidth } from './field.ts'
import { type Found, findSignatures, isWrittenByUs } from './found.ts'
import { layoutName } from './layoutName.ts'
import { isKind, isName, type PdfDict, type PdfString } from './objects.ts'
import { type Revision, readRevisions } from './revisions.ts'
import type { SignatureFont } from './signatureFont.ts'

export interface PdfReport extends ContainerReport {
  /** the document as first made, before any signature; absent when it cannot be read */
  readonly first?: Revision
  readonly last?: Revision
  /** the signatures that are, byte for byte, written as this product writes them, each with whose it is */
  readonly added: readonly (AddedSignature & { readonly fingerprint: string })[]
  /** what is left for reading the attachments */
  readonly budget: PdfBudget
}

/**
 * Verifies a signed PDF of this product: every byte belongs to a revision, every revision after the first is what this
 * product writes for one more signature, which covers all before it. Never throws. Not checked here: who signed (see the
 * expected signers), what the pages say and where signatures may stand (see the agreement of contents), and time (there is
 * no trusted time offline). How a signature looks in a layout that is not known cannot be told and is not asked; such a
 * file is refused for its layout.
 */
export async function verifyPdf(bytes: Uint8Array, digests: DigestsOf, font: SignatureFont): Promise<PdfReport> {
  const budget = pdfBudget(bytes.length)
  const { revisions, bytesRead } = readRevisions(bytes, budget)
  const first = revisions[0]
  const last = revisions.at(-1)
  if (isSpent(budget)) return { reasons: ['file.tooLarge'], signatures: [], added: [], budget }
  if (!first || !last) return { reasons: ['pdf.malformed'], signatures: [], added: [], budget }
  const reasons: Reason[] = []
  if (bytesRead !== bytes.length) reasons.push('pdf.unaccounted')
  if (first.root.has('AcroForm')) reasons.push('pdf.changed')
  if (hasActiveContent(last.objects.values()) || hasActiveContent(first.objects.values())) reasons.push('pdf.active')
  const named = layoutNamed(layoutName(first))
  const found = findSignatures(revisions, reasons)
  const ranges = found.map(({ value, end }) => rangeOf(bytes, value, end))
  const whole = ranges.filter((range) => range !== undefined)
  const hashed = new Map((await digests(bytes, whole)).map((digest, at) => [whole[at]!, digest]))
  const read: { readonly facts: CmsFacts; readonly one: Found; readonly range: SignedRange; readonly isOurs: boolean }[] = []
  const later: Reason[] = []
  for (const [index, one] of found.entries()) {
    const { value } = one
    const range = ranges[index]
    const contents = value.entries.get('Contents')
    const cms = range && isKind(contents, 'string') ? readContents(bytes, range, contents) : undefined
    if (!range) later.push('pdf.coverage')
    const isPades = isName(value.entries.get('SubFilter'), 'ETSI.CAdES.detached') && isName(value.entries.get('Filter'), 'Adobe.PPKLite')
    if (!isPades) later.push('pdf.subFilter')
    if (cms?.padded) later.push('pdf.padding')
    const digest = range && hashed.get(range)
    const facts = cms && digest ? await verifyCms(cms.der, async () => digest) : undefined
    later.push(...cmsReasons(facts))
    if (!range || !facts?.certificate) continue
    const isOurs =
      named.kind === 'newer' ||
      (await isWrittenByUs(bytes, one, facts.certificate, facts.chain, named.kind === 'known' ? named.layout : currentLayout, font))
    if (!isOurs && facts.intact && isPades) reasons.push('pdf.changed')
    read.push({ facts, one, range, isOurs })
  }
  const holds = reasons.length === 0
  const signatures = read.map(({ facts, one, isOurs }) => ({
    certificate: facts.certificate!,
    chain: facts.chain,
    intact: facts.intact && facts.certificateBound && !facts.hasSigningTime,
    covered: holds && isOurs,
    claimedTime: isoTime(one.value.entries.get('M')),
  }))
  const added = read.flatMap(({ facts, one, isOurs }) =>
    one.added && isOurs ? [{ ...one.added, fingerprint: facts.certificate!.fingerprint }] : [],
  )
  return { reasons: inOrder([...reasons, ...later]), signatures, first, last, added, budget }
}

/** Everything up to the revision's end but one `<…>`, the dictionary's /Contents. */
function rangeOf(bytes: Uint8Array, value: PdfDict, end: number): SignedRange | undefined {
  const range = value.entries.get('ByteRange')
  const contents = value.entries.get('Contents')
  const numbers = isKind(range, 'array') ? range.items : []
  if (!isKind(contents, 'string') || !contents.isHex || numbers.length !== 4) return undefined
  const [zero, gapStart, gapEnd, rest] = numbers
  const fits = zero === 0 && gapStart === contents.start && gapEnd === contents.end && rest === end - contents.end
  const isThere = isRangeWritten(bytes, contents.start, `0 ${gapStart} ${gapEnd} ${rest}`) && bytes[contents.end - 1] === 0x3e
  return fits && isThere && (contents.end - contents.start) % 2 === 0 ? { gapStart: contents.start, gapEnd: contents.end, end } : undefined
}

/** Whether the range stands before /Contents as this product writes it: plain numbers, then blanks up to the width kept. */
function isRangeWritten(bytes: Uint8Array, gapStart: number, range: string): boolean {
  const written = `${rangeStart}${range.padEnd(rangeWidth)}] ${contentsStart}`
  return latin1(bytes.subarray(gapStart + 1 - written.length, gapStart + 1)) === written
}

/** The CMS in the gap, written in small digits; after it only zeros may stand. `contents` are its digits, read already. */
function readContents(
  bytes: Uint8Array,
  range: SignedRange,
  contents: PdfString,
): { readonly der: Uint8Array; readonly padded: boolean } | undefined {
  for (let at = range.gapStart + 1; at < range.gapEnd - 1; at++) if (bytes[at]! >= 0x41 && bytes[at]! <= 0x46) return undefined
  const der = readDerPrefix(contents.bytes)?.whole
  if (!der) return undefined
  let padded = false
  for (let at = der.length; at < contents.bytes.length; at++) if (contents.bytes[at] !== 0) padded = true
  return { der, padded }
}

function cmsReasons(facts: CmsFacts | undefined): readonly Reason[] {
  if (!facts?.wellFormed || facts.hasSigningTime || facts.hash !== 'SHA-256') return ['signature.malformed']
  // what a key of another kind made is not judged any further
  if (facts.certificate && keyName(facts.certificate.publicKey) === undefined) return ['signature.keyKind']
  const reasons: Reason[] = []
  if (!facts.digestMatches) reasons.push('signature.digest')
  else if (!facts.intact) reasons.push('signature.value')
  if (!facts.certificateBound) reasons.push('signature.certificate')
  if (reasons.length === 0 && !facts.isOwnForm) reasons.push('signature.malformed')
  return reasons
}
