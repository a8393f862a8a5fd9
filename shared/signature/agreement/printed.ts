import type { ResultRecord } from '../../result/format.ts'
import { equalBytes } from '../bytes.ts'
import type { Certificate } from '../certificate.ts'
import { withSignatureParts } from '../ooxml/sign.ts'
import { type Parts, readZip } from '../ooxml/zip.ts'
import { appendField, reservedFor } from '../pdf/field.ts'
import { isKind, type PdfDict } from '../pdf/objects.ts'
import type { SignatureBox } from '../pdf/placement.ts'
import { resultSignature } from '../pdf/resultSignature.ts'

/** What a result prints, unsigned, made again by this program. */
export interface PrintedAgain {
  readonly pdf: Uint8Array
  readonly signatureBox: SignatureBox
}

/** A signed PDF taken apart: its bytes, the one signature it has and whose it is. */
export interface SignedPdf {
  readonly bytes: Uint8Array
  readonly value: PdfDict
  readonly certificate: Certificate
  /** how many issuers the signature carries; the room kept for it follows from that */
  readonly issuers: number
}

/**
 * Whether a signed PDF is, byte for byte, what its record prints and what this product appends for that signer: then what
 * a person sees is what the record says, and nothing else. The signature's own value and the byte range are left out;
 * they are verified by themselves.
 */
export function isPrintedPdf(signed: SignedPdf, again: PrintedAgain, record: ResultRecord, checkCode: string, font: Uint8Array): boolean {
  const { bytes, value, certificate, issuers } = signed
  const contents = value.entries.get('Contents')
  const range = value.entries.get('ByteRange')
  if (!isKind(contents, 'string') || !isKind(range, 'array')) return false
  const room = (contents.end - contents.start - 2) / 2
  if (room !== reservedFor(issuers) || !startsWith(bytes, again.pdf)) return false
  const person = { name: certificate.name, fingerprint: certificate.fingerprint, ...(certificate.unit && { unit: certificate.unit }) }
  const appended = appendField(again.pdf, person, { ...resultSignature(record, checkCode), box: again.signatureBox, font }, room)
  const start = again.pdf.length
  if (bytes.length !== start + appended.length) return false
  for (let at = 0; at < appended.length; at++) {
    const place = start + at
    if (bytes[place] === appended[at]) continue
    const isOwn = (place > contents.start && place < contents.end - 1) || isInRange(bytes, place)
    if (!isOwn) return false
  }
  return true
}

/** Whether a place lies between `/ByteRange [` and `]`, where only digits and blanks stand. */
function isInRange(bytes: Uint8Array, place: number): boolean {
  const isDigit = (byte: number | undefined) => byte === 0x20 || (byte !== undefined && byte >= 0x30 && byte <= 0x39)
  let from = place
  while (isDigit(bytes[from])) from--
  const mark = '/ByteRange ['
  return bytes[from] === 0x5b && [...mark].every((char, at) => bytes[from - mark.length + 1 + at] === char.charCodeAt(0))
}

function startsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return bytes.length >= start.length && equalBytes(bytes.subarray(0, start.length), start)
}

/**
 * The parts of a signed workbook that are not what its record prints: every part but the signatures' own must be equal,
 * content types and root relationships as signing leaves them.
 */
export function partsNotPrinted(parts: Parts, again: Uint8Array, signatures: number): readonly string[] {
  const printed = readZip(again, { folders: true })
  if (!printed) return [...parts.keys()]
  const wanted = withSignatureParts(printed, signatures)
  const own = (name: string) => name.startsWith('_xmlsignatures/')
  const names = new Set([...parts.keys(), ...wanted.keys()].filter((name) => !own(name)))
  return [...names].filter((name) => {
    const [one, other] = [parts.get(name), wanted.get(name)]
    return !one || !other || !equalBytes(one, other)
  })
}
