import { createHash } from 'node:crypto'
import { commonPassword, littleEndian } from './password.ts'

/** Record types of [MS-XLS] that are never encrypted, and FilePass, which describes the encryption of the others. */
const filePass = 0x002f
const plain = new Set([0x0809, filePass, 0x0194, 0x0195, 0x00e1, 0x0196, 0x0138])
const boundSheet = 0x0085
/** Template: a record without relevant content; it replaces the FilePass record after decryption. */
const passedOver = 0x0060
const block = 1024

/**
 * Decrypts the stream of an old workbook in place when it opens under the password every program knows (RC4 of Excel 97 and of the
 * CryptoAPI, [MS-XLS] 2.2.10). `locked` when it has another password, `open` when it was not encrypted or by other means.
 */
export function openEncryptedStream(stream: Buffer): 'open' | 'locked' {
  const pass = records(stream).find(({ type }) => type === filePass)
  if (pass === undefined || stream.readUInt16LE(pass.body) !== 1) return 'open'
  const key = keyOf(stream.subarray(pass.body + 2, pass.body + pass.length))
  if (key === undefined) return 'locked'
  stream.writeUInt16LE(passedOver, pass.body - 4)
  let number = -1
  let bytes: Buffer = Buffer.alloc(0)
  for (const { type, body, length } of records(stream)) {
    if (plain.has(type) || type === passedOver) continue
    // the offset at which a worksheet begins is not encrypted
    for (let at = body + (type === boundSheet ? 4 : 0); at < body + length; at++) {
      const here = Math.floor(at / block)
      if (here !== number) {
        number = here
        bytes = keystream(key(number), block)
      }
      stream[at] = (stream[at] ?? 0) ^ (bytes[at % block] ?? 0)
    }
  }
  return 'open'
}

function records(stream: Buffer): readonly { readonly type: number; readonly body: number; readonly length: number }[] {
  const found: { type: number; body: number; length: number }[] = []
  for (let at = 0; at + 4 <= stream.length; ) {
    const length = stream.readUInt16LE(at + 2)
    if (at + 4 + length > stream.length) break
    found.push({ type: stream.readUInt16LE(at), body: at + 4, length })
    at += 4 + length
  }
  return found
}

type KeyOfBlock = (block: number) => Buffer

/** The key of each block under the common password; `undefined` when the file's own check fails. */
function keyOf(header: Buffer): KeyOfBlock | undefined {
  const [major, minor] = [header.readUInt16LE(0), header.readUInt16LE(2)]
  if (major === 1 && minor === 1 && header.length >= 52) {
    const key = excel97Key(header.subarray(4, 20))
    return agrees('md5', key, header.subarray(20, 36), header.subarray(36, 52)) ? key : undefined
  }
  if (minor !== 2 || header.length < 12) return undefined
  const size = header.readUInt32LE(8)
  const verifier = header.subarray(12 + size)
  if (verifier.length < 60) return undefined
  const key = cryptoApiKey(verifier.subarray(4, 20), header.readUInt32LE(12 + 16) || 40)
  return agrees('sha1', key, verifier.subarray(20, 36), verifier.subarray(40, 60)) ? key : undefined
}

function excel97Key(salt: Buffer): KeyOfBlock {
  const first = digest('md5', Buffer.from(commonPassword, 'utf16le')).subarray(0, 5)
  const mixed = digest('md5', ...Array.from({ length: 16 }, () => Buffer.concat([first, salt]))).subarray(0, 5)
  return (number) => digest('md5', mixed, littleEndian(number))
}

function cryptoApiKey(salt: Buffer, bits: number): KeyOfBlock {
  const first = digest('sha1', salt, Buffer.from(commonPassword, 'utf16le'))
  return (number) => {
    const key = digest('sha1', first, littleEndian(number)).subarray(0, bits / 8)
    return bits === 40 ? Buffer.concat([key, Buffer.alloc(11)]) : key
  }
}

function agrees(hash: string, key: KeyOfBlock, verifier: Buffer, expected: Buffer): boolean {
  const bytes = keystream(key(0), verifier.length + expected.length)
  const opened = Buffer.concat([verifier, expected]).map((byte, index) => byte ^ (bytes[index] ?? 0))
  return digest(hash, opened.subarray(0, verifier.length)).equals(opened.subarray(verifier.length))
}

function digest(hash: string, ...parts: readonly Uint8Array[]): Buffer {
  const made = createHash(hash)
  for (const part of parts) made.update(part)
  return made.digest()
}

/** RC4, which OpenSSL 3 keeps apart and BoringSSL has not. */
function keystream(key: Buffer, length: number): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index)
  const swap = (one: number, other: number) => {
    const kept = state[one] ?? 0
    state[one] = state[other] ?? 0
    state[other] = kept
  }
  for (let index = 0, other = 0; index < 256; index++) {
    other = (other + (state[index] ?? 0) + (key[index % key.length] ?? 0)) & 0xff
    swap(index, other)
  }
  const bytes = Buffer.alloc(length)
  for (let at = 0, index = 0, other = 0; at < length; at++) {
    index = (index + 1) & 0xff
    other = (other + (state[index] ?? 0)) & 0xff
    swap(index, other)
    bytes[at] = state[((state[index] ?? 0) + (state[other] ?? 0)) & 0xff] ?? 0
  }
  return bytes
}
