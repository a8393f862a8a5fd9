interface PictureSize {
  readonly format: 'jpg' | 'png' | 'webp' | 'bmp'
  /** px as drawn: for a JPEG with EXIF orientation 5–8, width and height are swapped */
  readonly width: number
  readonly height: number
}

/** px that a page may unpack of one picture: four bytes each; a JPEG is unpacked at the size it is drawn */
const mostPixels = 75_000_000
const mostJpegPixels = 110_000_000

/** Whether the picture is too large to be drawn; told by its head, before it is unpacked. */
export function isTooLarge({ format, width, height }: PictureSize): boolean {
  return width * height > (format === 'jpg' ? mostJpegPixels : mostPixels)
}

/** Format and size of a picture by its content; `undefined` where it is none of these or is truncated. */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.byteLength < 26) return undefined
  const start = view.getUint32(0)
  if (start === 0x89504e47) return { format: 'png', width: view.getUint32(16), height: view.getUint32(20) }
  if (start >>> 8 === 0xffd8ff) return jpegSize(view)
  if (start >>> 16 === 0x424d) return bmpSize(view)
  return start === 0x52494646 && view.getUint32(8) === 0x57454250 ? webpSize(view) : undefined
}

function jpegSize(view: DataView): PictureSize | undefined {
  let lying = false
  for (let at = 2; at + 9 < view.byteLength; ) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = view.getUint16(at + 2)
    if (marker === 0xe1) lying ||= orientation(view, at + 4, at + 2 + length) >= 5
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)]
      return lying ? { format: 'jpg', width: height, height: width } : { format: 'jpg', width, height }
    }
    at += 2 + length
  }
  return undefined
}

/** EXIF tag 0x0112 of the first directory (CIPA DC-008); 1 where there is none. */
function orientation(view: DataView, from: number, to: number): number {
  const end = Math.min(to, view.byteLength)
  if (end - from < 16 || view.getUint32(from) !== 0x45786966 || view.getUint16(from + 4) !== 0) return 1
  const tiff = from + 6
  const little = view.getUint16(tiff) === 0x4949
  const short = (at: number) => (at + 2 > end ? 0 : view.getUint16(at, little))
  const directory = tiff + view.getUint32(tiff + 4, little)
  const count = short(directory)
  for (let entry = 0; entry < count; entry++) {
    const at = directory + 2 + entry * 12
    if (short(at) === 0x0112) return short(at + 8) || 1
  }
  return 1
}

/** The core header has 16-bit sizes, all later ones 32-bit; a negative height is stored from the top. */
function bmpSize(view: DataView): PictureSize {
  if (view.getUint32(14, true) === 12) return { format: 'bmp', width: view.getUint16(18, true), height: view.getUint16(20, true) }
  return { format: 'bmp', width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) }
}

/** The three forms of WebP: lossy, lossless, extended (RFC 9649). */
function webpSize(view: DataView): PictureSize | undefined {
  const form = view.byteLength < 30 ? 0 : view.getUint32(12)
  if (form === 0x56503820) return { format: 'webp', width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  if (form === 0x5650384c) {
    const bits = view.getUint32(21, true)
    return { format: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1
  return form === 0x56503858 ? { format: 'webp', width: three(24), height: three(27) } : undefined
}
