import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { DecodedPages } from '../../../electron/services/documents/decode/decoder.ts'
import { decodeDocument } from '../../../electron/services/documents/decode/index.ts'
import { isTooLarge, pictureSize } from '../../../shared/evidence/pictureSize.ts'

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../../fixtures/evidence/${name}`, import.meta.url)))

async function decoded(name: string, bytes = fixture(name)): Promise<DecodedPages> {
  const answer = await decodeDocument({ name, kind: name.split('.').at(-1) ?? '', bytes })
  if (!answer.ok) throw new Error(answer.faults[0]?.code)
  return answer.value as DecodedPages
}

interface Drawn {
  readonly width: number
  readonly height: number
  /** 0 to 255 each */
  readonly at: (x: number, y: number) => readonly number[]
}

/** A PNG of our own writing, unpacked: no filters, one bit or eight a sample. */
async function drawn(pages: DecodedPages, number = 1): Promise<Drawn> {
  const content = await pages.page(number)
  if (content.kind !== 'picture') throw new Error('no picture')
  const view = Buffer.from(content.bytes)
  const parts: Buffer[] = []
  for (let at = 8; at < view.length; at += 12 + view.readUInt32BE(at))
    if (view.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(view.subarray(at + 8, at + 8 + view.readUInt32BE(at)))
  const data = inflateSync(Buffer.concat(parts))
  const [width, height, bits] = [view.readUInt32BE(16), view.readUInt32BE(20), view.readUInt8(24)]
  const channels = { 0: 1, 2: 3, 6: 4 }[view.readUInt8(25)] ?? 0
  const stride = Math.ceil((width * bits * channels) / 8) + 1
  expect(data.length).toBe(stride * height)
  const at = (x: number, y: number) =>
    bits === 1
      ? [255 * ((data[y * stride + 1 + (x >> 3)]! >> (7 - (x & 7))) & 1)]
      : [...data.subarray(y * stride + 1 + x * channels, y * stride + 1 + (x + 1) * channels)]
  return { width, height, at }
}

interface Field {
  readonly tag: number
  readonly values: readonly number[]
}

/** A TIFF of directories one after the other, little-endian, each field of 32-bit values; `next` of each may be set. */
function tiff(directories: readonly (readonly Field[])[], data: Uint8Array = new Uint8Array(), next: readonly (number | undefined)[] = []) {
  const start = 8 + data.length
  const sizes = directories.map((fields) => 6 + fields.length * 12)
  const places = sizes.map((_, index) => start + sizes.slice(0, index).reduce((sum, size) => sum + size, 0))
  const out = new DataView(new ArrayBuffer(start + sizes.reduce((sum, size) => sum + size, 0)))
  out.setUint16(0, 0x4949)
  out.setUint16(2, 42, true)
  out.setUint32(4, places[0] ?? 0, true)
  new Uint8Array(out.buffer).set(data, 8)
  for (const [index, fields] of directories.entries()) {
    const at = places[index]!
    out.setUint16(at, fields.length, true)
    for (const [entry, { tag, values }] of fields.entries()) {
      out.setUint16(at + 2 + entry * 12, tag, true)
      out.setUint16(at + 4 + entry * 12, 4, true)
      out.setUint32(at + 6 + entry * 12, values.length, true)
      out.setUint32(at + 10 + entry * 12, values[0] ?? 0, true)
    }
    out.setUint32(at + 2 + fields.length * 12, next[index] ?? places[index + 1] ?? 0, true)
  }
  return new Uint8Array(out.buffer)
}

const page = (width: number, height: number, more: readonly Field[] = []): readonly Field[] =>
  [
    { tag: 256, values: [width] },
    { tag: 257, values: [height] },
    { tag: 258, values: [8] },
    { tag: 262, values: [1] },
    { tag: 273, values: [8] },
    { tag: 278, values: [height] },
    { tag: 279, values: [width * height] },
    ...more,
  ].toSorted((a, b) => a.tag - b.tag)

describe('a TIFF', () => {
  test('of several pages in tiles of Group 4, as tiffcp writes it, has every page', async () => {
    const pages = await decoded('scan.tif')
    expect(pages.pages.sizes).toHaveLength(3)
    const { width, height, at } = await drawn(pages, 3)
    let black = 0
    for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if (at(x, y)[0] === 0) black += 1
    // a page of text and a table at 40 dots to the inch
    expect(black / (width * height)).toBeGreaterThan(0.02)
    expect(black / (width * height)).toBeLessThan(0.4)
  })

  test('of grey JPEG is grey', async () => {
    const { width, height, at } = await drawn(await decoded('grey.tif'))
    expect([width, height]).toEqual([96, 64])
    const [red = 0, green = 0, blue = 0] = at(10, 10)
    expect(Math.abs(red - green) + Math.abs(green - blue)).toBeLessThan(4)
    expect(at(90, 5)[0]).toBeGreaterThan(250)
  })

  test.each([
    [1, [10, 20, 30, 40, 50, 60]],
    [3, [60, 50, 40, 30, 20, 10]],
    [6, [40, 10, 50, 20, 60, 30]],
    [8, [30, 60, 20, 50, 10, 40]],
  ])('of orientation %i stands upright', async (orientation, want) => {
    const file = tiff([page(3, 2, [{ tag: 274, values: [orientation] }])], Uint8Array.of(10, 20, 30, 40, 50, 60))
    const { width, height, at } = await drawn(await decoded('a.tif', file))
    const seen = Array.from({ length: width * height }, (_, index) => at(index % width, Math.floor(index / width))[0])
    expect(seen).toEqual(want)
  })

  test('whose directories form a ring, or lead out of the file, shows the pages it has and says so', async () => {
    for (const next of [8 + 6, 1_000_000]) {
      const { pages } = await decoded('a.tif', tiff([page(3, 2)], new Uint8Array(6), [next]))
      expect([pages.sizes.length, pages.notices.map(({ key }) => key)]).toEqual([1, ['notice.scanCut']])
    }
  })

  test('of 40,000 × 40,000 is refused before anything is unpacked', async () => {
    const pages = await decoded('a.tif', tiff([page(40_000, 40_000)], new Uint8Array(6)))
    await expect(async () => pages.page(1)).rejects.toThrow()
  })
})

test('a HEIC photo, as heif-enc writes it, is drawn', async () => {
  const { width, height, at } = await drawn(await decoded('quarters.heic'))
  expect([width, height]).toEqual([96, 64])
  const [red = 0, , blueOfRed = 0] = at(10, 10)
  const [redOfBlue = 0, , blue = 0] = at(85, 55)
  expect([red > 200, blueOfRed < 60, redOfBlue < 60, blue > 200]).toEqual([true, true, true, true])
})

test('a HEIC that states a size beyond the limit is refused', async () => {
  const bytes = fixture('quarters.heic')
  const view = Buffer.from(bytes)
  for (let at = view.indexOf('ispe'); at >= 0; at = view.indexOf('ispe', at + 1)) view.writeUInt32BE(1_000_000, at + 8)
  const answer = await decodeDocument({ name: 'a.heic', kind: 'heic', bytes: view })
  expect(answer.ok ? '' : answer.faults[0]?.code).toBe('document.tooLarge')
})

test.each(['quarters.webp', 'quarters.bmp'])('the head of %s tells its size', (name) => {
  expect(pictureSize(fixture(name))).toEqual({ format: name.split('.')[1], width: 96, height: 64 })
})

test('a picture of 40,000 × 40,000 is too large to be drawn, a photo of 108 million pixels is not', () => {
  expect(isTooLarge({ format: 'png', width: 40_000, height: 40_000 })).toBe(true)
  expect(isTooLarge({ format: 'jpg', width: 12_000, height: 9_000 })).toBe(false)
})
