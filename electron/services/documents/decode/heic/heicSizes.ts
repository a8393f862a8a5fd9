import { Damaged } from '../budget.ts'

const containers = new Set(['meta', 'iprp', 'ipco'])

/**
 * The sizes in pixels that the image properties of a HEIF file state (ISO/IEC 23008-12 `ispe`): of the whole picture and of its
 * tiles. Throws `Damaged` where the boxes do not nest.
 */
export function heicSizes(bytes: Uint8Array): readonly (readonly [number, number])[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sizes: (readonly [number, number])[] = []
  walk(view, 0, bytes.length, sizes, 0)
  return sizes
}

function walk(view: DataView, from: number, to: number, sizes: (readonly [number, number])[], depth: number): void {
  for (let at = from; at + 8 <= to; ) {
    const short = view.getUint32(at)
    const type = String.fromCharCode(...[4, 5, 6, 7].map((offset) => view.getUint8(at + offset)))
    const wide = short === 1 && at + 16 <= to
    const size = wide ? view.getUint32(at + 8) * 2 ** 32 + view.getUint32(at + 12) : short === 0 ? to - at : short
    if (size < 8 || at + size > to) throw new Damaged()
    const body = at + (wide ? 16 : 8)
    if (type === 'ispe' && body + 12 <= to) sizes.push([view.getUint32(body + 4), view.getUint32(body + 8)])
    // `meta` is a full box: version and flags stand before what it holds
    if (containers.has(type) && depth < 4) walk(view, body + (type === 'meta' ? 4 : 0), at + size, sizes, depth + 1)
    at += size
  }
}
