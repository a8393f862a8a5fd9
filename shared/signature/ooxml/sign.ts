import { utf8, utf8Text } from '../bytes.ts'
import { readCertificate } from '../certificate.ts'
import type { Signer } from '../signer.ts'
import { makeManifest } from './manifest.ts'
import { contentTypesName, originRelation, readContentTypes, relationsNamespace, rootRelations, signatureFolder } from './package.ts'
import { hasFixedProperties, isProperties } from './properties.ts'
import { layOutSignature } from './signatureXml.ts'
import { type Parts, readZip, writeZip } from './zip.ts'

export interface WorkbookSignature {
  /** ISO 8601; the claimed time */
  readonly time: string
  /** shown by spreadsheet programs with the signature; results have none, and the verifier refuses a text there */
  readonly comments?: string
}

export const signatureType = 'application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml'
export const originType = 'application/vnd.openxmlformats-package.digital-signature-origin'
export const originName = `${signatureFolder}origin.sigs`
export const originRelations = `${signatureFolder}_rels/origin.sigs.rels`

export function signaturePart(number: number): string {
  return `${signatureFolder}sig${number}.xml`
}

/**
 * Signs a workbook: every part and every relationship; document properties that are the fixed text are left out (see
 * `properties.ts`), others are signed as well. A further signer's signature stands beside the earlier ones and leaves
 * them valid. Same input, time and RSA key give the same bytes.
 */
export async function signWorkbook(bytes: Uint8Array, signer: Signer, signature: WorkbookSignature): Promise<Uint8Array> {
  const original = readZip(bytes, { folders: true })
  const certificate = await readCertificate(signer.certificate)
  if (!original || !certificate) throw new Error('not a workbook this product wrote')
  const number = [...original.keys()].filter((name) => /^_xmlsignatures\/sig\d+\.xml$/.test(name)).length + 1
  const parts = new Map(withSignatureParts(original, number))
  const types = readContentTypes(parts.get(contentTypesName))
  const whole = types && (await makeManifest(parts, types))
  const manifest = types && hasFixedProperties(parts, types) ? whole?.filter(({ uri }) => !isProperties(uri)) : whole
  if (!manifest) throw new Error('the workbook has parts that cannot be signed')
  const fields = { manifest, time: utcSeconds(signature.time), comments: signature.comments ?? '', certificate, number }
  const layout = await layOutSignature(fields, signer.algorithm === 'p256' ? 'p256' : 'rsa')
  parts.set(signaturePart(number), utf8(layout.finish(await signer.sign(layout.signedInfo))))
  return writeZip(parts)
}

/** The relationships that lead from the package to its signatures. */
export function originRelationsXml(count: number): string {
  const type = 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/signature'
  const list = Array.from({ length: count }, (_, at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="sig${at + 1}.xml"/>`)
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${relationsNamespace}">${list.join('')}</Relationships>`
}

/** Parts with room for `count` signatures, as signing one after the other leaves them; the signatures themselves excepted. */
export function withSignatureParts(original: Parts, count: number): Parts {
  const parts = new Map(original)
  const first = [...original.keys()].filter((name) => /^_xmlsignatures\/sig\d+\.xml$/.test(name)).length + 1
  for (let number = first; number <= count; number++) extend(parts, number)
  return parts
}

/** Makes room for signature `number`: its content type, and on the first the origin with its relationship. */
function extend(parts: Map<string, Uint8Array>, number: number): void {
  const override = `<Override PartName="/${signaturePart(number)}" ContentType="${signatureType}"/>`
  if (number === 1) {
    insert(parts, contentTypesName, '</Types>', `<Default Extension="sigs" ContentType="${originType}"/>${override}`)
    const relation = `<Relationship Id="rIdSignatureOrigin" Type="${originRelation}" Target="${originName}"/>`
    insert(parts, rootRelations, '</Relationships>', relation)
    parts.set(originName, new Uint8Array())
  } else insert(parts, contentTypesName, '</Types>', override)
  parts.set(originRelations, utf8(originRelationsXml(number)))
}

function insert(parts: Map<string, Uint8Array>, name: string, before: string, addition: string): void {
  const text = utf8Text(parts.get(name) ?? new Uint8Array()) ?? ''
  const at = text.lastIndexOf(before)
  if (at < 0) throw new Error(`${name} is not as expected`)
  parts.set(name, utf8(text.slice(0, at) + addition + text.slice(at)))
}

/** A moment as a workbook's signature claims it: UTC, whole seconds. */
export function utcSeconds(iso: string): string {
  return `${new Date(iso).toISOString().slice(0, 19)}Z`
}
