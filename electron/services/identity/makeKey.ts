import { importSigningKey, signBytes, type WebKey } from '#shared/signature/webcrypto.ts'

export type NewKeyKind = 'rsa3072' | 'p256'

export interface NewKey {
  /** SubjectPublicKeyInfo */
  readonly publicKey: Uint8Array
  readonly pkcs8: Uint8Array
  /** not exportable */
  readonly signing: WebKey
  /** as `Signer.sign` */
  sign(data: Uint8Array): Promise<Uint8Array>
}

/** Makes a key of one of the two kinds that the product signs with. */
export async function makeKey(kind: NewKeyKind): Promise<NewKey> {
  const isRsa = kind === 'rsa3072'
  const pair = await crypto.subtle.generateKey(
    isRsa
      ? { name: 'RSASSA-PKCS1-v1_5', modulusLength: 3072, publicExponent: Uint8Array.of(1, 0, 1), hash: 'SHA-256' }
      : { name: 'ECDSA', namedCurve: 'P-256' },
    true,
    ['sign', 'verify'],
  )
  const [publicKey, privateKey] = await Promise.all([
    crypto.subtle.exportKey('spki', pair.publicKey),
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
  ])
  const pkcs8 = new Uint8Array(privateKey)
  const sort = isRsa ? 'rsa' : 'p256'
  const signing = await importSigningKey(sort, pkcs8)
  return { publicKey: new Uint8Array(publicKey), pkcs8, signing, sign: (data) => signBytes(sort, signing, data) }
}
