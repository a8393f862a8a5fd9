import { createCipheriv, createDecipheriv, pbkdf2Sync, randomBytes, scryptSync } from 'node:crypto'
import { type DerNode, integer, isOid, nothing, octetString, oid, sequence, tags } from '#shared/signature/der.ts'
import { pkcs12Kdf, purposes } from './kdf.ts'
import { decryptRc2 } from './rc2.ts'
import { rounds } from './rounds.ts'

const ids = {
  pbes2: '1.2.840.113549.1.5.13',
  pbkdf2: '1.2.840.113549.1.5.12',
  scrypt: '1.3.6.1.4.1.11591.4.11',
  hmacSha1: '1.2.840.113549.2.7',
  hmacSha256: '1.2.840.113549.2.9',
  hmacSha512: '1.2.840.113549.2.11',
  aes128: '2.16.840.1.101.3.4.1.2',
  aes192: '2.16.840.1.101.3.4.1.22',
  aes256: '2.16.840.1.101.3.4.1.42',
  tripleDes: '1.2.840.113549.3.7',
  pbeTripleDes: '1.2.840.113549.1.12.1.3',
  pbeRc2of128: '1.2.840.113549.1.12.1.5',
  pbeRc2of40: '1.2.840.113549.1.12.1.6',
}
/** Readers refuse files asking for more. */
const maximumRounds = 10_000_000

export interface Encrypted {
  /** AlgorithmIdentifier */
  readonly algorithm: Uint8Array
  readonly data: Uint8Array
}

/** PBES2: PBKDF2-HMAC-SHA-256 and AES-256-CBC, fresh salt and vector. */
export function encrypt(passphrase: string, plain: Uint8Array): Encrypted {
  const salt = randomBytes(16)
  const iv = randomBytes(16)
  const cipher = createCipheriv('aes-256-cbc', pbkdf2Sync(passphrase, salt, rounds, 32, 'sha256'), iv)
  const derivation = sequence(oid(ids.pbkdf2), sequence(octetString(salt), integer(rounds), sequence(oid(ids.hmacSha256), nothing())))
  return {
    algorithm: sequence(oid(ids.pbes2), sequence(derivation, sequence(oid(ids.aes256), octetString(iv)))),
    data: Buffer.concat([cipher.update(plain), cipher.final()]),
  }
}

/** Decrypts PBES2 or the older PKCS#12 schemes (3DES, RC2). Nothing for an unknown scheme or a wrong passphrase. */
export function decrypt(passphrase: string, algorithm: DerNode, data: Uint8Array): Uint8Array | undefined {
  const [id, parameters] = algorithm.children
  if (isOid(id, ids.pbes2)) return decryptPbes2(passphrase, parameters, data)
  const salt = parameters?.children[0]?.content
  const count = numberOf(parameters?.children[1])
  if (!salt?.length || !count || count > maximumRounds) return undefined
  const derive = (purpose: number, length: number) => pkcs12Kdf('sha1', passphrase, salt, count, purpose, length)
  if (isOid(id, ids.pbeTripleDes)) return decipher('des-ede3-cbc', derive(purposes.key, 24), derive(purposes.iv, 8), data)
  if (isOid(id, ids.pbeRc2of40)) return decryptRc2(derive(purposes.key, 5), 40, derive(purposes.iv, 8), data)
  return isOid(id, ids.pbeRc2of128) ? decryptRc2(derive(purposes.key, 16), 128, derive(purposes.iv, 8), data) : undefined
}

function decryptPbes2(passphrase: string, parameters: DerNode | undefined, data: Uint8Array): Uint8Array | undefined {
  const [derivation, scheme] = parameters?.children ?? []
  const cipher = [
    { id: ids.aes128, name: 'aes-128-cbc', length: 16 },
    { id: ids.aes192, name: 'aes-192-cbc', length: 24 },
    { id: ids.aes256, name: 'aes-256-cbc', length: 32 },
    { id: ids.tripleDes, name: 'des-ede3-cbc', length: 24 },
  ].find((one) => isOid(scheme?.children[0], one.id))
  const iv = scheme?.children[1]?.content
  const key = cipher && deriveKey(passphrase, derivation, cipher.length)
  return key && iv ? decipher(cipher.name, key, iv, data) : undefined
}

function deriveKey(passphrase: string, derivation: DerNode | undefined, length: number): Uint8Array | undefined {
  const [salt, first, ...rest] = derivation?.children[1]?.children ?? []
  const count = numberOf(first)
  if (!salt || !count || count > maximumRounds) return undefined
  if (isOid(derivation?.children[0], ids.pbkdf2)) {
    const hmac = rest.find((node) => node.tag === tags.sequence)?.children[0]
    const hash =
      !hmac || isOid(hmac, ids.hmacSha1)
        ? 'sha1'
        : isOid(hmac, ids.hmacSha256)
          ? 'sha256'
          : isOid(hmac, ids.hmacSha512)
            ? 'sha512'
            : undefined
    return hash && pbkdf2Sync(passphrase, salt.content, count, length, hash)
  }
  const [block, parallel] = [numberOf(rest[0]), numberOf(rest[1])]
  if (!isOid(derivation?.children[0], ids.scrypt) || !block || !parallel || count * block > 2 ** 21 || parallel > 16) return undefined
  return scryptSync(passphrase, salt.content, length, { N: count, r: block, p: parallel, maxmem: 512 * 2 ** 20 })
}

function decipher(name: string, key: Uint8Array, iv: Uint8Array, data: Uint8Array): Uint8Array | undefined {
  try {
    const cipher = createDecipheriv(name, key, iv)
    return Buffer.concat([cipher.update(data), cipher.final()])
  } catch {
    // OpenSSL reports bad padding or a bad vector by an exception: here both mean "cannot be read with this passphrase".
    return undefined
  }
}

export function numberOf(node: DerNode | undefined): number | undefined {
  if (node?.tag !== tags.integer || node.content.length > 4) return undefined
  return node.content.reduce((sum, byte) => sum * 256 + byte, 0)
}
