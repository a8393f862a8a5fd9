import { base64, utf8 } from '../bytes.ts'
import type { Certificate } from '../certificate.ts'
import { nameOf4514, serialDigits } from '../names.ts'
import { digest } from '../webcrypto.ts'
import { escapeAttribute, escapeText } from '../xml.ts'
import type { ManifestEntry } from './manifest.ts'

/** All that varies in a workbook signature; everything else is fixed text. */
export interface SignatureFields {
  readonly manifest: readonly ManifestEntry[]
  /** `YYYY-MM-DDThh:mm:ssZ` */
  readonly time: string
  readonly comments: string
  readonly certificate: Certificate
  /** 1 for the first signature of the workbook; its identifiers differ from the others' by it */
  readonly number: number
  /** issuer and serial number as another writer wrote them, where they are not the certificate's */
  readonly issuer?: IssuerSerial
}

/** The certificate that XAdES names as the signer's: issuer by RFC 4514, serial number in decimal digits. */
export interface IssuerSerial {
  readonly name: string
  readonly serial: string
}

export function issuerSerialOf(certificate: Certificate): IssuerSerial {
  return { name: nameOf4514(certificate.issuer), serial: serialDigits(certificate.serial) }
}

/**
 * The identifiers of signature `number`. LibreOffice looks them up across all signatures of a workbook, so no two may
 * share one; the first has the plain names that ECMA-376 part 2 and Office use.
 */
function identifiers(number: number) {
  const suffix = number === 1 ? '' : `_${number}`
  const of = (name: string) => `${name}${suffix}`
  return {
    signature: of('idPackageSignature'),
    package: of('idPackageObject'),
    office: of('idOfficeObject'),
    time: of('idSignatureTime'),
    details: of('idOfficeV1Details'),
    properties: of('idSignedProperties'),
  }
}

const xmldsig = 'http://www.w3.org/2000/09/xmldsig#'
const xades = 'http://uri.etsi.org/01903/v1.3.2#'
const c14n = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315'
const relationTransform = 'http://schemas.openxmlformats.org/package/2006/RelationshipTransform'
const packageSignature = 'http://schemas.openxmlformats.org/package/2006/digital-signature'
const sha256Method = element('DigestMethod', { Algorithm: 'http://www.w3.org/2001/04/xmlenc#sha256' })

/**
 * The SignedInfo to be signed, already canonical, and the way to finish the part around it. Everything is written in
 * canonical form without white space, so a verifier can write the part again from its fields and compare bytes.
 */
export async function layOutSignature(
  fields: SignatureFields,
  key: 'rsa' | 'p256',
): Promise<{ readonly signedInfo: Uint8Array; finish(value: Uint8Array): string }> {
  const ids = identifiers(fields.number)
  const packageObject = objectElement(ids.package, manifestXml(fields, signatureProperty(ids.time, ids.signature, timeXml(fields.time))))
  const officeObject = objectElement(ids.office, signatureProperty(ids.details, ids.signature, officeDetails(fields.comments)))
  const properties = element('xd:SignedProperties', { Id: ids.properties }, await signedProperties(fields))
  const signedInfo = element(
    'SignedInfo',
    {},
    element('CanonicalizationMethod', { Algorithm: c14n }),
    element('SignatureMethod', { Algorithm: `http://www.w3.org/2001/04/xmldsig-more#${key === 'p256' ? 'ecdsa' : 'rsa'}-sha256` }),
    await reference(`#${ids.package}`, `${xmldsig}Object`, inContext(packageObject)),
    await reference(`#${ids.office}`, `${xmldsig}Object`, inContext(officeObject)),
    await reference(`#${ids.properties}`, 'http://uri.etsi.org/01903#SignedProperties', inContext(properties, true)),
  )
  return {
    signedInfo: utf8(inContext(signedInfo)),
    finish: (value) =>
      element(
        'Signature',
        { xmlns: xmldsig, Id: ids.signature },
        signedInfo,
        element('SignatureValue', {}, base64(value)),
        element('KeyInfo', {}, element('X509Data', {}, element('X509Certificate', {}, base64(fields.certificate.der)))),
        packageObject,
        officeObject,
        element('Object', {}, element('xd:QualifyingProperties', { 'xmlns:xd': xades, Target: `#${ids.signature}` }, properties)),
      ),
  }
}

async function reference(uri: string, type: string, content: string): Promise<string> {
  const transforms = type.endsWith('SignedProperties') ? [element('Transforms', {}, element('Transform', { Algorithm: c14n }))] : []
  const value = element('DigestValue', {}, base64(await digest('SHA-256', utf8(content))))
  return element('Reference', { Type: type, URI: uri }, ...transforms, sha256Method, value)
}

function manifestXml(fields: SignatureFields, property: string): string {
  const references = fields.manifest.map((entry) => {
    const sources = entry.relationships?.map((id) =>
      element('mdssi:RelationshipReference', { 'xmlns:mdssi': packageSignature, SourceId: id }),
    )
    const transforms = sources
      ? [
          element(
            'Transforms',
            {},
            element('Transform', { Algorithm: relationTransform }, ...sources),
            element('Transform', { Algorithm: c14n }),
          ),
        ]
      : []
    return element('Reference', { URI: entry.uri }, ...transforms, sha256Method, element('DigestValue', {}, base64(entry.digest)))
  })
  return element('Manifest', {}, ...references) + property
}

function timeXml(time: string): string {
  return element(
    'mdssi:SignatureTime',
    { 'xmlns:mdssi': packageSignature },
    element('mdssi:Format', {}, 'YYYY-MM-DDThh:mm:ssTZD'),
    element('mdssi:Value', {}, time),
  )
}

function officeDetails(comments: string): string {
  const details: readonly (readonly [string, string])[] = [
    ['SetupID', ''],
    ['SignatureText', ''],
    ['SignatureImage', ''],
    ['SignatureComments', escapeText(comments)],
    ['WindowsVersion', '10.0'],
    ['OfficeVersion', '16.0'],
    ['ApplicationVersion', '16.0'],
    ['Monitors', '1'],
    ['HorizontalResolution', '1366'],
    ['VerticalResolution', '768'],
    ['ColorDepth', '32'],
    ['SignatureProviderId', '{00000000-0000-0000-0000-000000000000}'],
    ['SignatureProviderUrl', ''],
    ['SignatureProviderDetails', '9'],
    ['SignatureType', '1'],
  ]
  const body = details.map(([name, value]) => element(name, {}, value)).join('')
  return element('SignatureInfoV1', { xmlns: 'http://schemas.microsoft.com/office/2006/digsig' }, body)
}

async function signedProperties(fields: SignatureFields): Promise<string> {
  const hash = base64(await digest('SHA-256', fields.certificate.der))
  const { name, serial } = fields.issuer ?? issuerSerialOf(fields.certificate)
  const issuer = element(
    'xd:IssuerSerial',
    {},
    element('X509IssuerName', {}, escapeText(name)),
    element('X509SerialNumber', {}, escapeText(serial)),
  )
  const certificate = element('xd:Cert', {}, element('xd:CertDigest', {}, sha256Method, element('DigestValue', {}, hash)), issuer)
  return element(
    'xd:SignedSignatureProperties',
    {},
    element('xd:SigningTime', {}, fields.time),
    element('xd:SigningCertificate', {}, certificate),
    element('xd:SignaturePolicyIdentifier', {}, element('xd:SignaturePolicyImplied', {})),
  )
}

function signatureProperty(id: string, signature: string, content: string): string {
  return element('SignatureProperties', {}, element('SignatureProperty', { Id: id, Target: `#${signature}` }, content))
}

function objectElement(id: string, content: string): string {
  return element('Object', { Id: id }, content)
}

/** The element as canonical XML sees it on its own: the namespaces in force are written on its first tag. */
function inContext(xml: string, withXades = false): string {
  return xml.replace(/^<[\w:]+/, (tag) => `${tag} xmlns="${xmldsig}"${withXades ? ` xmlns:xd="${xades}"` : ''}`)
}

/** Attributes are given in canonical order: namespaces, then names in the order of their letters. */
function element(name: string, attributes: Readonly<Record<string, string>>, ...content: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`)
  return `<${name}${written.join('')}>${content.join('')}</${name}>`
}
