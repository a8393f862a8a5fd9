import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeStreamSafely } from '#services/files/write.ts'
import { bytesOf, readEntries, writeEntry } from '#services/sealed/entries.ts'
import { openStream, pieceBytes, sealStream, Unsealable } from '#services/sealed/stream.ts'

const folder = mkdtempSync(join(tmpdir(), 'tic-sealed-'))
const key = randomBytes(32)
const label = 'tic-review/example@2'
const tag = 16
const head = label.length + 1 + 32

async function sealed(content: Uint8Array, before = ''): Promise<string> {
  const file = join(folder, randomBytes(4).toString('hex'))
  await writeStreamSafely(file, async (sink) => {
    await sink.write(Buffer.from(before))
    await sealStream(sink, key, label, async (inner) => {
      // in uneven writes, as files come
      for (let at = 0; at < content.length; at += 700_001) await inner.write(content.subarray(at, at + 700_001))
    })
  })
  return file
}

async function opened(file: string, { from = 0, under = key as Uint8Array, as = label } = {}): Promise<Buffer> {
  const handle = await open(file, 'r')
  try {
    const parts: Buffer[] = []
    for await (const part of openStream(handle, from, under, as)) parts.push(part)
    return Buffer.concat(parts)
  } finally {
    await handle.close()
  }
}

test('what was sealed comes back, for every length about whole pieces, and takes 16 bytes a piece more', async () => {
  for (const length of [0, 1, pieceBytes - 1, pieceBytes, pieceBytes + 1, 2 * pieceBytes, 2 * pieceBytes + 17]) {
    const content = randomBytes(length)
    const file = await sealed(content, 'a line before\n')
    expect((await opened(file, { from: 14 })).equals(content), `${length}`).toBe(true)
    const pieces = Math.max(1, Math.ceil(length / pieceBytes))
    expect(readFileSync(file).length).toBe(14 + head + length + tag * pieces)
  }
})

test('(attack) cut off, lengthened, exchanged, altered, of another label or key: refused', async () => {
  const file = await sealed(randomBytes(3 * pieceBytes))
  const whole = readFileSync(file)
  const piece = (n: number) => whole.subarray(head + n * (pieceBytes + tag), head + (n + 1) * (pieceBytes + tag))
  const forged: Record<string, Buffer> = {
    'last piece gone': whole.subarray(0, head + 2 * (pieceBytes + tag)),
    'cut within a piece': whole.subarray(0, whole.length - 5),
    'a piece more': Buffer.concat([whole, piece(0)]),
    'pieces exchanged': Buffer.concat([whole.subarray(0, head), piece(1), piece(0), piece(2)]),
    'salt altered': Buffer.from(whole.with(head - 1, whole[head - 1]! ^ 1)),
    'content altered': Buffer.from(whole.with(head + 9, whole[head + 9]! ^ 1)),
    'only the head': whole.subarray(0, head),
    nothing: Buffer.alloc(0),
  }
  for (const [name, bytes] of Object.entries(forged)) {
    const other = join(folder, 'forged')
    writeFileSync(other, bytes)
    await expect(opened(other), name).rejects.toThrow(Unsealable)
  }
  await expect(opened(file, { under: randomBytes(32) })).rejects.toThrow(Unsealable)
  await expect(opened(file, { as: 'tic-review/another@2' })).rejects.toThrow(Unsealable)
})

test('entries come back in their order; one that is not read is passed over', async () => {
  const file = join(folder, 'entries')
  const contents = { 'a.json': randomBytes(10), empty: Buffer.alloc(0), 照片: randomBytes(2 * pieceBytes + 3), last: randomBytes(5) }
  await writeStreamSafely(file, (sink) =>
    sealStream(sink, key, label, async (inner) => {
      for (const [name, bytes] of Object.entries(contents)) await writeEntry(inner, name, bytes.length, [bytes])
    }),
  )
  const handle = await open(file, 'r')
  const names: string[] = []
  for await (const entry of readEntries(openStream(handle, 0, key, label))) {
    names.push(entry.name)
    if (entry.name !== '照片') expect(Buffer.from(await bytesOf(entry))).toEqual(contents[entry.name as 'last'])
  }
  await handle.close()
  expect(names).toEqual(Object.keys(contents))
})
