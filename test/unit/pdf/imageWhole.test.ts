import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { imageWhole } from '#shared/pdf/imageWhole.ts'

/** The packed bytes of the images in a PDF that packs them this way. */
function packed(file: string, filter: string): readonly Uint8Array[] {
  const bytes = readFileSync(new URL(`../../fixtures/pdf/${file}`, import.meta.url))
  const text = bytes.toString('latin1')
  return [...text.matchAll(/<<(?:[^<>]|<<[^<>]*>>)*>>\s*stream\r?\n/g)].flatMap((match) => {
    const [head] = match
    const length = Number(/\/Length (\d+)/.exec(head)?.[1])
    if (!head.includes(filter) || !/\/Subtype\s*\/Image/.test(head)) return []
    const from = match.index + head.length
    return [new Uint8Array(bytes.subarray(from, from + length))]
  })
}
const cuts = [0.02, 0.2, 0.5, 0.8, 0.95, 0.99]

test.each([
  ['jbig2.pdf', 'JBIG2Decode'],
  ['jpx.pdf', 'JPXDecode'],
  ['whole-images.pdf', 'DCTDecode'],
] as const)('%s: an image is whole, and none of its beginnings is', (file, filter) => {
  const images = packed(file, filter).filter((bytes) => filter !== 'DCTDecode' || bytes[0] === 0xff)
  expect(images.length).toBeGreaterThan(0)
  for (const bytes of images) {
    expect(imageWhole({ filter, bytes, rows: 0 })).toBe(true)
    const whole = cuts.filter((part) => imageWhole({ filter, bytes: bytes.subarray(0, Math.floor(bytes.length * part)), rows: 0 }))
    expect(whole).toEqual([])
  }
})

test('a fax that ends before its rows is cut, one that says its end is not', () => {
  const fax = { K: -1, EncodedByteAlign: false, Columns: 8 }
  const white = (rows: number, end: string) => {
    const bits = `${'1'.repeat(rows)}${end}`.padEnd(64, '0')
    return Uint8Array.from({ length: 8 }, (_, at) => Number.parseInt(bits.slice(8 * at, 8 * at + 8), 2))
  }
  const endOfBlock = '000000000001000000000001'
  expect(imageWhole({ filter: 'CCITTFaxDecode', bytes: white(10, endOfBlock), rows: 10, fax })).toBe(true)
  expect(imageWhole({ filter: 'CCITTFaxDecode', bytes: white(7, endOfBlock), rows: 10, fax })).toBe(true)
  expect(imageWhole({ filter: 'CCITTFaxDecode', bytes: white(7, ''), rows: 10, fax })).toBe(false)
  expect(imageWhole({ filter: 'CCITTFaxDecode', bytes: new Uint8Array(), rows: 1, fax })).toBe(false)
})
