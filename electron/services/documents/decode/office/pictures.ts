import type { Picture } from '#shared/evidence/flow.ts'
import type { PictureBytes } from '#shared/evidence/pages.ts'
import { budget } from '../budget.ts'
import type { OfficePackage } from './officePackage.ts'

/** px at 96 to the inch, from English Metric Units */
export function pixels(emu: string | undefined): number {
  const value = Number(emu ?? Number.NaN) / 9525
  return Number.isFinite(value) && value > 0 ? Math.min(Math.round(value), 4000) : 0
}

/** A part's picture as a block; without an id where a page cannot draw its format. */
export function pictureOf(part: string | undefined, width: number, height: number, words: string | undefined): Picture {
  const isDrawn = part !== undefined && !/\.(?:emf|wmf|emz|wmz|tiff?|pict?|pcx|svg|wdp|eps)$/iu.test(part)
  return { kind: 'picture', width, height, ...(isDrawn && { picture: part }), ...(words !== undefined && words !== '' && { words }) }
}

/** The bytes of a picture part by its content; `undefined` where a page cannot or should not draw it. */
export function pictureBytes(office: OfficePackage, part: string): PictureBytes | undefined {
  const bytes = office.bytes(part)
  const found = bytes && sizeOf(bytes)
  return bytes && found && found.width * found.height <= budget.pixels / 2 ? { type: found.type, bytes } : undefined
}

interface Size {
  readonly type: PictureBytes['type']
  readonly width: number
  readonly height: number
}

/** Format and size in px by the head of the file. */
function sizeOf(bytes: Uint8Array): Size | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 30) return undefined
  const head = String.fromCharCode(...bytes.subarray(0, 12))
  if (head.startsWith('\u0089PNG')) return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
  if (head.startsWith('GIF8')) return { type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
  if (head.startsWith('BM'))
    return { type: 'image/bmp', width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) }
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return { type: 'image/webp', width: 1, height: 1 }
  return head.startsWith('\u00ff\u00d8\u00ff') ? jpegSize(view) : undefined
}

function jpegSize(view: DataView): Size | undefined {
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8) ? 2 : 2 + view.getUint16(at + 2)
  }
  return undefined
}
