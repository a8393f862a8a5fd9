import { zipSync } from 'fflate'

/** A ZIP with fixed times, so that the same parts give the same bytes. */
export function settledZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(parts), { mtime: new Date('2026-01-01T00:00:00') })
}
