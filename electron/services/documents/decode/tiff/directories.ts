import { budget, Damaged, TooLarge } from '../budget.ts'

/** The fields of one image file directory that drawing needs, by tag (TIFF 6.0). */
export type Directory = ReadonlyMap<number, readonly number[]>

export const tags = {
  subfile: 254,
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  stripOffsets: 273,
  orientation: 274,
  samples: 277,
  stripRows: 278,
  stripBytes: 279,
  xResolution: 282,
  yResolution: 283,
  planes: 284,
  resolutionUnit: 296,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileBytes: 325,
} as const

/** Tags that the decoder of samples reads, too: T4 options, predictor, colour map, extra samples, JPEG tables, YCbCr. */
const others = [292, 293, 317, 320, 338, 339, 347, 512, 513, 514, 515, 517, 518, 519, 520, 521, 529, 530, 531, 532]
const wanted = new Set<number>([...Object.values(tags), ...others])
const sizes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 13: 4 }
const mostPages = 5000
/** values of one field: a strip for each row of a large page, or a colour map */
const mostValues = 200_000

/** The directories of the pages, each inside the file and visited once. Thumbnails and masks are left out. Throws `Damaged`, `TooLarge`. */
export function readDirectories(bytes: Uint8Array): {
  readonly little: boolean
  readonly pages: readonly Directory[]
  readonly cut: boolean
} {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 8) throw new Damaged()
  const order = view.getUint16(0)
  const little = order === 0x4949
  if ((!little && order !== 0x4d4d) || view.getUint16(2, little) !== 42) throw new Damaged()
  const pages: Directory[] = []
  const seen = new Set<number>()
  let at = view.getUint32(4, little)
  let cut = false
  while (at !== 0) {
    if (seen.has(at) || at + 2 > bytes.length) {
      cut = true
      break
    }
    seen.add(at)
    if (seen.size > mostPages) throw new TooLarge()
    const count = view.getUint16(at, little)
    const end = at + 2 + count * 12
    if (end > bytes.length) {
      cut = true
      break
    }
    const directory = readFields(view, at + 2, count, little)
    if (isPage(directory)) pages.push(directory)
    at = end + 4 <= bytes.length ? view.getUint32(end, little) : 0
  }
  if (pages.length === 0) throw new Damaged()
  return { little, pages, cut }
}

function readFields(view: DataView, from: number, count: number, little: boolean): Directory {
  const fields = new Map<number, readonly number[]>()
  for (let entry = 0; entry < count; entry++) {
    const at = from + entry * 12
    const tag = view.getUint16(at, little)
    const type = view.getUint16(at + 2, little)
    const values = view.getUint32(at + 4, little)
    const size = sizes[type]
    if (!wanted.has(tag) || size === undefined || values > mostValues) continue
    const place = values * size <= 4 ? at + 8 : view.getUint32(at + 8, little)
    if (place + values * size > view.byteLength) continue
    fields.set(
      tag,
      Array.from({ length: values }, (_, index) => valueAt(view, place + index * size, type, little)),
    )
  }
  return fields
}

function valueAt(view: DataView, at: number, type: number, little: boolean): number {
  switch (type) {
    case 3:
      return view.getUint16(at, little)
    case 8:
      return view.getInt16(at, little)
    case 4:
    case 13:
      return view.getUint32(at, little)
    case 9:
      return view.getInt32(at, little)
    case 5:
    case 10:
      return view.getUint32(at, little) / (view.getUint32(at + 4, little) || 1)
    default:
      return view.getUint8(at)
  }
}

/** Neither a smaller copy nor a mask of another page, and of a size. */
function isPage(directory: Directory): boolean {
  const kind = field(directory, tags.subfile, 0)
  return (kind & 5) === 0 && field(directory, tags.width, 0) > 0 && field(directory, tags.height, 0) > 0
}

export function field(directory: Directory, tag: number, otherwise: number): number {
  return directory.get(tag)?.[0] ?? otherwise
}

/** Throws `TooLarge` where the samples of the page would not fit in the budget. */
export function checkSize(directory: Directory): void {
  const [width, height] = [field(directory, tags.width, 0), field(directory, tags.height, 0)]
  const bits = field(directory, tags.bits, 1) * field(directory, tags.samples, 1)
  if (width * height > budget.pixels || Math.ceil((width * bits) / 8) * height > budget.samples) throw new TooLarge()
}
