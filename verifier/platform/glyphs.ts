import { unpackTable } from '#shared/closed/shortTable.ts'

let packed: Uint8Array | undefined

/** Hands over the page's table of glyphs, which is unpacked when the first file needs it. */
export function giveGlyphs(bytes: Uint8Array): void {
  packed = bytes
}

/** The table of glyphs with short digests. */
export async function glyphs(): Promise<Uint8Array> {
  if (!packed) throw new Error('no table of glyphs was given')
  return unpackTable(packed)
}
