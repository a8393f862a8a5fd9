import UTIF, { type IFD } from 'utif2'
import type { PictureBytes } from '#shared/evidence/pages.ts'
import { budget, Damaged, TooLarge } from '../budget.ts'
import { type Pixels, reduced, reduction, upright } from '../pixels.ts'
import { bilevelPng, png } from '../png.ts'
import { checkSize, type Directory, field, tags } from './directories.ts'

/** JPEG pages are unpacked whole, at six bytes a pixel. */
const jpegPixels = 24_000_000
const compressions = new Set([1, 2, 3, 4, 5, 6, 7, 8, 32773, 32946])

/** A page of a TIFF as a picture that the window draws: upright, and made smaller where it is very large. */
export function readPage(bytes: Uint8Array, directory: Directory): PictureBytes {
  checkSize(directory)
  const width = field(directory, tags.width, 0)
  const height = field(directory, tags.height, 0)
  const orientation = field(directory, tags.orientation, 1)
  const bits = field(directory, tags.bits, 1)
  const photometric = photometricOf(directory, bits)
  const samples = samplesPerPixel(directory)
  const decoded = samplesOf(bytes, directory, samples)
  const by = reduction(width, height)
  if (bits === 1 && samples === 1 && photometric <= 1) {
    if (photometric === 0) for (let at = 0; at < decoded.length; at++) decoded[at] = ~decoded[at]! & 0xff
    if (orientation === 1 && by === 1) return bilevelPng(width, height, decoded)
    return png(upright(greyOfBits(width, height, decoded, by), orientation))
  }
  return png(upright(reduced(plainPixels(bytes, directory, decoded, { width, height, bits, samples, photometric }), by), orientation))
}

function isJpeg(directory: Directory): boolean {
  const compression = field(directory, tags.compression, 1)
  return compression === 6 || compression === 7
}

/** What the unpacked samples are: whatever a JPEG holds comes out of its decoder as RGB. */
function photometricOf(directory: Directory, bits: number): number {
  return isJpeg(directory) ? 2 : field(directory, tags.photometric, bits === 1 ? 0 : 2)
}

function samplesPerPixel(directory: Directory): number {
  return isJpeg(directory) ? 3 : field(directory, tags.samples, 1)
}

interface Form {
  readonly width: number
  readonly height: number
  readonly bits: number
  readonly samples: number
  readonly photometric: number
}

function plainPixels(bytes: Uint8Array, directory: Directory, data: Uint8Array, form: Form): Pixels {
  const { width, height, bits, samples, photometric } = form
  if (bits === 8 && samples === 1 && photometric === 1) return { width, height, channels: 1, data }
  if ((bits === 2 || bits === 4) && samples === 1 && photometric <= 1)
    return { width, height, channels: 1, data: greyOfNibbles(data, form) }
  if (bits === 8 && samples === 3 && photometric === 2) return { width, height, channels: 3, data }
  if (bits === 8 && samples >= 4 && photometric === 5) return { width, height, channels: 3, data: rgbOfInk(data, width * height, samples) }
  if (width * height * 4 > budget.samples) throw new TooLarge()
  const ifd = ifdOf(directory)
  Object.assign(ifd, { width, height, data, isLE: bytes[0] === 0x49 })
  return { width, height, channels: 4, data: UTIF.toRGBA8(ifd) }
}

/** Grey of two or four bits a pixel as grey of eight. */
function greyOfNibbles(data: Uint8Array, { width, height, bits, photometric }: Form): Uint8Array {
  const stride = Math.ceil((width * bits) / 8)
  const most = 2 ** bits - 1
  const out = new Uint8Array(width * height)
  for (let y = 0, to = 0; y < height; y++)
    for (let x = 0; x < width; x++, to++) {
      const bit = x * bits
      const value = (data[y * stride + (bit >> 3)]! >> (8 - bits - (bit & 7))) & most
      out[to] = (255 * (photometric === 0 ? most - value : value)) / most
    }
  return out
}

/** Cyan, magenta, yellow and black as red, green and blue, without a colour profile. */
function rgbOfInk(data: Uint8Array, pixels: number, samples: number): Uint8Array {
  const out = new Uint8Array(pixels * 3)
  for (let pixel = 0, from = 0; pixel < pixels; pixel++, from += samples) {
    const white = 255 - data[from + 3]!
    for (let ink = 0; ink < 3; ink++) out[pixel * 3 + ink] = ((255 - data[from + ink]!) * white) / 255
  }
  return out
}

/** The unpacked samples, row by row, as long as the page's size says. */
function samplesOf(bytes: Uint8Array, directory: Directory, samples: number): Uint8Array {
  const compression = field(directory, tags.compression, 1)
  const width = field(directory, tags.width, 0)
  const height = field(directory, tags.height, 0)
  const piece = directory.has(tags.tileWidth)
    ? field(directory, tags.tileWidth, 0) * field(directory, tags.tileHeight, 0)
    : width * Math.min(height, field(directory, tags.stripRows, height))
  if (!compressions.has(compression) || (field(directory, tags.planes, 1) === 2 && field(directory, tags.samples, 1) > 1))
    throw new Damaged()
  if (piece > budget.pixels || (isJpeg(directory) && piece > jpegPixels)) throw new TooLarge()
  const offsets = directory.get(tags.tileOffsets) ?? directory.get(tags.stripOffsets)
  const lengths = directory.get(tags.tileBytes) ?? directory.get(tags.stripBytes)
  if (offsets === undefined || offsets.some((at) => at >= bytes.length)) throw new Damaged()
  if (lengths !== undefined && lengths.length < offsets.length) throw new Damaged()
  if (lengths === undefined && compression !== 1) throw new Damaged()
  const ifd = ifdOf(directory, bytes.length)
  Object.assign(ifd, { [`t${tags.samples}`]: [samples] })
  silently(() => UTIF.decodeImage(bytes as unknown as ArrayBuffer, ifd))
  const want = height * Math.ceil((width * field(directory, tags.bits, 1) * samples) / 8)
  if (!(ifd.data instanceof Uint8Array)) throw new Damaged()
  if (ifd.data.length === want) return ifd.data
  const whole = new Uint8Array(want)
  whole.set(ifd.data.subarray(0, want))
  return whole
}

/** The page's fields as the library names them. Strips and tiles that reach beyond the file end with it: it would read on for minutes. */
function ifdOf(directory: Directory, fileLength = 0): IFD {
  const ifd = Object.fromEntries([...directory].map(([tag, values]) => [`t${tag}`, [...values]]))
  for (const [offsets, lengths] of [
    [tags.stripOffsets, tags.stripBytes],
    [tags.tileOffsets, tags.tileBytes],
  ] as const) {
    const cut = directory.get(lengths)?.map((length, at) => Math.min(length, fileLength - (directory.get(offsets)?.[at] ?? 0)))
    if (cut) ifd[`t${lengths}`] = cut
  }
  return ifd as unknown as IFD
}

/** The library writes lines about tiles to the console, which is the command's output. */
function silently(work: () => void): void {
  const { log } = console
  console.log = () => undefined
  try {
    work()
  } finally {
    console.log = log
  }
}

/** Black and white pixels as grey, each square of `by` pixels as their mean. */
function greyOfBits(width: number, height: number, data: Uint8Array, by: number): Pixels {
  const stride = Math.ceil(width / 8)
  const [w, h] = [Math.ceil(width / by), Math.ceil(height / by)]
  const out = new Uint8Array(w * h)
  for (let row = 0; row < h; row++)
    for (let column = 0; column < w; column++) {
      let [sum, count] = [0, 0]
      for (let y = row * by; y < Math.min(height, (row + 1) * by); y++)
        for (let x = column * by; x < Math.min(width, (column + 1) * by); x++) {
          sum += (data[y * stride + (x >> 3)]! >> (7 - (x & 7))) & 1
          count += 1
        }
      out[row * w + column] = (255 * sum) / count
    }
  return { width: w, height: h, channels: 1, data: out }
}
