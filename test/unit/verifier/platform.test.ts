import { join } from 'node:path'
import { crc32 as crcOfNode, deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import * as digestOfNode from '#services/files/digest.ts'
import * as inflateOfNode from '#services/vault/inflate.ts'
import { seams } from '../../../scripts/verifierBundle.ts'
import * as digest from '../../../verifier/platform/digest.ts'
import * as inflate from '../../../verifier/platform/inflate.ts'

const root = join(import.meta.dirname, '../../..')
const sizes = [0, 1, 55, 56, 63, 64, 65, 4095, 4096, 4097, 300_000]
const bytesOf = (size: number) => Buffer.from(Array.from({ length: size }, (_, at) => (at * at * 31 + at) & 255))

test.each(Object.entries(seams))('%s has a twin with all it exports', async (own, twin) => {
  const [wanted, found] = await Promise.all([import(join(root, own)), import(join(root, twin))])
  expect(Object.keys(found)).toEqual(expect.arrayContaining(Object.keys(wanted)))
})

describe('SHA-256 of the page and of Node', () => {
  test.each(sizes)('%i bytes', (size) => {
    const bytes = bytesOf(size)
    expect(digest.sha256Of(bytes)).toBe(digestOfNode.sha256Of(bytes))
    const [one, other] = [digest.runningSha256(), digestOfNode.runningSha256()]
    for (const running of [one, other]) running.update(bytes.subarray(0, size >> 1))
    const [copy, copyOfNode] = [one.copy(), other.copy()]
    for (const running of [one, other, copy, copyOfNode]) running.update(bytes.subarray(size >> 1))
    copy.update(bytes)
    copyOfNode.update(bytes)
    expect(one.hex()).toBe(other.hex())
    expect([...copy.digest()]).toEqual([...copyOfNode.digest()])
  })
})

test.each(sizes)('CRC-32 of %i bytes, also going on', (size) => {
  const bytes = bytesOf(size)
  expect(inflate.crc32(bytes)).toBe(crcOfNode(bytes))
  expect(inflate.crc32(bytes, 0x1234abcd)).toBe(crcOfNode(bytes, 0x1234abcd))
})

describe('deflated data in the page and in Node', () => {
  const plain = bytesOf(300_000)
  const packed = deflateRawSync(plain)
  const changed = Buffer.from(packed)
  changed[packed.length >> 1]! ^= 0xff
  const cases = {
    whole: packed,
    'bytes behind its end': Buffer.concat([packed, Buffer.from('x')]),
    'another stream behind its end': Buffer.concat([packed, packed]),
    'cut off': packed.subarray(0, packed.length - 9),
    'no bytes': Buffer.alloc(0),
    'not deflate': Buffer.alloc(500, 7),
    changed,
  }

  test.each(Object.entries(cases))('%s: in one call', async (_, bytes) => {
    // what unpacks to other bytes is told by their number and CRC, which the reader of the entry compares
    const isPlain = (found: Buffer | string) => typeof found !== 'string' && found.equals(plain)
    for (const size of [plain.length, plain.length - 1])
      expect(isPlain(await inflate.inflateWhole(bytes, size))).toBe(isPlain(await inflateOfNode.inflateWhole(bytes, size)))
  })

  test.each(Object.entries(cases))('%s: piece by piece', async (_, bytes) => {
    const [own, wanted] = [await read(inflate, bytes), await read(inflateOfNode, bytes)]
    expect(own.isSound && own.bytes.equals(plain)).toBe(wanted.isSound && wanted.bytes.equals(plain))
  })
})

async function read({ inflateChunks }: Pick<typeof inflate, 'inflateChunks'>, packed: Buffer) {
  const chunks: Buffer[] = []
  const reading = inflateChunks(pieces(packed), packed.length)
  for (;;) {
    const next = await reading.next()
    if (next.done) return { isSound: next.value === 'ok', bytes: Buffer.concat(chunks) }
    chunks.push(next.value)
  }
}

async function* pieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 70_000) yield bytes.subarray(at, at + 70_000)
}
