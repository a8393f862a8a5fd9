import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { documentFonts } from '#services/export/fonts.ts'
import { signatureAnchor } from '#shared/documents/layout/anchor.ts'
import { renderReviewPdf } from '#shared/documents/reviewPdf.ts'
import { sha256Hex } from '#shared/format/canonical.ts'
import { checkCode } from '#shared/result/checkCode.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import { concat, equalBytes } from '#shared/signature/bytes.ts'
import { readCertificate } from '#shared/signature/certificate.ts'
import { signCms } from '#shared/signature/cms.ts'
import { context, integer, octetString, oid, readDer, sequence, setOf, tagged, tags } from '#shared/signature/der.ts'
import { ids } from '#shared/signature/identifiers.ts'
import { stream } from '#shared/signature/pdf/objects.ts'
import { pagesOf } from '#shared/signature/pdf/pages.ts'
import type { PdfSignature } from '#shared/signature/pdf/placement.ts'
import type { Revision } from '#shared/signature/pdf/revisions.ts'
import { signPdf } from '#shared/signature/pdf/sign.ts'
import { nextNumber, type Written, write } from '#shared/signature/pdf/update.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { digest } from '#shared/signature/webcrypto.ts'
import { type CertificatePlan, holder, signerOf } from './authority.ts'
import { type Clean, print } from './clean.ts'
import { lastRevision, numberOf } from './edit.ts'
import { forgePdf } from './forge.ts'
import { examplePanel, signedPanel } from './panel.ts'

export function firstPage(last: Revision): number {
  return pagesOf(last)![0]!.number
}

/** An empty page content, as the next new object. */
export function whitePage(last: Revision): Written {
  return write(nextNumber(last), stream({}, new TextEncoder().encode('q Q')))
}

/** The attached file's stream with another content. */
export function swappedAttachment(last: Revision): Written {
  return write(numberOf(last, 'Type', 'EmbeddedFile'), stream({}, new TextEncoder().encode('{}')))
}

/** A second signer's revision that changes something else as well. */
export function signChanging(
  bytes: Uint8Array,
  signer: Signer,
  signature: PdfSignature,
  change: (last: Revision) => Written,
): Promise<Uint8Array> {
  const last = lastRevision(bytes)
  const { number, bytes: body } = change(last)
  return forgePdf(bytes, signer, signature, { update: (update) => insertObject(bytes.length, update, number, body) })
}

/** Puts one more object in front of an update and writes its table again, as our writer would have. */
export function insertObject(start: number, update: Uint8Array, number: number, body: Uint8Array): Uint8Array {
  const text = new TextDecoder('latin1').decode(update)
  const object = concat(bytesOf(`${number} 0 obj\n`), body, bytesOf('\nendobj\n'))
  const at = text.lastIndexOf('xref\n', text.lastIndexOf('startxref') - 1)
  const own = new RegExp(`(^|\\n)${number} 0 obj\\n[\\s\\S]*?\\nendobj\\n`)
  if (own.test(text.slice(0, at))) throw new Error('the update writes this object itself')
  const [table = '', trailer = ''] = text.slice(at).split(/(?=trailer\n)/)
  const moved = trailer.replace(/startxref\n\d+/, `startxref\n${start + object.length + at}`)
  const offsets = new Map([...offsetsOf(table)].map(([one, offset]) => [one, offset + object.length] as const))
  return concat(object, bytesOf(text.slice(0, at)), bytesOf(tableOf(offsets.set(number, start))), bytesOf(moved))
}

/** Number and offset of every row of a table. */
export function offsetsOf(table: string): Map<number, number> {
  const offsets = new Map<number, number>()
  let number = 0
  for (const line of table.split('\n')) {
    const head = /^(\d+) \d+$/.exec(line)
    if (head) number = Number(head[1])
    const row = /^(\d{10}) 00000 n $/.exec(line)
    if (row) offsets.set(number++, Number(row[1]))
  }
  return offsets
}

/** The table as our writer spells it: runs in ascending order. */
export function tableOf(offsets: ReadonlyMap<number, number>): string {
  const numbers = [...offsets.keys()].sort((one, other) => one - other)
  const starts = numbers.filter((number) => !offsets.has(number - 1))
  const runs = starts.map((start) => {
    const run = numbers.filter(
      (number) => number >= start && numbers.filter((one) => one >= start && one <= number).length === number - start + 1,
    )
    return `${start} ${run.length}\n${run.map((number) => `${String(offsets.get(number)).padStart(10, '0')} 00000 n \n`).join('')}`
  })
  return `xref\n${runs.join('')}`
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0))
}

/** Pages of one result with the clean result attached; `sha256` is the digest the pages show. */
export async function printAs(clean: Clean, shown: ResultRecord, sha256?: string) {
  const digestShown = sha256 ?? (await sha256Hex(clean.resultBytes))
  const printed = await renderReviewPdf({
    result: shown,
    resultBytes: clean.resultBytes,
    sha256: digestShown,
    checkCode: checkCode(digestShown),
    standard: clean.standard,
    fonts: await documentFonts(),
  })
  if (!printed.ok) throw new Error(printed.faults[0]?.code)
  return { pdf: printed.value.bytes, box: signatureAnchor(printed.value.anchors, shown.expert.id) }
}

/** One page of Latin text with the files attached, all named result.json unless said otherwise. */
export async function plainPdf(files: readonly Uint8Array[] = [], text = 'page', fileName = 'result.json'): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  document.addPage([595, 842]).drawText(text, { x: 40, y: 780, size: 8, font })
  for (const file of files) await document.attach(file, fileName, { mimeType: 'application/json', afRelationship: 'Data' as never })
  return document.save({ useObjectStreams: false })
}

/** The example panel's record printed and signed by the first `signers` of the two it names. */
export async function panelPdf(clean: Clean, signers: 1 | 2, panel = examplePanel(clean)): Promise<Uint8Array> {
  return (await signedPanel(panel, [clean.leader, clean.expert].slice(0, signers))).pdf
}

/** A CMS as careless tools make it: certificate not bound, perhaps a signing time. */
export async function looseCms(data: Uint8Array, signer: Signer, withTime: boolean): Promise<Uint8Array> {
  const proper = readDer(await signCms(data, signer))!
  const certificate = (await readCertificate(signer.certificate))!
  const attribute = (id: string, value: Uint8Array) => sequence(oid(id), setOf(value))
  const attributes = setOf(
    attribute(ids.contentType, oid(ids.data)),
    attribute(ids.messageDigest, octetString(await digest('SHA-256', data))),
    ...(withTime ? [attribute(ids.signingTime, tagged(tags.utcTime, bytesOf('261120090000Z')))] : []),
  )
  const info = proper.children[1]!.children[0]!.children.at(-1)!.children[0]!
  const [, , sha256, , algorithm] = info.children
  const signerInfo = sequence(
    integer(1),
    sequence(certificate.issuer.whole, certificate.serial.whole),
    sha256!.whole,
    tagged(0xa0, readDer(attributes)!.content),
    algorithm!.whole,
    octetString(await signer.sign(attributes)),
  )
  const body = proper.children[1]!.children[0]!.children
  const kept = body.slice(0, -1).map(({ whole }) => whole)
  const made = sequence(oid(ids.signedData), context(0, sequence(...kept, setOf(signerInfo))))
  if (equalBytes(made, proper.whole)) throw new Error('nothing was left out')
  return made
}

/** The clean result signed with an RSA key of the size and exponent given. */
export async function pdfByKey({ result, standard, signature }: Clean, rsa: NonNullable<CertificatePlan['rsa']>): Promise<Uint8Array> {
  const { name, unit } = result.expert
  const signer = await signerOf(await holder({ name, unit, rsa }))
  const printed = await print({ ...result, expert: { ...result.expert, fingerprint: signer.fingerprint } }, standard)
  return signPdf(printed.pdf, signer, { ...signature, ...printed.signature })
}
