import { fromBase91 } from './base91.ts'

/** A block of the page: base 91 of gzip, unpacked by the browser. */
export async function block(id: string): Promise<Uint8Array> {
  const packed = fromBase91(document.getElementById(id)?.textContent ?? '')
  const unpacked = new Blob([packed as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(unpacked).arrayBuffer())
}
