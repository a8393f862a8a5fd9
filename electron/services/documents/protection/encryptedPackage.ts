import { createDecipheriv, createHash } from 'node:crypto'
import { commonPassword, littleEndian } from './password.ts'

/** Rounds of hashing a file may ask for; Excel asks for 100,000. */
const mostRounds = 10_000_000
const segment = 4096

/**
 * The workbook inside an encrypted package of Excel 2007 (standard) or later (agile), when it opens under the password every program
 * knows; `undefined` when it has another password. [MS-OFFCRYPTO] 2.3.4. The package's own integrity check is not used: nothing is verified by it.
 */
export function openEncryptedPackage(info: Uint8Array, encrypted: Uint8Array): Uint8Array | undefined {
  const head = Buffer.from(info)
  const data = Buffer.from(encrypted)
  const size = Number(data.readBigUInt64LE(0))
  const opened =
    head.readUInt16LE(2) === 4 && head.readUInt16LE(0) === 4 ? agile(head.subarray(8), data.subarray(8)) : standard(head, data.subarray(8))
  return opened?.subarray(0, size)
}

function agile(xml: Buffer, data: Buffer): Buffer | undefined {
  const text = xml.toString('utf8')
  const cipher = agileCipher(/<keyData\s[^>]*>/.exec(text)?.[0])
  const lock = /<(?:\w+:)?encryptedKey\s[^>]*>/.exec(text)?.[0]
  const own = agileCipher(lock)
  const rounds = Number(value(lock, 'spinCount'))
  if (cipher === undefined || own === undefined || lock === undefined || !(rounds >= 0 && rounds <= mostRounds)) return undefined
  let hash = digest(own.hash, own.salt, Buffer.from(commonPassword, 'utf16le'))
  for (let round = 0; round < rounds; round++) hash = digest(own.hash, littleEndian(round), hash)
  const unlock = (name: string, block: string) => {
    const key = fitted(digest(own.hash, hash, Buffer.from(block, 'hex')), own.keyBytes)
    return decrypt('cbc', key, fitted(own.salt, own.blockSize), Buffer.from(value(lock, name) ?? '', 'base64'))
  }
  const expected = unlock('encryptedVerifierHashValue', 'd7aa0f6d3061344e')
  const found = digest(own.hash, unlock('encryptedVerifierHashInput', 'fea7d2763b4b9e79'))
  if (!expected.subarray(0, found.length).equals(found)) return undefined
  const key = unlock('encryptedKeyValue', '146e0be7abacd0d6').subarray(0, cipher.keyBytes)
  const parts: Buffer[] = []
  for (let at = 0; at < data.length; at += segment) {
    const vector = fitted(digest(cipher.hash, cipher.salt, littleEndian(at / segment)), cipher.blockSize)
    const part = data.subarray(at, at + segment)
    parts.push(decrypt('cbc', key, vector, part.subarray(0, part.length - (part.length % 16))))
  }
  return Buffer.concat(parts)
}

interface AgileCipher {
  readonly hash: string
  readonly salt: Buffer
  readonly blockSize: number
  readonly keyBytes: number
}

function agileCipher(tag: string | undefined): AgileCipher | undefined {
  const hash = { SHA1: 'sha1', 'SHA-1': 'sha1', SHA256: 'sha256', SHA384: 'sha384', SHA512: 'sha512' }[value(tag, 'hashAlgorithm') ?? '']
  const [blockSize, keyBytes] = [Number(value(tag, 'blockSize')), Number(value(tag, 'keyBits')) / 8]
  if (hash === undefined || value(tag, 'cipherAlgorithm') !== 'AES' || blockSize !== 16 || ![16, 24, 32].includes(keyBytes))
    return undefined
  return { hash, salt: Buffer.from(value(tag, 'saltValue') ?? '', 'base64'), blockSize, keyBytes }
}

function value(tag: string | undefined, name: string): string | undefined {
  return new RegExp(`\\s${name}\\s*=\\s*"([^"]*)"`).exec(tag ?? '')?.[1]
}

/** AES in ECB under a key of 50,000 rounds of SHA-1. */
function standard(info: Buffer, data: Buffer): Buffer | undefined {
  const headerSize = info.readUInt32LE(8)
  const keyBytes = info.readUInt32LE(12 + 16) / 8
  const verifier = info.subarray(12 + headerSize)
  if (![16, 24, 32].includes(keyBytes) || verifier.length < 72) return undefined
  let hash = digest('sha1', verifier.subarray(4, 20), Buffer.from(commonPassword, 'utf16le'))
  for (let round = 0; round < 50_000; round++) hash = digest('sha1', littleEndian(round), hash)
  const last = digest('sha1', hash, littleEndian(0))
  const masked = (mask: number) => digest('sha1', Buffer.alloc(64, mask).map((byte, index) => byte ^ (last[index] ?? 0)) as Buffer)
  const key = Buffer.concat([masked(0x36), masked(0x5c)]).subarray(0, keyBytes)
  const found = digest('sha1', decrypt('ecb', key, null, verifier.subarray(20, 36)))
  if (!decrypt('ecb', key, null, verifier.subarray(40, 72)).subarray(0, 20).equals(found)) return undefined
  return decrypt('ecb', key, null, data.subarray(0, data.length - (data.length % 16)))
}

function digest(hash: string, ...parts: readonly Uint8Array[]): Buffer {
  const made = createHash(hash)
  for (const part of parts) made.update(part)
  return made.digest()
}

function fitted(bytes: Buffer, length: number): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(length, 0x36)]).subarray(0, length)
}

function decrypt(mode: 'cbc' | 'ecb', key: Buffer, vector: Buffer | null, bytes: Buffer): Buffer {
  const cipher = createDecipheriv(`aes-${key.length * 8}-${mode}`, key, vector).setAutoPadding(false)
  return Buffer.concat([cipher.update(bytes), cipher.final()])
}
