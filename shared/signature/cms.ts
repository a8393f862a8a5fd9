import { ecdsaDer, hashOf, keyKind, verifySignature } from './algorithm.ts'
import { equalBytes } from './bytes.ts'
import { type Certificate, readCertificate } from './certificate.ts'
import { context, type DerNode, integer, isOid, nothing, octetString, oid, readDer, sequence, setOf, tagged, tags } from './der.ts'
import { ids } from './identifiers.ts'
import type { Signer } from './signer.ts'
import { digest, type HashName } from './webcrypto.ts'

/** Facts about one detached CMS signature. `intact` = one signer, the digest is that of the data, the value verifies. */
export interface CmsFacts {
  readonly wellFormed: boolean
  readonly intact: boolean
  readonly digestMatches: boolean
  /** signing-certificate-v2 names the certificate (CAdES B-B) */
  readonly certificateBound: boolean
  readonly hasSigningTime: boolean
  /** byte for byte what `signCms` writes around this value: no unsigned part has another spelling */
  readonly isOwnForm: boolean
  readonly hash?: HashName
  readonly certificate?: Certificate
  /** the other certificates carried along */
  readonly chain: readonly Certificate[]
}

/** Computes the digest of the signed bytes with the given hash. */
export type DigestOf = (hash: HashName) => Promise<Uint8Array>

/** Detached CMS over `data`, CAdES B-B: SHA-256, contentType, messageDigest, signing-certificate-v2, no signingTime. DER. */
export async function signCms(data: Uint8Array, signer: Signer): Promise<Uint8Array> {
  const certificate = await readCertificate(signer.certificate)
  if (!certificate) throw new Error('the signer has no readable certificate')
  const attributes = await attributesOf(certificate, await digest('SHA-256', data))
  const raw = await signer.sign(attributes)
  const isRsa = signer.algorithm !== 'p256'
  return layOut(certificate, signer.chain ?? [], attributes, isRsa, isRsa ? raw : ecdsaDer(raw))
}

/** What is signed: contentType, messageDigest, signing-certificate-v2. */
async function attributesOf(certificate: Certificate, messageDigest: Uint8Array): Promise<Uint8Array> {
  return setOf(
    attribute(ids.contentType, oid(ids.data)),
    attribute(ids.messageDigest, octetString(messageDigest)),
    attribute(ids.signingCertificateV2, await signingCertificate(certificate)),
  )
}

/** The CMS around a value; everything but its arguments is fixed. */
function layOut(
  certificate: Certificate,
  issuers: readonly Uint8Array[],
  attributes: Uint8Array,
  isRsa: boolean,
  value: Uint8Array,
): Uint8Array {
  const sha256 = sequence(oid(ids.sha256))
  const signerInfo = sequence(
    integer(1),
    sequence(certificate.issuer.whole, certificate.serial.whole),
    sha256,
    tagged(0xa0, readDer(attributes)!.content),
    isRsa ? sequence(oid(ids.rsaSha256), nothing()) : sequence(oid(ids.ecdsaSha256)),
    octetString(value),
  )
  const certificates = setOf(certificate.der, ...issuers)
  const signedData = sequence(
    integer(1),
    setOf(sha256),
    sequence(oid(ids.data)),
    tagged(0xa0, readDer(certificates)!.content),
    setOf(signerInfo),
  )
  return sequence(oid(ids.signedData), context(0, signedData))
}

/**
 * Verifies a detached CMS over `data`; never throws. Accepts what `openssl cms -sign -outform DER` writes (SHA-2, RSA
 * PKCS#1 v1.5 or ECDSA), one signer only. Not checked here: whether the certificate is trusted or was valid at the time.
 * `data` may be a function giving its digest, for large files; a signature without signed attributes then does not verify.
 */
export async function verifyCms(der: Uint8Array, data: Uint8Array | DigestOf): Promise<CmsFacts> {
  const parts = readParts(der)
  if (!parts) return bad([])
  const chain: Certificate[] = []
  for (const node of parts.certificates) {
    const read = await readCertificate(node.whole)
    if (!read) return bad(chain)
    chain.push(read)
  }
  const certificate = chain.find((one) => isNamedBy(one, parts.signerId))
  const hash = hashOf(parts.digestAlgorithm)
  if (!certificate || !hash) return bad(chain)
  const others = chain.filter((one) => one !== certificate)
  const found = readAttributes(parts.attributes)
  if (parts.attributes && !found) return { ...bad(others), certificate }
  const actual = typeof data === 'function' ? await data(hash) : await digest(hash, data)
  const digestMatches = found ? equalBytes(found.messageDigest, actual) : true
  const plain = typeof data === 'function' ? new Uint8Array() : data
  const signed = parts.attributes ? tagged(tags.set, parts.attributes.content) : plain
  const verifies = await verifySignature(parts.signatureAlgorithm, hash, certificate.publicKey, parts.signature, signed)
  const expected = found?.signingCertificate ? await certificateHash(found.signingCertificate, certificate) : false
  return {
    wellFormed: true,
    intact: digestMatches && verifies && certificate.maySign && (parts.attributes !== undefined || typeof data !== 'function'),
    digestMatches: found ? digestMatches : verifies,
    certificateBound: expected,
    hasSigningTime: found?.hasSigningTime ?? false,
    isOwnForm: await isOwnForm(der, certificate, others, parts.signature, actual),
    hash,
    certificate,
    chain: others,
  }
}

async function isOwnForm(
  der: Uint8Array,
  certificate: Certificate,
  issuers: readonly Certificate[],
  value: Uint8Array,
  messageDigest: Uint8Array,
): Promise<boolean> {
  const kind = keyKind(certificate.publicKey)
  if (kind !== 'rsa' && kind !== 'p256') return false
  const attributes = await attributesOf(certificate, messageDigest)
  const chain = issuers.map((issuer) => issuer.der)
  return equalBytes(layOut(certificate, chain, attributes, kind === 'rsa', value), der)
}

function bad(chain: readonly Certificate[]): CmsFacts {
  return { wellFormed: false, intact: false, digestMatches: false, certificateBound: false, hasSigningTime: false, isOwnForm: false, chain }
}

function readParts(der: Uint8Array) {
  const outer = readDer(der)
  const body = outer?.children[1]?.children[0]
  const isEnvelope = outer?.tag === tags.sequence && outer.children.length === 2 && outer.children[1]!.tag === 0xa0
  if (!isEnvelope || !isOid(outer.children[0], ids.signedData) || outer.children[1]!.children.length !== 1) return undefined
  const [version, algorithms, content, certificates, signers] = body?.children ?? []
  const isBody =
    body?.tag === tags.sequence &&
    body.children.length === 5 &&
    isVersion(version) &&
    algorithms?.tag === tags.set &&
    algorithms.children.length === 1 &&
    content?.tag === tags.sequence &&
    content.children.length === 1 &&
    isOid(content.children[0], ids.data) &&
    certificates?.tag === 0xa0 &&
    signers?.tag === tags.set &&
    signers.children.length === 1
  const parts = isBody ? readSigner(signers.children[0]!) : undefined
  if (!parts || !equalBytes(parts.digestAlgorithm.whole, algorithms!.children[0]!.whole)) return undefined
  return { ...parts, certificates: certificates!.children }
}

function readSigner(info: DerNode) {
  const [version, signerId, digestAlgorithm, ...rest] = info.children
  const attributes = rest[0]?.tag === 0xa0 ? rest.shift() : undefined
  const [signatureAlgorithm, signature] = rest
  const isSigner = info.tag === tags.sequence && isVersion(version) && (signerId?.tag === tags.sequence || signerId?.tag === 0x80)
  const isComplete = isAlgorithm(digestAlgorithm) && isAlgorithm(signatureAlgorithm) && signature?.tag === tags.octetString
  if (!isSigner || !isComplete || rest.length !== 2) return undefined
  return { signerId, digestAlgorithm, attributes, signatureAlgorithm, signature: signature.content }
}

/** 1, or 3 where the signer is named by its key. */
function isVersion(node: DerNode | undefined): boolean {
  return node?.tag === tags.integer && node.content.length === 1 && (node.content[0] === 1 || node.content[0] === 3)
}

/** An algorithm without parameters, or with NULL for them. */
function isAlgorithm(node: DerNode | undefined): node is DerNode {
  const [id, parameters] = node?.children ?? []
  const isPlain = parameters === undefined || (parameters.tag === tags.nothing && parameters.content.length === 0)
  return node?.tag === tags.sequence && node.children.length <= 2 && id?.tag === tags.oid && isPlain
}

function isNamedBy(certificate: Certificate, id: DerNode): boolean {
  if (id.tag === 0x80) return certificate.keyIdentifier !== undefined && equalBytes(certificate.keyIdentifier, id.content)
  const [issuer, serial] = id.children
  return !!issuer && !!serial && equalBytes(issuer.whole, certificate.issuer.whole) && equalBytes(serial.whole, certificate.serial.whole)
}

function readAttributes(set: DerNode | undefined) {
  const values = new Map<string, DerNode>()
  for (const node of set?.children ?? []) {
    const [type, list] = node.children
    const value = list?.children[0]
    const key = type?.content.join('.')
    if (
      node.tag !== tags.sequence ||
      type?.tag !== tags.oid ||
      list?.tag !== tags.set ||
      list.children.length !== 1 ||
      !value ||
      key === undefined ||
      values.has(key)
    )
      return undefined
    values.set(key, value)
  }
  const of = (id: string) => values.get(readDer(oid(id))!.content.join('.'))
  const messageDigest = of(ids.messageDigest)?.content
  if (!messageDigest || !isOid(of(ids.contentType), ids.data)) return undefined
  return { messageDigest, signingCertificate: of(ids.signingCertificateV2), hasSigningTime: of(ids.signingTime) !== undefined }
}

async function signingCertificate(certificate: Certificate): Promise<Uint8Array> {
  const issuerSerial = sequence(sequence(context(4, certificate.issuer.whole)), certificate.serial.whole)
  return sequence(sequence(sequence(octetString(await digest('SHA-256', certificate.der)), issuerSerial)))
}

/** The first ESSCertIDv2 must carry the certificate's SHA-256 (the default, hence unwritten, algorithm or one written out). */
async function certificateHash(attributeValue: DerNode, certificate: Certificate): Promise<boolean> {
  const entry = attributeValue.children[0]?.children[0]?.children ?? []
  const written = entry[0]?.tag === tags.sequence ? entry[0] : undefined
  const hash = written ? hashOf(written) : 'SHA-256'
  const value = entry.find((node) => node.tag === tags.octetString)
  return !!hash && !!value && equalBytes(value.content, await digest(hash, certificate.der))
}

function attribute(id: string, value: Uint8Array): Uint8Array {
  return sequence(oid(id), setOf(value))
}
