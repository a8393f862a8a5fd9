import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import * as fontkit from 'fontkit'
import { say } from '../../text/say.ts'
import { readableFingerprint } from '../certificate.ts'
import type { Signer } from '../signer.ts'
import type { PdfSignature } from './sign.ts'

/** A rectangle on a page, in points from the lower left corner. */
export interface SignatureBox {
  /** 0-based; negative counts from the last page (-1) */
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Appearance {
  readonly box: SignatureBox
  /** TrueType bytes with the signer's characters */
  readonly font: Uint8Array
}

/** The appended revision with one more signature field, its /Contents and /ByteRange still to be filled in. */
export async function appendField(bytes: Uint8Array, signer: Signer, signature: PdfSignature, room: number): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { forIncrementalUpdate: true, updateMetadata: false })
  document.registerFontkit(fontkit as never)
  const snapshot = document.takeSnapshot()
  const { context } = document
  const page = document.getPages().at(signature.box.page)
  if (!page) throw new Error(`no page ${signature.box.page} to sign on`)
  const value = context.register(signatureValue(document, signer, signature, room))
  const widget = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFHexString.fromText(signature.field),
      V: value,
      F: 132,
      Rect: [signature.box.x, signature.box.y, signature.box.x + signature.box.width, signature.box.y + signature.box.height],
      P: page.ref,
      AP: { N: await drawAppearance(document, signer, signature) },
    }),
  )
  snapshot.markRefForSave(page.ref)
  annotationsOf(page).push(widget)
  for (const ref of addToForm(document, widget)) snapshot.markRefForSave(ref)
  return document.saveIncremental(snapshot, { useObjectStreams: false })
}

function signatureValue(document: PDFDocument, signer: Signer, signature: PdfSignature, room: number): PDFDict {
  const wide = PDFNumber.of(9999999999)
  return document.context.obj({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [0, wide, wide, wide],
    Contents: PDFHexString.of('0'.repeat(room * 2)),
    Name: PDFHexString.fromText(signer.name),
    Reason: PDFHexString.fromText(signature.reason),
    M: PDFString.of(pdfDate(signature.time)),
  } as unknown as Record<string, PDFObject | string>) as PDFDict
}

/** Form XObject with the signer's name, unit, time and fingerprint in a subset of the font handed in. */
async function drawAppearance(document: PDFDocument, signer: Signer, signature: PdfSignature): Promise<PDFRef> {
  const { width, height } = signature.box
  const font = await document.embedFont(signature.font, { subset: true })
  const lines = appearanceLines(signer, signature)
  const size = Math.min(9, (height - 6) / (lines.length * 1.3))
  const shown = lines.map((line, index) => {
    const fit = Math.min(size, ((width - 10) / font.widthOfTextAtSize(line, 1)) * 0.995)
    const y = height - 3 - size * (1.3 * index + 1)
    return `BT /F ${number(fit)} Tf 1 0 0 1 5 ${number(y)} Tm ${font.encodeText(line).toString()} Tj ET`
  })
  const frame = `0.75 w 0.2 0.2 0.2 RG 0.5 0.5 ${number(width - 1)} ${number(height - 1)} re S`
  const form = document.context.stream(`q ${frame} 0 g\n${shown.join('\n')}\nQ`, {
    Type: 'XObject',
    Subtype: 'Form',
    FormType: 1,
    BBox: [0, 0, width, height],
    Resources: { Font: { F: font.ref } },
  })
  return document.context.register(form)
}

function appearanceLines(signer: Signer, signature: PdfSignature): readonly string[] {
  const digits = readableFingerprint(signer.fingerprint).split(' ')
  return [
    say('zh-CN', 'signature', 'appearance.signer', { name: signer.name, unit: signer.unit ?? '' }).trim(),
    say('zh-CN', 'signature', 'appearance.time', { time: signature.time.slice(0, 19).replace('T', ' ') }),
    say('zh-CN', 'signature', 'appearance.fingerprint', { digits: digits.slice(0, 8).join(' ') }),
    digits.slice(8).join(' '),
  ]
}

function annotationsOf(page: PDFPage): PDFArray {
  const existing = page.node.Annots()
  if (existing) return existing
  const made = page.doc.context.obj([])
  page.node.set(PDFName.of('Annots'), made)
  return made
}

/** Adds the field to the form; returns the objects that must be written again. */
function addToForm(document: PDFDocument, widget: PDFRef): PDFRef[] {
  const { catalog, context } = document
  const entry = catalog.get(PDFName.of('AcroForm'))
  const form = entry ? context.lookup(entry, PDFDict) : undefined
  if (!form) {
    catalog.set(PDFName.of('AcroForm'), context.register(context.obj({ Fields: [widget], SigFlags: 3 })))
    return [context.trailerInfo.Root as PDFRef]
  }
  const fields = form.get(PDFName.of('Fields'))
  if (fields) context.lookup(fields, PDFArray).push(widget)
  else form.set(PDFName.of('Fields'), context.obj([widget]))
  form.set(PDFName.of('SigFlags'), PDFNumber.of(3))
  const owner = entry instanceof PDFRef ? entry : (context.trailerInfo.Root as PDFRef)
  return fields instanceof PDFRef ? [owner, fields] : [owner]
}

function number(value: number): string {
  return value.toFixed(3)
}

/** `D:20261123090000+08'00'` */
function pdfDate(iso: string): string {
  const [, date = '', clock = '', zone = 'Z'] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/.exec(iso) ?? []
  return `D:${date.replaceAll('-', '')}${clock.replaceAll(':', '')}${zone === 'Z' ? 'Z' : `${zone.replace(':', "'")}'`}`
}
