import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { budget, Damaged, TooLarge } from '../budget.ts'
import type { DecodedPages, Encoded } from '../decoder.ts'
import { type Pixels, reduced, reduction } from '../pixels.ts'
import { png } from '../png.ts'
import { heicSizes } from './heicSizes.ts'

/** What is used of libheif's interface to JavaScript. */
interface HeifImage {
  get_width(): number
  get_height(): number
  display(target: { data: Uint8ClampedArray; width: number; height: number }, done: (shown: unknown) => void): void
  free(): void
}
interface LibHeif {
  readonly HeifDecoder: new () => { decode(bytes: Uint8Array): readonly HeifImage[] }
}

/** pixels of a photo that is unpacked: the largest of a phone's ordinary camera modes */
const mostPixels = 50_000_000
/** bytes that the library's own memory may grow to */
const mostMemory = 256 * 2 ** 20
const mostImages = 50

/**
 * A HEIC photo, or the photos of a burst. What the file states of sizes is checked before it is unpacked, and the library's
 * memory cannot grow beyond a limit. It turns the photo as the camera was held.
 */
export async function decodeHeic({ bytes }: Encoded): Promise<DecodedPages> {
  const sizes = heicSizes(bytes)
  if (sizes.length === 0) throw new Damaged()
  if (sizes.some(([width, height]) => width * height > mostPixels)) throw new TooLarge()
  const images = new (await library()).HeifDecoder().decode(bytes)
  if (images.length === 0) throw new Damaged()
  if (images.length > mostImages) throw new TooLarge()
  const shown = images.map((image) => ({ width: image.get_width(), height: image.get_height() }))
  return {
    viewer: 'pages',
    hasWords: false,
    pages: { notices: [], sizes: shown },
    // photos have no transparency: a quarter less to pack and to send
    page: async (number) => {
      const image = images[number - 1]
      const size = shown[number - 1]
      if (image === undefined || size === undefined) throw new Damaged()
      return { kind: 'picture', ...png(await unpacked(image, size), true) }
    },
  }
}

async function unpacked(image: HeifImage, { width, height }: { readonly width: number; readonly height: number }): Promise<Pixels> {
  if (width * height > mostPixels || width * height * 4 > 2 * budget.samples) throw new TooLarge()
  const data = new Uint8ClampedArray(width * height * 4)
  const done = await new Promise((resolve) => image.display({ data, width, height }, resolve))
  if (!done) throw new Damaged()
  return reduced({ width, height, channels: 4, data: new Uint8Array(data.buffer) }, reduction(width, height))
}

let loaded: LibHeif | undefined

/** libheif from its own package, which an office may replace by a build of its own (LGPL-3.0). */
async function library(): Promise<LibHeif> {
  if (loaded) return loaded
  limitMemory()
  const find = createRequire(import.meta.url)
  const load = find('libheif-js/libheif-wasm/libheif.js') as (options: object) => LibHeif
  loaded = load({ wasmBinary: await readFile(find.resolve('libheif-js/libheif-wasm/libheif.wasm')) })
  return loaded
}

interface Memory {
  readonly buffer: ArrayBuffer
  grow(pages: number): number
}

/** The run-time has it; the types of Node leave it to those of the DOM. */
const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: { readonly Memory: { readonly prototype: Memory } } }

/** Nothing else in this thread uses WebAssembly: a module that asks for more gets none, and reports the failure itself. */
function limitMemory(): void {
  const { grow } = WebAssembly.Memory.prototype
  WebAssembly.Memory.prototype.grow = function limited(this: Memory, pages: number): number {
    if (this.buffer.byteLength + pages * 65_536 > mostMemory) throw new RangeError('memory limit of the decoder')
    return grow.call(this, pages)
  }
}
