import { word } from '../../layout/layout.ts'
import { plainlyPrinted } from '../../text/printable.ts'
import { concat, fromLatin1, indexOfBytes } from '../bytes.ts'
import { type Certificate, readableFingerprint } from '../certificate.ts'
import type { Signer } from '../signer.ts'
import { drawAppearance, formOffset, objectsOfAppearance } from './appearance.ts'
import { array, byteString, dict, isKind, name, type PdfEntries, type PdfObject, ref, textString } from './objects.ts'
import { type Page, pagesOf } from './pages.ts'
import type { PdfSignature } from './placement.ts'
import { type Revision, readRevisions, resolve } from './revisions.ts'
import { serialize } from './serialize.ts'
import type { CutFont } from './signatureFont.ts'
import { subsetFont } from './subsetFont.ts'
import { nextNumber, type Written, write, writeUpdate } from './update.ts'

/** Marks of the signature dictionary's placeholders; the ByteRange is overwritten in place, so its width is fixed. */
export const rangeStart = '/ByteRange ['
export const rangeWidth = 36
export const contentsStart = '/Contents <'

/** Where an update leaves room: for the byte range, and for the signature from its `<` to just after its `>`. */
export function placeholders(update: Uint8Array, room: number) {
  const from = indexOfBytes(update, fromLatin1(contentsStart)) + contentsStart.length - 1
  const range = indexOfBytes(update, fromLatin1(rangeStart)) + rangeStart.length
  return { range, contents: { from, to: from + room * 2 + 2 } }
}

/** What is signed: all but the gap, up to the end of the file as it then is. */
export function writtenRange(gapStart: number, gapEnd: number, end: number): string {
  return `0 ${gapStart} ${gapEnd} ${end - gapEnd}`.padEnd(rangeWidth)
}

/** Of a signer, what is written and shown. */
export type Person = Pick<Signer, 'name' | 'unit' | 'fingerprint'>

/**
 * Bytes kept for the CMS: an RSA-3072 signature with its certificate takes about 1,900, each issuer up to 2,000 more. Where
 * keys or names are longer the room follows from the certificates, which a verifier has as well: all of them, the issuer's
 * name twice more, the value.
 */
export function reservedFor({ der, issuer, publicKey }: Certificate, issuers: readonly Uint8Array[]): number {
  const carried = [der, ...issuers].reduce((sum, { length }) => sum + length, 0)
  const needed = carried + 2 * issuer.whole.length + publicKey.whole.length + 768
  return Math.max(4096 + 2048 * issuers.length, Math.ceil(needed / 1024) * 1024)
}

/** The appended revision with one more signature field, its /Contents and /ByteRange still to be filled in. */
export function appendField(bytes: Uint8Array, signer: Person, signature: PdfSignature, room: number): Uint8Array {
  const { revisions, bytesRead } = readRevisions(bytes)
  const last = revisions.at(-1)
  const cut: CutFont = (text) => subsetFont(signature.font, text)
  const end = { length: bytes.length, endsLine: bytes.at(-1) === 10 }
  const update = last && bytesRead === bytes.length ? fieldUpdate(last, end, signer, signature, cut, room) : undefined
  if (!update) throw new Error('not a document this product wrote, or the font of a signature is no static TrueType font')
  return update
}

/**
 * The bytes that one more signature field appends after `last`: everything in them follows from that revision and from what
 * is handed in. `undefined` where the page, the font or a form to join is not there.
 */
export function fieldUpdate(
  last: Revision,
  end: { readonly length: number; readonly endsLine: boolean },
  signer: Person,
  signature: Omit<PdfSignature, 'font'>,
  cut: CutFont,
  room: number,
): Uint8Array | undefined {
  const page = pagesOf(last)?.at(signature.box.page)
  const value = nextNumber(last)
  const [widget, form, acroForm] = [value + 1, value + formOffset, value + formOffset + objectsOfAppearance]
  const { x, y, width, height } = signature.box
  const lines = linesOf(signer, signature)
  const font = cut(lines.join(''))
  const joined = addToForm(last, widget, acroForm)
  if (!page || !font || !joined) return undefined
  const field = dict({
    Type: name('Annot'),
    Subtype: name('Widget'),
    FT: name('Sig'),
    T: textString(signature.field),
    V: ref(value),
    F: 132,
    Rect: array(x, y, x + width, y + height),
    P: ref(page.number),
    AP: dict({ N: ref(form) }),
  })
  const tag = [...signer.fingerprint.slice(0, 6)].map((digit) => String.fromCharCode(65 + Number.parseInt(digit, 16))).join('')
  const objects = [
    { number: value, bytes: signatureValue(signer, signature, room) },
    write(widget, field),
    ...drawAppearance({ lines, width, height, look: signature.layout.appearance, font, tag }, form),
    addAnnotation(last, page, widget),
    ...joined,
  ]
  return writeUpdate(last, end.length, end.endsLine, objects)
}

function signatureValue(signer: Person, signature: Omit<PdfSignature, 'font'>, room: number): Uint8Array {
  return concat(
    fromLatin1(`<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached ${rangeStart}${' '.repeat(rangeWidth)}] `),
    fromLatin1(`${contentsStart}${'0'.repeat(room * 2)}> /Name `),
    serialize(textString(signer.name)),
    fromLatin1(' /Reason '),
    serialize(textString(signature.reason)),
    fromLatin1(' /M '),
    serialize(byteString(fromLatin1(pdfDate(signature.time)), false)),
    fromLatin1(' >>'),
  )
}

function linesOf(signer: Person, { time, layout }: Pick<PdfSignature, 'time' | 'layout'>): readonly string[] {
  const digits = readableFingerprint(signer.fingerprint).split(' ')
  return [
    plainlyPrinted(word(layout, 'appearance.signer', { name: signer.name, unit: signer.unit ?? '' }).trim()),
    word(layout, 'appearance.time', { time: time.slice(0, 19).replace('T', ' ') }),
    word(layout, 'appearance.fingerprint', { digits: digits.slice(0, 8).join(' ') }),
    digits.slice(8).join(' '),
  ]
}

/** The object that holds the page's annotations, with one more: the page itself, or its list where that is an object. */
function addAnnotation(last: Revision, page: Page, widget: number): Written {
  const held = page.entries.get('Annots')
  const list = resolve(last, held)
  const grown = array(...(isKind(list, 'array') ? list.items : []), ref(widget))
  return isKind(held, 'ref') ? write(held.number, grown) : write(page.number, changed(page.entries, { Annots: grown }))
}

/** The form with one more field, made where there is none; `undefined` for a form of another kind. */
function addToForm(last: Revision, widget: number, number: number): readonly Written[] | undefined {
  const held = last.root.get('AcroForm')
  if (held === undefined)
    return [
      write(number, dict({ Fields: array(ref(widget)), SigFlags: 3 })),
      write(last.rootNumber, changed(last.root, { AcroForm: ref(number) })),
    ]
  const form = resolve(last, held)
  const fields = isKind(form, 'dict') ? form.entries.get('Fields') : undefined
  if (!isKind(held, 'ref') || !isKind(form, 'dict') || !isKind(fields, 'array')) return undefined
  return [write(held.number, changed(form.entries, { Fields: array(...fields.items, ref(widget)), SigFlags: 3 }))]
}

function changed(entries: PdfEntries, changes: Readonly<Record<string, PdfObject>>): PdfObject {
  return { kind: 'dict', entries: new Map([...entries, ...Object.entries(changes)]) }
}

/** `D:20261123090000+08'00'`, whole seconds */
export function pdfDate(iso: string): string {
  const [, date = '', clock = '', zone = 'Z'] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/.exec(iso) ?? []
  return `D:${date.replaceAll('-', '')}${clock.replaceAll(':', '')}${zone === 'Z' ? 'Z' : `${zone.replace(':', "'")}'`}`
}
