const endOfPage = 49
const endOfFile = 51
const unknownLength = 0xffffffff
/** segment types that draw on the page: symbols, halftones, bitmaps (ITU-T T.88 7.3) */
const regions: ReadonlySet<number> = new Set([4, 6, 7, 20, 22, 23, 36, 38, 39, 40, 42, 43])
/** no segment header is shorter */
const shortest = 11

/** Whether a JBIG2 picture as PDF embeds it holds each of its segments to the end, and at least one that draws. */
export function jbig2Whole(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  let draws = false
  while (at + shortest <= view.byteLength) {
    const segment = header(view, at)
    if (segment === undefined) return false
    const { type, data, length } = segment
    if (type === endOfPage || type === endOfFile) break
    draws ||= regions.has(type)
    if (length === unknownLength) return draws
    if (data + length > view.byteLength) return false
    at = data + length
  }
  return draws
}

/** A segment's header (7.2): its type, where its data begin and their length; `undefined` where the bytes end earlier. */
function header(view: DataView, at: number) {
  const number = view.getUint32(at)
  const flags = view.getUint8(at + 4)
  let next = at + 5
  let referred = view.getUint8(next) >> 5
  if (referred === 7) {
    if (next + 4 > view.byteLength) return undefined
    referred = view.getUint32(next) & 0x1fffffff
    next += 4 + ((referred + 8) >> 3)
  } else next += 1
  next += referred * (number <= 256 ? 1 : number <= 65536 ? 2 : 4) + (flags & 0x40 ? 4 : 1)
  if (next + 4 > view.byteLength) return undefined
  return { type: flags & 0x3f, data: next + 4, length: view.getUint32(next) }
}
