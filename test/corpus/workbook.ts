import { concat, indexOfBytes, utf8 } from '#shared/signature/bytes.ts'
import { type Certificate, readCertificate } from '#shared/signature/certificate.ts'
import { signWorkbook, utcSeconds } from '#shared/signature/ooxml/sign.ts'
import { issuerSerialOf, layOutSignature, type SignatureFields } from '#shared/signature/ooxml/signatureXml.ts'
import { readZip, writeZip } from '#shared/signature/ooxml/zip.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { type Clean, time } from './clean.ts'
import { editParts, editText, manifestOf } from './edit.ts'

export const sheet1 = 'xl/worksheets/sheet1.xml'
export const sheet4 = 'xl/worksheets/sheet4.xml'
export const strings = 'xl/sharedStrings.xml'
export const types = '[Content_Types].xml'
export const sig1 = '_xmlsignatures/sig1.xml'

/** The expert changes the workbook before signing it: every digest is right, only the contents disagree. */
export function signEdited(clean: Clean, edit: (parts: Map<string, Uint8Array>) => void): Promise<Uint8Array> {
  return signWorkbook(editParts(clean.unsignedWorkbook, edit), clean.expert, { time })
}

/** Gives a cell of 导入数据 a text of its own. */
export function setText(parts: Map<string, Uint8Array>, address: string, text: string): void {
  const count = [...new TextDecoder().decode(parts.get(strings)).matchAll(/<si>/g)].length
  editText(parts, strings, '</sst>', `<si><t>${text}</t></si></sst>`)
  editText(parts, sheet4, new RegExp(`(<c r="${address}"[^>]*><v>)\\d+`), `$1${count}`)
}

/** Signs all parts but one, as the packaging standard allows. */
export function signShortened(bytes: Uint8Array, signer: Signer, without: string): Promise<Uint8Array> {
  return signOtherwise(bytes, signer, (fields) => ({
    ...fields,
    manifest: fields.manifest.filter(({ uri }) => !uri.startsWith(`/${without}?`)),
  }))
}

/** Signs with the signer's key and certificate, naming another certificate by issuer and serial number. */
export function signNaming(bytes: Uint8Array, signer: Signer, named: Certificate): Promise<Uint8Array> {
  return signOtherwise(bytes, signer, (fields) => ({ ...fields, issuer: issuerSerialOf(named) }))
}

async function signOtherwise(bytes: Uint8Array, signer: Signer, change: (fields: SignatureFields) => SignatureFields): Promise<Uint8Array> {
  const signed = new Map(readZip(await signWorkbook(bytes, signer, { time }))!)
  const certificate = (await readCertificate(signer.certificate))!
  const fields = { manifest: await manifestOf(signed), time: utcSeconds(time), comments: '', certificate, number: 1 }
  const layout = await layOutSignature(change(fields), signer.algorithm === 'p256' ? 'p256' : 'rsa')
  signed.set(sig1, utf8(layout.finish(await signer.sign(layout.signedInfo))))
  return writeZip(signed)
}

export function replaceEvery(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const copy = bytes.slice()
  for (let at = indexOfBytes(copy, utf8(from)); at >= 0; at = indexOfBytes(copy, utf8(from), at + 1)) copy.set(utf8(to), at)
  return copy
}

/** The last entry's sizes in both headers are 4 GB. */
export function declareHuge(bytes: Uint8Array): Uint8Array {
  const copy = concat(bytes)
  const view = new DataView(copy.buffer)
  const end = copy.length - 22
  const directory = view.getUint32(end + 16, true)
  view.setUint32(directory + 24, 0xfffffff0, true)
  view.setUint32(view.getUint32(directory + 42, true) + 22, 0xfffffff0, true)
  return copy
}
