import { pictureKind } from '#services/photos/pictureKind.ts'

interface PictureSize {
  readonly format: 'jpg' | 'png'
  /** px as drawn: for a JPEG with EXIF orientation 5–8, width and height are swapped */
  readonly width: number
  readonly height: number
}

/** Format and size of a JPEG or PNG by its content; `undefined` where it is neither or is truncated. */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const format = pictureKind(bytes)
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (format === 'png') return { format, width: view.readUInt32BE(16), height: view.readUInt32BE(20) }
  return format === 'jpg' ? jpegSize(view) : undefined
}

function jpegSize(view: Buffer): PictureSize | undefined {
  let lying = false
  for (let at = 2; at + 9 < view.length; ) {
    const marker = view[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = view.readUInt16BE(at + 2)
    if (marker === 0xe1) lying ||= orientation(view.subarray(at + 4, at + 2 + length)) >= 5
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      const [height, width] = [view.readUInt16BE(at + 5), view.readUInt16BE(at + 7)]
      return lying ? { format: 'jpg', width: height, height: width } : { format: 'jpg', width, height }
    }
    at += 2 + length
  }
  return undefined
}

/** EXIF tag 0x0112 of the first directory (CIPA DC-008); 1 where there is none. */
function orientation(segment: Buffer): number {
  if (segment.toString('latin1', 0, 6) !== 'Exif\0\0' || segment.length < 16) return 1
  const tiff = segment.subarray(6)
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  const count = short(directory)
  for (let entry = 0; entry < count; entry++) {
    const at = directory + 2 + entry * 12
    if (short(at) === 0x0112) return short(at + 8) || 1
  }
  return 1
}
