const codestreamBox = 0x6a703263
const startOfTile = 0xff90
const startOfData = 0xff93
const endOfCodestream = 0xffd9
const size = 0xff51

/**
 * Whether a JPEG 2000 picture (ITU-T T.800, bare codestream or JP2 boxes) holds every tile its header counts, each to its
 * end. What cannot be followed counts as not whole; a missing end marker alone does not.
 */
export function jpxWhole(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = codestreamStart(view)
  if (start === undefined) return false
  const tiles = new Set<number>()
  let wanted = 1
  let at = start + 2
  while (at + 2 <= view.byteLength) {
    const marker = view.getUint16(at)
    if (marker === endOfCodestream) break
    if (at + 4 > view.byteLength) return false
    const length = view.getUint16(at + 2)
    if (marker === size) wanted = tileCount(view, at + 4)
    if (marker === startOfTile) {
      if (at + 12 > view.byteLength) return false
      const part = view.getUint32(at + 6)
      // nought: the last part, up to the end of the codestream
      if (part === 0) return endsWell(bytes) && tiles.add(view.getUint16(at + 4)).size >= wanted
      if (at + part > view.byteLength) return false
      tiles.add(view.getUint16(at + 4))
      at += part
    } else if (marker === startOfData || marker < 0xff00) return false
    else at += 2 + length
  }
  return tiles.size >= wanted
}

function codestreamStart(view: DataView): number | undefined {
  if (view.byteLength >= 2 && view.getUint16(0) === 0xff4f) return 0
  let at = 0
  while (at + 8 <= view.byteLength) {
    const [length, type] = [view.getUint32(at), view.getUint32(at + 4)]
    const head = length === 1 ? 16 : 8
    if (type === codestreamBox) return at + head + 2 <= view.byteLength && view.getUint16(at + head) === 0xff4f ? at + head : undefined
    const whole = length === 1 && at + 16 <= view.byteLength ? Number(view.getBigUint64(at + 8)) : length
    if (whole < head) return undefined
    at += whole
  }
  return undefined
}

/** Tiles of the grid that SIZ describes (A.5.1); `at` is behind its length. */
function tileCount(view: DataView, at: number): number {
  if (at + 34 > view.byteLength) return Number.POSITIVE_INFINITY
  const word = (index: number) => view.getUint32(at + 2 + 4 * index)
  const [right, bottom, , , width, height, left, top] = [0, 1, 2, 3, 4, 5, 6, 7].map(word) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  return Math.ceil((right - left) / width) * Math.ceil((bottom - top) / height)
}

function endsWell(bytes: Uint8Array): boolean {
  const last = bytes.subarray(-64)
  for (let at = last.length - 2; at >= 0; at--) if (last[at] === 0xff && last[at + 1] === 0xd9) return true
  return false
}
