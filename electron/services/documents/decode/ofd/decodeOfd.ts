import type { Drawing, Drawn, Matrix, PictureBytes } from '#shared/evidence/pages.ts'
import { isTooLarge, pictureSize } from '#shared/evidence/pictureSize.ts'
import type { Notice } from '#shared/text/notice.ts'
import { notice } from '#shared/text/notice.ts'
import { budget, Damaged, TooLarge } from '../budget.ts'
import type { DecodedPages, Encoded } from '../decoder.ts'
import { readDirectories } from '../tiff/directories.ts'
import { readPage } from '../tiff/readPage.ts'
import { attribute } from '../xml/markup.ts'
import { type OfdDocument, type OfdPage, readDocument } from './document.ts'
import { type Canvas, drawContent } from './drawContent.ts'
import { type Outlines, openOutlines } from './fontFile.ts'
import { joined, moved } from './geometry.ts'
import { openParts, type Parts } from './parts.ts'
import { readSeals, type Seal, sealNotices } from './seals.ts'

/** px of a millimetre at 100 % */
const perMillimetre = 96 / 25.4
const mostPages = 5000
/** bytes of the pictures of one page */
const mostPictures = 64 * 2 ** 20

/** An OFD document (GB/T 33190-2016): its pages drawn one by one, its seals listed with what was checked of them. */
export function decodeOfd({ bytes }: Encoded): DecodedPages {
  const parts = openParts(bytes)
  const document = readDocument(parts)
  if (document.pages.length > mostPages) throw new TooLarge()
  const seals = readSeals(parts, document)
  const fonts = fontShelf(parts)
  return {
    viewer: 'pages',
    hasWords: true,
    pages: {
      notices: [...documentNotices(document), ...sealNotices(seals)],
      sizes: document.pages.map(({ area }) => ({ width: area.width * perMillimetre, height: area.height * perMillimetre })),
    },
    page: (number) => drawPage({ parts, seals, fonts }, document.pages[number - 1]),
  }
}

function documentNotices({ attachments }: OfdDocument): readonly Notice[] {
  return attachments.length === 0 ? [] : [notice('notice.ofdAttachments', { count: attachments.length, names: attachments })]
}

type Fonts = (part: string) => Outlines | undefined

/** Fonts are opened once; `undefined` is kept too. */
function fontShelf(parts: Parts): Fonts {
  const opened = new Map<string, Outlines | undefined>()
  return (part) => {
    if (!opened.has(part)) {
      const bytes = parts.bytes(part)
      opened.set(part, bytes && openOutlines(bytes))
    }
    return opened.get(part)
  }
}

interface Opened {
  readonly parts: Parts
  readonly seals: readonly Seal[]
  readonly fonts: Fonts
}

function drawPage({ parts, seals, fonts }: Opened, page: OfdPage | undefined): Drawing {
  if (page === undefined) throw new Damaged()
  const items: Drawn[] = []
  const clips: string[] = []
  const pictures: PictureBytes[] = []
  const known = new Map<string, number | undefined>()
  let spent = 0
  const lacked = new Set<string>()
  const keep = (key: string, read: () => Uint8Array | undefined) => {
    if (!known.has(key)) {
      const shown = shownPicture(read())
      spent += shown?.bytes.length ?? 0
      if (spent > mostPictures) throw new TooLarge()
      known.set(key, shown && pictures.push(shown) - 1)
    }
    return known.get(key)
  }
  const canvas: Canvas = {
    items,
    clips,
    picture: (part) => keep(part, () => parts.bytes(part)),
    outlines: fonts,
    lacks: () => {
      lacked.add(page.id)
    },
  }
  const { area } = page
  const origin = moved(-area.x, -area.y)
  for (const layer of page.layers) drawContent(layer.content, canvas, { matrix: origin, resources: page.resources })
  for (const appearance of page.annotations) {
    const [x = 0, y = 0] = (attribute(appearance, 'Boundary') ?? '').split(/\s+/).map(Number)
    drawContent(appearance, canvas, { matrix: joined(moved(x, y), origin), resources: page.resources })
  }
  for (const [index, seal] of seals.entries())
    for (const stamp of seal.stamps.filter((one) => one.page === page.id))
      drawSeal({ canvas, seal, stamp, origin, keep: (bytes) => keep(`seal ${index}`, () => bytes) })
  return {
    kind: 'drawing',
    width: area.width,
    height: area.height,
    items,
    clips,
    pictures,
    ...(lacked.size > 0 && { lacks: true as const }),
  }
}

interface Stamped {
  readonly canvas: Canvas
  readonly seal: Seal
  readonly stamp: Seal['stamps'][number]
  readonly origin: Matrix
  readonly keep: (bytes: Uint8Array) => number | undefined
}

/** The picture of a seal in its place: a picture, or a small OFD document of its own. */
function drawSeal({ canvas, seal, stamp, origin, keep }: Stamped): void {
  if (seal.picture === undefined) return
  const { box, clip } = stamp
  const place = joined([box.width, 0, 0, box.height, box.x, box.y], origin)
  let cut: number | undefined
  if (clip !== undefined) {
    const [x, y] = [box.x + clip.x + origin[4], box.y + clip.y + origin[5]]
    canvas.clips.push(`M${x} ${y}h${clip.width}v${clip.height}h${-clip.width}Z`)
    cut = canvas.clips.length - 1
  }
  if (seal.picture.type === 'ofd') {
    drawSealDocument(canvas, seal.picture.bytes, place)
    return
  }
  const picture = keep(seal.picture.bytes)
  if (picture !== undefined)
    canvas.items.push({ kind: 'picture', picture, matrix: place, ink: true, ...(cut === undefined ? {} : { clip: cut }) })
}

/** Its first page, without seals of its own; a seal that is no document leaves its place empty. */
function drawSealDocument(canvas: Canvas, bytes: Uint8Array, place: Matrix): void {
  try {
    const parts = openParts(bytes)
    const { pages } = readDocument(parts)
    const page = pages[0]
    if (page === undefined) return
    const own: Canvas = { ...canvas, picture: () => undefined, outlines: fontShelf(parts) }
    const matrix = joined(joined(moved(-page.area.x, -page.area.y), [1 / page.area.width, 0, 0, 1 / page.area.height, 0, 0]), place)
    for (const layer of page.layers) drawContent(layer.content, own, { matrix, resources: page.resources })
  } catch (error) {
    if (error instanceof TooLarge) throw error
  }
}

/** A picture in a form that the page draws: scans in TIFF are unpacked, JBIG2 and other forms are not shown. */
function shownPicture(bytes: Uint8Array | undefined): PictureBytes | undefined {
  if (bytes === undefined) return undefined
  const size = pictureSize(bytes)
  if (size) {
    const types = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp', bmp: 'image/bmp' } as const
    return isTooLarge(size) || size.width * size.height > 4 * budget.shownPixels
      ? undefined
      : { type: types[size.format], bytes: bytes.slice() }
  }
  if (bytes[0] === 0x47 && bytes[1] === 0x49 && bytes[2] === 0x46) return { type: 'image/gif', bytes: bytes.slice() }
  try {
    const first = readDirectories(bytes).pages[0]
    return first && readPage(bytes, first)
  } catch (error) {
    if (error instanceof TooLarge) throw error
    return undefined
  }
}
