import { keyKind, verifyWithKey } from '../algorithm.ts'
import { equalBytes, fromBase64, utf8, utf8Text } from '../bytes.ts'
import { type Certificate, readCertificate } from '../certificate.ts'
import { inOrder, type Reason } from '../reasons.ts'
import type { ContainerReport, SignatureReport } from '../report.ts'
import { marksInBytes, maximumMarks, readXml } from '../xml.ts'
import { type ManifestEntry, makeManifest } from './manifest.ts'
import {
  type ContentTypes,
  contentTypeOf,
  contentTypesName,
  isRelations,
  originRelation,
  readContentTypes,
  readRelations,
  rootRelations,
  signableParts,
  signatureFolder,
} from './package.ts'
import { hasFixedProperties, isProperties } from './properties.ts'
import { originName, originRelations, originRelationsXml, originType, signaturePart, signatureType } from './sign.ts'
import { issuerSerialOf, layOutSignature } from './signatureXml.ts'
import { type Parts, readZip } from './zip.ts'

export interface WorkbookReport extends ContainerReport {
  /** absent when the file is no workbook that can be read */
  readonly parts?: Parts
}

/** One of our workbooks has about fifteen parts; signing adds two and one per signer. */
const maximumParts = 60

/** The kinds of parts this product writes. Anything else (macros, links to other files, embedded objects) is refused. */
const knownParts =
  /^(?:_rels\/\.rels|docProps\/(?:app|core)\.xml|customXml\/(?:item1|itemProps1)\.xml|customXml\/_rels\/item1\.xml\.rels|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/theme\/theme1\.xml|xl\/worksheets\/sheet[1-9]\d?\.xml)$/

/**
 * Verifies a signed workbook of this product: every part, relationship and content type is under every signature or, of
 * the document properties, fixed text; the certificate is the one whose issuer and serial number the signature names; and
 * each signature part is byte for byte what this product writes from its fields — so wrapped, doubled or disguised
 * XML has no place to stand. Never throws. Not checked here: who signed, what the cells say, time.
 */
export async function verifyWorkbook(bytes: Uint8Array): Promise<WorkbookReport> {
  const parts = readZip(bytes)
  const types = readContentTypes(parts?.get(contentTypesName))
  if (!parts || !types) return { reasons: ['xlsx.malformed'], signatures: [] }
  if (isTooLarge(parts)) return { reasons: ['file.tooLarge'], signatures: [] }
  if (!isConsistent(parts, types)) return { reasons: ['xlsx.malformed'], signatures: [] }
  const reasons: Reason[] = []
  if (signableParts(parts).some((name) => !knownParts.test(name)) || hasExternalTarget(parts)) reasons.push('xlsx.active')
  const count = [...parts.keys()].filter((name) => /^_xmlsignatures\/sig\d+\.xml$/.test(name)).length
  if (!hasPlainOrigin(parts, types, count)) reasons.push('xlsx.signature')
  const actual = await makeManifest(parts, types)
  if (!actual) return { reasons: inOrder([...reasons, 'xlsx.malformed']), signatures: [], parts }
  const signatures: SignatureReport[] = []
  for (let number = 1; number <= count; number++) {
    const xml = utf8Text(parts.get(signaturePart(number)) ?? new Uint8Array()) ?? ''
    const read = await readSignature(xml, number)
    if (read === 'otherKind') {
      reasons.push('signature.keyKind')
      continue
    }
    if (read && !read.namesCertificate) reasons.push('signature.issuer')
    if (!read?.isOwnForm) {
      reasons.push('xlsx.signature')
      continue
    }
    const differences = compare(read.manifest, actual, hasFixedProperties(parts, types))
    if (!read.verifies) reasons.push('signature.value')
    reasons.push(...differences)
    signatures.push({
      certificate: read.certificate,
      chain: [],
      intact: read.verifies && !differences.includes('xlsx.changed'),
      covered: differences.length === 0,
      claimedTime: read.time,
    })
  }
  return { reasons: inOrder(reasons), signatures, parts }
}

/** More tags than the sheets of any result have, or more signatures than any panel: not worth reading. */
function isTooLarge(parts: Parts): boolean {
  let marks = 0
  for (const [name, content] of parts) if (/\.(xml|rels)$/.test(name)) marks += marksInBytes(content)
  return marks > maximumMarks || parts.size > maximumParts
}

/** Names as this product writes them: a part for every override, a type for every part, XML that can be read. */
function isConsistent(parts: Parts, types: ContentTypes): boolean {
  const names = new Set([...parts.keys()].map((name) => `/${name}`.toLowerCase()))
  if ([...types.overrides.keys()].some((name) => !names.has(name))) return false
  for (const [name, content] of parts) {
    if (name !== contentTypesName && !contentTypeOf(types, name)) return false
    if (isRelations(name) && !readRelations(content)) return false
    if (/\.(xml|rels)$/.test(name) && !readXml(utf8Text(content) ?? '')) return false
  }
  return true
}

function hasExternalTarget(parts: Parts): boolean {
  return [...parts].some(([name, content]) => isRelations(name) && readRelations(content)?.some((relation) => relation.mode === 'External'))
}

/** The way from the package to its signatures: exactly this, once. */
function hasPlainOrigin(parts: Parts, types: ContentTypes, count: number): boolean {
  const own = [...parts.keys()].filter((name) => name.startsWith(signatureFolder))
  const lead = [...parts].flatMap(([name, content]) =>
    isRelations(name) && name !== originRelations
      ? (readRelations(content) ?? []).filter((one) => one.type.includes('digital-signature'))
      : [],
  )
  if (count === 0) return own.length === 0 && lead.length === 0
  const wanted = [originName, originRelations, ...Array.from({ length: count }, (_, at) => signaturePart(at + 1))]
  const root = readRelations(parts.get(rootRelations))?.filter((one) => one.type === originRelation) ?? []
  return (
    own.length === wanted.length &&
    wanted.every((name) => parts.has(name)) &&
    parts.get(originName)?.length === 0 &&
    equalBytes(parts.get(originRelations)!, utf8(originRelationsXml(count))) &&
    lead.length === 1 &&
    root.length === 1 &&
    root[0]!.target === originName &&
    root[0]!.mode === 'Internal' &&
    contentTypeOf(types, originName) === originType &&
    wanted.slice(2).every((name) => contentTypeOf(types, name) === signatureType)
  )
}

const referencePattern =
  /<Reference URI="(\/[^"]*)">(<Transforms>.*?<\/Transforms>)?<DigestMethod[^>]*><\/DigestMethod><DigestValue>([^<]*)<\/DigestValue><\/Reference>/g

interface ReadSignature {
  readonly manifest: readonly ManifestEntry[]
  readonly certificate: Certificate
  readonly time: string
  /** issuer and serial number are the certificate's */
  readonly namesCertificate: boolean
  /** byte for byte what this product writes from the fields */
  readonly isOwnForm: boolean
  readonly verifies: boolean
}

/** Takes the fields out, writes the part again from them and demands the same bytes; then verifies the value. */
async function readSignature(xml: string, number: number): Promise<ReadSignature | 'otherKind' | undefined> {
  const field = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? ''
  const text = (name: string) => readXml(`<c>${field(name)}</c>`)?.text
  const der = fromBase64(field('X509Certificate'))
  const value = fromBase64(field('SignatureValue'))
  const certificate = der && (await readCertificate(der))
  const kind = keyKind(certificate?.publicKey)
  const [comments, name, serial] = [text('SignatureComments'), text('X509IssuerName'), text('X509SerialNumber')]
  const manifest = readManifest(xml)
  if (certificate && kind !== 'rsa' && kind !== 'p256') return 'otherKind'
  if (!certificate || !value || (kind !== 'rsa' && kind !== 'p256') || !manifest) return undefined
  const time = field('mdssi:Value')
  const isReadable = comments !== undefined && name !== undefined && serial !== undefined
  if (!isReadable || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(time)) return undefined
  const own = issuerSerialOf(certificate)
  const fields = { manifest, time, comments, certificate, issuer: { name, serial } }
  // Before identifiers had numbers, a second signature carried those of the first.
  const layouts = await Promise.all([number, 1].map((one) => layOutSignature({ ...fields, number: one }, kind)))
  const layout = layouts.find((one) => one.finish(value) === xml)
  return {
    manifest,
    certificate,
    time,
    namesCertificate: own.name === name && own.serial === serial,
    isOwnForm: layout !== undefined && comments === '',
    verifies:
      layout !== undefined && certificate.maySign && (await verifyWithKey(kind, certificate.publicKey.whole, value, layout.signedInfo)),
  }
}

function readManifest(xml: string): readonly ManifestEntry[] | undefined {
  const manifest: ManifestEntry[] = []
  for (const [, uri, transforms, value] of xml.matchAll(referencePattern)) {
    const digest = fromBase64(value ?? '')
    const plain = readXml(`<u v="${uri}"></u>`)?.attributes.get('v')
    if (!digest || plain === undefined) return undefined
    const sources = [...(transforms ?? '').matchAll(/ SourceId="([^"]*)"/g)].map((found) =>
      readXml(`<s v="${found[1]}"></s>`)?.attributes.get('v'),
    )
    if (sources.some((source) => source === undefined)) return undefined
    manifest.push({ uri: plain, digest, ...(transforms === undefined ? {} : { relationships: sources as string[] }) })
  }
  return manifest.length > 0 ? manifest : undefined
}

/** The parts that the signature's manifest does not list or lists differently. */
function compare(signed: readonly ManifestEntry[], actual: readonly ManifestEntry[], propertiesAreFixed: boolean): readonly Reason[] {
  const reasons = new Set<Reason>()
  const byUri = new Map(signed.map((entry) => [entry.uri, entry]))
  if (byUri.size !== signed.length) reasons.add('xlsx.signature')
  if (!propertiesAreFixed && !signed.some(({ uri }) => isProperties(uri))) reasons.add('xlsx.changed')
  for (const entry of actual) {
    const known = byUri.get(entry.uri)
    byUri.delete(entry.uri)
    if (!known) {
      if (!isProperties(entry.uri)) reasons.add('xlsx.uncovered')
    } else if (isBeyond(entry.relationships, known.relationships)) reasons.add('xlsx.uncovered')
    else if (entry.relationships?.length !== known.relationships?.length || !equalBytes(entry.digest, known.digest))
      reasons.add('xlsx.changed')
  }
  if (byUri.size > 0) reasons.add('xlsx.changed')
  return [...reasons]
}

/** Whether the file has relationships that the signature does not name. */
function isBeyond(actual: readonly string[] = [], signed: readonly string[] = []): boolean {
  const covered = new Set(signed)
  return actual.some((id) => !covered.has(id))
}
