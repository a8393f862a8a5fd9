const endSignature = 0x06054b50
const entrySignature = 0x02014b50

/** The declared uncompressed size of a ZIP's entries in bytes; nothing is inflated. Infinite where its directory cannot be read. */
export function inflatedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= Math.max(0, bytes.length - 65_557) && view.getUint32(end, true) !== endSignature) end--
  if (end < 0 || view.getUint32(end, true) !== endSignature) return 0 // no ZIP: its reader reports that
  let at = view.getUint32(end + 16, true)
  let sum = 0
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) return Number.POSITIVE_INFINITY
    sum += view.getUint32(at + 24, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return sum
}
