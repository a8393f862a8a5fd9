import { createCipheriv, createDecipheriv, pbkdf2Sync, randomBytes, scryptSync } from 'node:crypto'
import { type DerNode, integer, isOid, nothing, octetString, oid, sequence } from '#shared/signature/der.ts'
import { pkcs12Kdf, purposes } from './kdf.ts'
import { decryptRc2 } from './rc2.ts'
import { ciphers, hashOfHmac, hmacOf, ids, maximumRounds, numberOf } from './schemes.ts'

export interface Encrypted {
  /** AlgorithmIdentifier */
  readonly algorithm: Uint8Array
  readonly data: Uint8Array
}

/** PBES2: PBKDF2-HMAC-SHA-256 and AES-256-CBC, fresh salt and vector. */
export function encrypt(passphrase: string, plain: Uint8Array, rounds: number): Encrypted {
  const salt = randomBytes(16)
  const iv = randomBytes(16)
  const cipher = createCipheriv('aes-256-cbc', pbkdf2Sync(passphrase, salt, rounds, 32, 'sha256'), iv)
  const derivation = sequence(oid(ids.pbkdf2), sequence(octetString(salt), integer(rounds), sequence(oid(ids.hmacSha256), nothing())))
  return {
    algorithm: sequence(oid(ids.pbes2), sequence(derivation, sequence(oid(ids.aes256), octetString(iv)))),
    data: Buffer.concat([cipher.update(plain), cipher.final()]),
  }
}

/**
 * Decrypts PBES2 or the older PKCS#12 schemes (3DES, RC2). `undefined` for a wrong passphrase, and for a scheme that
 * `unsupportedScheme` names.
 */
export function decrypt(passphrase: string, algorithm: DerNode, data: Uint8Array): Uint8Array | undefined {
  const [id, parameters] = algorithm.children
  if (isOid(id, ids.pbes2)) return decryptPbes2(passphrase, parameters, data)
  const salt = parameters?.children[0]?.content
  const count = numberOf(parameters?.children[1])
  if (!salt?.length || !count || count > maximumRounds) return undefined
  const derive = (purpose: number, length: number) => pkcs12Kdf('sha1', passphrase, salt, count, purpose, length)
  if (isOid(id, ids.pbeTripleDes)) return decipher('des-ede3-cbc', derive(purposes.key, 24), derive(purposes.iv, 8), data)
  if (isOid(id, ids.pbeDoubleDes)) return decipher('des-ede3-cbc', twoKeys(derive(purposes.key, 16)), derive(purposes.iv, 8), data)
  if (isOid(id, ids.pbeRc2of40)) return decryptRc2(derive(purposes.key, 5), 40, derive(purposes.iv, 8), data)
  return isOid(id, ids.pbeRc2of128) ? decryptRc2(derive(purposes.key, 16), 128, derive(purposes.iv, 8), data) : undefined
}

function decryptPbes2(passphrase: string, parameters: DerNode | undefined, data: Uint8Array): Uint8Array | undefined {
  const [derivation, scheme] = parameters?.children ?? []
  const cipher = ciphers.find((one) => isOid(scheme?.children[0], one.id))
  const iv = scheme?.children[1]?.content
  const key = cipher && deriveKey(passphrase, derivation, cipher.length)
  return key && iv ? decipher(cipher.name, key, iv, data) : undefined
}

function deriveKey(passphrase: string, derivation: DerNode | undefined, length: number): Uint8Array | undefined {
  const [salt, first, ...rest] = derivation?.children[1]?.children ?? []
  const count = numberOf(first)
  if (!salt || !count || count > maximumRounds) return undefined
  if (isOid(derivation?.children[0], ids.pbkdf2)) {
    const hmac = hmacOf(derivation)
    const hash = hmac === undefined ? 'sha1' : hashOfHmac(hmac)
    return hash && pbkdf2Sync(passphrase, salt.content, count, length, hash)
  }
  const [block, parallel] = [numberOf(rest[0]), numberOf(rest[1])]
  if (!isOid(derivation?.children[0], ids.scrypt) || !block || !parallel || count * block > 2 ** 21 || parallel > 16) return undefined
  return scryptSync(passphrase, salt.content, length, { N: count, r: block, p: parallel, maxmem: 512 * 2 ** 20 })
}

/** Two-key triple DES: the first key is used again as the third. */
function twoKeys(keys: Uint8Array): Uint8Array {
  return Buffer.concat([keys, keys.subarray(0, 8)])
}

function decipher(name: string, key: Uint8Array, iv: Uint8Array, data: Uint8Array): Uint8Array | undefined {
  try {
    const cipher = createDecipheriv(name, key, iv)
    return Buffer.concat([cipher.update(data), cipher.final()])
  } catch {
    // OpenSSL reports wrong padding or a wrong vector by an exception: here both mean "cannot be read with this passphrase".
    return undefined
  }
}
