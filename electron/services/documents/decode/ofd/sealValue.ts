import { sm2 } from 'sm-crypto-v2'
import { bitsOf, type Der, stringOf, valuesIn } from './der.ts'

/** What a signature value of an electronic seal holds (GB/T 38540-2020, and GM/T 0031-2014 before it). */
export interface SealValue {
  readonly name: string
  /** the name of the signing certificate's holder */
  readonly signer: string
  readonly picture: { readonly type: string; readonly bytes: Uint8Array } | undefined
  /** the digest that the signature covers, of the part Signature.xml */
  readonly digest: Uint8Array
  /** whether the signature is that of the certificate in it; undefined where it is not of SM2 */
  readonly holds: boolean | undefined
}

const sequence = 0x30
/** 1.2.840.10045.2.1 with the curve 1.2.156.10197.1.301 */
const sm2Key = '301306072a8648ce3d020106082a811ccf5501822d'
/** the signer's name that GM/T 0009 gives where none was agreed */
const userId = '1234567812345678'

/** Reads a signature value; `undefined` for other forms (a plain digital signature), which are named, not checked. */
export function readSealValue(bytes: Uint8Array): SealValue | undefined {
  const [outer] = valuesIn(bytes)
  const parts = outer?.tag === sequence ? valuesIn(outer.body) : []
  const [signed] = parts
  const fields = signed?.tag === sequence ? valuesIn(signed.body) : []
  const seal = fields[1]
  if (signed === undefined || seal?.tag !== sequence) return undefined
  // the later form has certificate, algorithm and signature beside what is signed, the earlier inside and one value beside
  const isLater = parts.length >= 4
  const certificate = bitsOf(isLater ? parts[1] : fields[5])
  const signature = bitsOf(isLater ? parts[3] : parts[1])
  const facts = sealFacts(seal)
  return {
    ...facts,
    signer: subjectName(certificate),
    digest: bitsOf(fields[3]),
    holds: verified(signed.whole, signature, certificate),
  }
}

/** Name and picture from a seal: of a signature value, or of the seal file beside it. */
export function sealFacts(seal: Der): Pick<SealValue, 'name' | 'picture'> {
  const info = valuesIn(valuesIn(seal.body)[0]?.body ?? new Uint8Array())
  const name = stringOf(valuesIn(info[2]?.body ?? new Uint8Array())[1])
  const [type, data] = valuesIn(info[3]?.body ?? new Uint8Array())
  const picture = data && { type: stringOf(type).toLowerCase(), bytes: bitsOf(data).slice() }
  return { name, picture }
}

function verified(signed: Uint8Array, signature: Uint8Array, certificate: Uint8Array): boolean | undefined {
  const key = publicKey(certificate)
  if (key === undefined || signature.length === 0) return undefined
  const text = Buffer.from(signature).toString('hex')
  try {
    return sm2.doVerifySignature(signed, text, key, { der: text.startsWith('30'), hash: true, userId })
  } catch {
    return false
  }
}

function publicKey(certificate: Uint8Array): string | undefined {
  const hex = Buffer.from(certificate).toString('hex')
  const at = hex.indexOf(sm2Key)
  // the algorithm is followed by a bit string of 66 bytes: 03 42 00 and the point
  const point = at < 0 ? '' : hex.slice(at + sm2Key.length + 6, at + sm2Key.length + 6 + 130)
  return point.length === 130 && point.startsWith('04') ? point : undefined
}

/** The common name in a certificate's subject (RFC 5280, 4.1), or an empty text. */
function subjectName(certificate: Uint8Array): string {
  const fields = valuesIn(valuesIn(valuesIn(certificate)[0]?.body ?? new Uint8Array())[0]?.body ?? new Uint8Array())
  const subject = fields[fields[0]?.tag === 0xa0 ? 5 : 4]
  const names = valuesIn(subject?.body ?? new Uint8Array()).flatMap((set) => valuesIn(set.body).map((one) => valuesIn(one.body)))
  const common = names.find(([type]) => type !== undefined && Buffer.from(type.body).toString('hex') === '550403')
  return stringOf(common?.[1])
}
