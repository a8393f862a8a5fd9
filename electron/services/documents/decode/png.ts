import { constants, crc32, deflateRawSync } from 'node:zlib'
import type { PictureBytes } from '#shared/evidence/pages.ts'
import type { Pixels } from './pixels.ts'

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const colourTypes = { 1: 0, 3: 2, 4: 6 } as const
/** bytes of rows that are packed at a time, so that a large picture is not held twice */
const band = 2 ** 21

/**
 * A PNG (ISO/IEC 15948) of 8 bits a sample, packed lightly: it goes to the page and nowhere else. `opaque` leaves out the fourth
 * channel.
 */
export function png({ width, height, channels, data }: Pixels, opaque = false): PictureBytes {
  if (channels !== 4 || !opaque)
    return written({
      width,
      height,
      bits: 8,
      colourType: colourTypes[channels],
      rowBytes: width * channels,
      row: rowsOf(data, width * channels),
    })
  const row: Rows['row'] = (number, target, at) => {
    let from = number * width * 4
    for (let to = at; to < at + width * 3; from += 4) {
      target[to++] = data[from]!
      target[to++] = data[from + 1]!
      target[to++] = data[from + 2]!
    }
  }
  return written({ width, height, bits: 8, colourType: colourTypes[3], rowBytes: width * 3, row })
}

/** A PNG of one bit a pixel, 0 black; rows are padded to whole bytes. */
export function bilevelPng(width: number, height: number, data: Uint8Array): PictureBytes {
  return written({ width, height, bits: 1, colourType: 0, rowBytes: Math.ceil(width / 8), row: rowsOf(data, Math.ceil(width / 8)) })
}

interface Rows {
  readonly width: number
  readonly height: number
  readonly bits: number
  readonly colourType: number
  readonly rowBytes: number
  /** writes a row's samples into the target, from `at` on */
  readonly row: (number: number, target: Uint8Array, at: number) => void
}

function written({ width, height, bits, colourType, rowBytes, row }: Rows): PictureBytes {
  const head = new DataView(new ArrayBuffer(13))
  head.setUint32(0, width)
  head.setUint32(4, height)
  head.setUint8(8, bits)
  head.setUint8(9, colourType)
  const parts = [signature, chunk('IHDR', new Uint8Array(head.buffer)), chunk('IDAT', Uint8Array.of(0x78, 0x01))]
  const rows = Math.max(1, Math.floor(band / (rowBytes + 1)))
  let [low, high] = [1, 0]
  for (let from = 0; from < height; from += rows) {
    const count = Math.min(rows, height - from)
    const lines = new Uint8Array(count * (rowBytes + 1))
    for (let index = 0; index < count; index++) row(from + index, lines, index * (rowBytes + 1) + 1)
    ;[low, high] = adler32(lines, low, high)
    const isLast = from + rows >= height
    parts.push(chunk('IDAT', deflateRawSync(lines, { level: 1, finishFlush: isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH })))
  }
  parts.push(chunk('IDAT', Uint8Array.of(high >> 8, high & 255, low >> 8, low & 255)), chunk('IEND'))
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return { type: 'image/png', bytes }
}

/** RFC 1950, carried on from band to band. */
function adler32(bytes: Uint8Array, low: number, high: number): [number, number] {
  for (let from = 0; from < bytes.length; from += 3800) {
    const to = Math.min(bytes.length, from + 3800)
    for (let at = from; at < to; at++) {
      low += bytes[at]!
      high += low
    }
    low %= 65_521
    high %= 65_521
  }
  return [low, high]
}

function chunk(name: string, content: Uint8Array = new Uint8Array()): Uint8Array {
  const out = new Uint8Array(content.length + 12)
  const view = new DataView(out.buffer)
  view.setUint32(0, content.length)
  for (let at = 0; at < 4; at++) out[4 + at] = name.charCodeAt(at)
  out.set(content, 8)
  view.setUint32(8 + content.length, crc32(out.subarray(4, 8 + content.length)))
  return out
}

/** Rows of samples that lie one after the other. */
function rowsOf(data: Uint8Array, rowBytes: number): Rows['row'] {
  return (number, target, at) => target.set(data.subarray(number * rowBytes, (number + 1) * rowBytes), at)
}
