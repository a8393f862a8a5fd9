import { createHash, verify, X509Certificate } from 'node:crypto'
import { concat, equalBytes, fromBase64, latin1 } from '#shared/signature/bytes.ts'
import { type CmsFacts, verifyCms } from '#shared/signature/cms.ts'
import { context, type DerNode, integer, isOid, oid, readDer, sequence, setOf, tagged, tags } from '#shared/signature/der.ts'
import { ids } from '#shared/signature/identifiers.ts'
import { dottedOid } from '#shared/signature/oidText.ts'
import { derOfWholeBer } from '../identity/ber.ts'

/** A valid signature in a form that packages do not carry, or one that cannot be verified here (`guomi`). */
export type SignatureForm =
  | 'pem'
  | 'ber'
  | 'attached'
  | 'signers'
  | 'timestamp'
  | 'unsigned'
  | 'certificate'
  | 'extras'
  | 'pss'
  | 'algorithm'
  | 'usage'
  | 'guomi'

const more = {
  timestamp: '1.2.840.113549.1.9.16.2.14',
  pss: '1.2.840.113549.1.1.10',
  guomiSignedData: '1.2.156.10197.6.1.4.2.2',
  sm2Curve: '1.2.156.10197.1.301',
}

/**
 * Why a signature the strict reader refuses is none the less no sign of tampering: every signer's value fits the bytes
 * apart from its form. `undefined` where it is not: then the bytes or the signature were changed.
 */
export async function formOf(file: Uint8Array, data: Uint8Array): Promise<SignatureForm | undefined> {
  const armoured = outOfPem(file)
  const der = derOfWholeBer(armoured ?? file)
  const outer = der && readDer(der)
  const body = outer?.children[1]?.children[0]
  if (!der || !outer || !body) return undefined
  if (isGuomi(outer, body)) return 'guomi'
  const parts = isOid(outer.children[0], ids.signedData) ? partsOf(body) : undefined
  if (!parts || parts.signers.length === 0) return undefined
  if (parts.content && !equalBytes(parts.content, data)) return undefined
  if (!parts.certificates) return parts.signers.every((signer) => claimsDigest(signer, data)) ? 'certificate' : undefined
  for (const signer of parts.signers) if (!(await fits(signer, parts.certificates, data))) return undefined
  return formFound(parts, armoured ? 'pem' : 'ber', await verifyCms(der, data))
}

/** Of a sound signature the first thing that packages do not take; its encoding last, as that alone can be changed without signing again. */
function formFound(parts: Parts, encoding: 'pem' | 'ber', facts: CmsFacts): SignatureForm {
  const [signer] = parts.signers
  const extra = signer && unsignedOf(signer)
  if (parts.content) return 'attached'
  if (parts.signers.length > 1) return 'signers'
  if (extra) return hasAttribute(extra, more.timestamp) ? 'timestamp' : 'unsigned'
  if (signer && isOid(algorithmOf(signer)?.children[0], more.pss)) return 'pss'
  if (parts.hasExtras) return 'extras'
  if (facts.intact) return encoding
  return facts.certificate?.maySign === false ? 'usage' : 'algorithm'
}

function outOfPem(file: Uint8Array): Uint8Array | undefined {
  const found = /-----BEGIN (?:CMS|PKCS7|PKCS #7 SIGNED DATA)-----([A-Za-z0-9+/=\s]+)-----END /.exec(latin1(file))
  return found ? fromBase64(found[1]!.replace(/\s/g, '')) : undefined
}

/** The types of GM/T 0010 or a key on the SM2 curve. */
function isGuomi(outer: DerNode, body: DerNode): boolean {
  return isOid(outer.children[0], more.guomiSignedData) || latin1(body.whole).includes(latin1(oid(more.sm2Curve)))
}

interface Parts {
  /** the content where it is carried along */
  readonly content?: Uint8Array
  readonly certificates?: DerNode
  readonly signers: readonly DerNode[]
  /** revocation lists, or certificates of other kinds */
  readonly hasExtras: boolean
}

function partsOf(body: DerNode): Parts | undefined {
  const [, , content, ...rest] = body.children
  const certificates = rest.find((node) => node.tag === 0xa0)
  const signers = rest.find((node) => node.tag === tags.set)
  const carried = content?.children[1]?.children[0]
  if (!signers || !isOid(content?.children[0], ids.data)) return undefined
  return {
    ...(carried && { content: carried.content }),
    ...(certificates && { certificates }),
    signers: signers.children,
    hasExtras: rest.some((node) => node.tag === 0xa1),
  }
}

const digestOf = (signer: DerNode) => signer.children[2]
const signedOf = (signer: DerNode) => signer.children.find((node) => node.tag === 0xa0)
const unsignedOf = (signer: DerNode) => signer.children.find((node) => node.tag === 0xa1)
const restOf = (signer: DerNode) => signer.children.slice(3).filter((node) => node.tag !== 0xa0 && node.tag !== 0xa1)
const algorithmOf = (signer: DerNode) => restOf(signer)[0]

function hasAttribute(set: DerNode | undefined, id: string): boolean {
  return set?.children.some((attribute) => isOid(attribute.children[0], id)) ?? false
}

/** Whether a signer's value fits: by the strict verifier over the signature without its extras, else by Node's own functions. */
async function fits(signer: DerNode, certificates: DerNode, data: Uint8Array): Promise<boolean> {
  const bare = tagged(tags.sequence, ...signer.children.filter((node) => node.tag !== 0xa1).map((node) => node.whole))
  const body = sequence(
    integer(1),
    setOf(digestOf(signer)?.whole ?? new Uint8Array()),
    sequence(oid(ids.data)),
    certificates.whole,
    setOf(bare),
  )
  const facts = await verifyCms(sequence(oid(ids.signedData), context(0, body)), data)
  return facts.intact || fitsByNode(signer, certificates, data)
}

const hashNames: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.4': 'sha224',
  [ids.sha256]: 'sha256',
  [ids.sha384]: 'sha384',
  [ids.sha512]: 'sha512',
}

function hashOf(signer: DerNode): string | undefined {
  return hashNames[dottedOid(digestOf(signer)?.children[0]) ?? '']
}

/** Whether the signed attributes name the digest of the data; true without such attributes, which claim nothing. */
function claimsDigest(signer: DerNode, data: Uint8Array): boolean {
  const claimed = signedOf(signer)?.children.find((attribute) => isOid(attribute.children[0], ids.messageDigest))
  const hash = hashOf(signer)
  const value = claimed?.children[1]?.children[0]?.content
  return hash !== undefined && value !== undefined && equalBytes(value, createHash(hash).update(data).digest())
}

function fitsByNode(signer: DerNode, certificates: DerNode, data: Uint8Array): boolean {
  const [hash, signed, [algorithm, value]] = [hashOf(signer), signedOf(signer), restOf(signer)]
  if (!hash || !value || (signed && !claimsDigest(signer, data))) return false
  const bytes = signed ? tagged(tags.set, signed.content) : data
  const padding = isOid(algorithm?.children[0], more.pss) ? { padding: 6, saltLength: -2 } : {}
  return certificates.children.some(({ whole }) => {
    try {
      const { publicKey } = new X509Certificate(whole)
      const name = publicKey.asymmetricKeyType?.startsWith('ed') ? null : hash
      return verify(name, concat(bytes), { key: publicKey, ...padding }, value.content)
    } catch {
      // Node throws on certificates and keys it does not know: such a signature cannot be found sound.
      return false
    }
  })
}
