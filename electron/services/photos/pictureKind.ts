export type PictureKind = 'jpg' | 'png'

/** What a picture is by its content: signature, a size above nought, and an end that is there. A name or a picture cut short does not pass. */
export function pictureKind(bytes: Uint8Array): PictureKind | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (isPng(view)) return 'png'
  return isJpeg(view) ? 'jpg' : undefined
}

const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function isPng(view: Buffer): boolean {
  if (view.length < 57 || !view.subarray(0, 8).equals(pngStart) || view.toString('latin1', 12, 16) !== 'IHDR') return false
  const sized = view.readUInt32BE(16) > 0 && view.readUInt32BE(20) > 0
  return sized && view.includes('IEND', view.length - 64, 'latin1')
}

/** Walks the segments up to the first scan; a frame header (SOF) on the way gives the size. */
function isJpeg(view: Buffer): boolean {
  if (
    view.length < 32 ||
    view.readUInt16BE(0) !== 0xffd8 ||
    !view.includes(Buffer.from([0xff, 0xd9]), view.length - Math.min(view.length, 65_536))
  )
    return false
  let sized = false
  for (let at = 2; at + 9 < view.length; ) {
    if (view[at] !== 0xff) return false
    const marker = view[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xda) return sized
    if (isFrame(marker)) sized = view.readUInt16BE(at + 5) > 0 && view.readUInt16BE(at + 7) > 0
    at += 2 + view.readUInt16BE(at + 2)
  }
  return false
}

/** SOF0–SOF15 without the tables DHT (C4), JPG (C8), DAC (CC). */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}
