import { createCipheriv, createDecipheriv, timingSafeEqual } from 'node:crypto'

/** What a wrapped key begins with (RFC 3394 § 2.2.3.1). */
const mark = Buffer.alloc(8, 0xa6)
const rounds = 6

/** AES key wrap (RFC 3394) with a key of 256 bits; `key` in whole blocks of 8 bytes. */
export function wrapKey(by: Uint8Array, key: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-ecb', by, null).setAutoPadding(false)
  const blocks = blocksOf(key)
  let first: Buffer = mark
  for (let round = 0; round < rounds; round++)
    for (const [at, block] of blocks.entries()) {
      const out = cipher.update(Buffer.concat([first, block]))
      first = counted(out, round * blocks.length + at + 1)
      blocks[at] = out.subarray(8)
    }
  return Buffer.concat([first, ...blocks])
}

/** The key that was wrapped; `undefined` for another wrapping key or altered bytes. */
export function unwrapKey(by: Uint8Array, wrapped: Uint8Array): Buffer | undefined {
  if (wrapped.length < 24 || wrapped.length % 8 !== 0) return undefined
  const decipher = createDecipheriv('aes-256-ecb', by, null).setAutoPadding(false)
  const [start = Buffer.alloc(8), ...blocks] = blocksOf(wrapped)
  let first = start
  for (let round = rounds - 1; round >= 0; round--)
    for (let at = blocks.length - 1; at >= 0; at--) {
      const block = blocks[at] as Buffer
      const out = decipher.update(Buffer.concat([counted(first, round * blocks.length + at + 1), block]))
      first = out.subarray(0, 8)
      blocks[at] = out.subarray(8)
    }
  return timingSafeEqual(first, mark) ? Buffer.concat(blocks) : undefined
}

/** The first eight bytes with the step's number in them. */
function counted(bytes: Buffer, step: number): Buffer {
  const first = Buffer.from(bytes.subarray(0, 8))
  first.writeUInt32BE((first.readUInt32BE(4) ^ step) >>> 0, 4)
  return first
}

function blocksOf(bytes: Uint8Array): Buffer[] {
  return Array.from({ length: bytes.length / 8 }, (_, at) => Buffer.from(bytes.subarray(at * 8, at * 8 + 8)))
}
