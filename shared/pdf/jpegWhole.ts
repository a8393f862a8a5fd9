/**
 * Whether a JPEG is complete (ITU-T T.81 B.1): EOI follows the last scan. Decoders draw a truncated file as far as it
 * goes, grey or white below, and report nothing. Damage inside the scans is not detected.
 */
export function jpegWhole(bytes: Uint8Array): boolean {
  let at = startOfImage(bytes)
  if (at < 0) return false
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) {
      at = nextMarker(bytes, at)
      if (at < 0) return false
      continue
    }
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xd9) return true
    if (marker === 0xff) at += 1
    else if (isAlone(marker)) at += 2
    else at += 2 + Math.max(2, ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))
  }
  return false
}

/** Offset of SOI, after any bytes a program wrote before it; -1 without one. */
function startOfImage(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(0xff); at >= 0; at = bytes.indexOf(0xff, at + 1)) if (bytes[at + 1] === 0xd8) return at
  return -1
}

/** Within a scan FF 00 is data, and FF D0–D7 only restarts it. */
function nextMarker(bytes: Uint8Array, from: number): number {
  return bytes.indexOf(0xff, from)
}

function isAlone(marker: number): boolean {
  return marker === 0 || marker === 1 || (marker >= 0xd0 && marker <= 0xd8)
}
