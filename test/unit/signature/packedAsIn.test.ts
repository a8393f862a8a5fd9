import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { packedAsIn } from '#services/verify/packedAsIn.ts'
import { packed } from '#shared/documents/packStreams.ts'

const bytes = new TextEncoder().encode('1 0 0 1 0 841.89 Tm\n'.repeat(200))
const other = new TextEncoder().encode('0 0 0 scn\n')
const theirs = new Uint8Array(deflateSync(bytes, { memLevel: 1 }))

test('bytes that a stream of the file unpacks to are packed as they are there, once a stream', () => {
  const pack = packedAsIn([deflateSync(other), theirs])
  expect(pack(bytes)).toBe(theirs)
  expect(pack(bytes)).toEqual(packed(bytes))
})

test('what no stream of the file unpacks to is packed by our own packer', () => {
  expect(packedAsIn([theirs])(other)).toEqual(packed(other))
})

test('a stream that is not whole, or has another header, is none of ours', () => {
  const wrong = theirs.slice()
  wrong[wrong.length - 1]! ^= 1
  const behind = new Uint8Array([...theirs, 0])
  const raw = bytes
  for (const stream of [wrong, behind, theirs.subarray(0, -4), new Uint8Array(deflateSync(bytes, { level: 1 })), raw, new Uint8Array()])
    expect(packedAsIn([stream])(bytes)).toEqual(packed(bytes))
})
