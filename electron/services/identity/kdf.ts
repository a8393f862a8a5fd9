import { hash } from 'node:crypto'

/** What the derived bytes are for (RFC 7292 B.3). */
export const purposes = { key: 1, iv: 2, mac: 3 } as const

const sizes = {
  sha1: { digest: 20, block: 64 },
  sha224: { digest: 28, block: 64 },
  sha256: { digest: 32, block: 64 },
  sha384: { digest: 48, block: 128 },
  sha512: { digest: 64, block: 128 },
}
export type KdfHash = keyof typeof sizes

/** PKCS#12 key derivation (RFC 7292 B.2). The passphrase is a BMPString with a terminating zero, so Chinese ones work too. */
export function pkcs12Kdf(
  algorithm: KdfHash,
  passphrase: string,
  salt: Uint8Array,
  iterations: number,
  purpose: number,
  length: number,
): Uint8Array {
  const { digest, block } = sizes[algorithm]
  const diversifier = new Uint8Array(block).fill(purpose)
  const input = Buffer.concat([stretch(salt, block), stretch(bmp(passphrase), block)])
  const output: Uint8Array[] = []
  for (let made = 0; made < length; made += digest) {
    let round: Buffer = hash(algorithm, Buffer.concat([diversifier, input]), 'buffer')
    for (let turn = 1; turn < iterations; turn++) round = hash(algorithm, round, 'buffer')
    output.push(round)
    addToBlocks(input, stretch(round, block, 1), block)
  }
  return Buffer.concat(output).subarray(0, length)
}

/** Big-endian UTF-16 with two closing zero bytes. */
function bmp(text: string): Uint8Array {
  return Buffer.from(`${text}\0`, 'utf16le').swap16()
}

/** Repeats the bytes up to a whole number of blocks. */
function stretch(bytes: Uint8Array, block: number, blocks = Math.ceil(bytes.length / block)): Buffer {
  return Buffer.from(Uint8Array.from({ length: blocks * block }, (_, at) => bytes[at % bytes.length]!))
}

/** Each block of `input` := (block + addend + 1) modulo 2^(8·block). */
function addToBlocks(input: Buffer, addend: Buffer, block: number): void {
  for (let start = 0; start < input.length; start += block) {
    let carry = 1
    for (let at = block - 1; at >= 0; at--) {
      const sum = input[start + at]! + addend[at]! + carry
      input[start + at] = sum & 0xff
      carry = sum >> 8
    }
  }
}
