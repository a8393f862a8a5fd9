import { budget } from './budget.ts'

/** Samples of a picture, row by row without padding; 8 bits each. */
export interface Pixels {
  readonly width: number
  readonly height: number
  /** grey, RGB or RGBA */
  readonly channels: 1 | 3 | 4
  readonly data: Uint8Array
}

/** By which whole number a picture must be made smaller to be shown. */
export function reduction(width: number, height: number): number {
  return Math.ceil(Math.sqrt((width * height) / budget.shownPixels))
}

/** Each square of `by` pixels becomes their mean. */
export function reduced({ width, height, channels, data }: Pixels, by: number): Pixels {
  if (by <= 1) return { width, height, channels, data }
  const [w, h] = [Math.ceil(width / by), Math.ceil(height / by)]
  const out = new Uint8Array(w * h * channels)
  const sums = new Uint32Array(w * channels)
  const counts = new Uint32Array(w)
  for (let row = 0; row < h; row++) {
    sums.fill(0)
    counts.fill(0)
    for (let y = row * by; y < Math.min(height, row * by + by); y++)
      for (let x = 0, at = y * width * channels; x < width; x++) {
        const column = Math.floor(x / by)
        counts[column]! += 1
        for (let channel = 0; channel < channels; channel++, at++) sums[column * channels + channel]! += data[at]!
      }
    for (let at = 0; at < sums.length; at++) out[row * sums.length + at] = sums[at]! / counts[Math.floor(at / channels)]!
  }
  return { width: w, height: h, channels, data: out }
}

/** The picture turned upright by its orientation of 1 to 8 (TIFF 6.0, tag 274). */
export function upright(pixels: Pixels, orientation: number): Pixels {
  const { width, height, channels, data } = pixels
  if (orientation <= 1 || orientation > 8) return pixels
  const lying = orientation >= 5
  const [w, h] = lying ? [height, width] : [width, height]
  const out = new Uint8Array(data.length)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const [row, column] = stored(orientation, x, y, width, height)
      const from = (row * width + column) * channels
      const to = (y * w + x) * channels
      for (let channel = 0; channel < channels; channel++) out[to + channel] = data[from + channel]!
    }
  return { width: w, height: h, channels, data: out }
}

/** Row and column in the file of the pixel that is seen at x and y. */
function stored(orientation: number, x: number, y: number, width: number, height: number): readonly [number, number] {
  switch (orientation) {
    case 2:
      return [y, width - 1 - x]
    case 3:
      return [height - 1 - y, width - 1 - x]
    case 4:
      return [height - 1 - y, x]
    case 5:
      return [x, y]
    case 6:
      return [height - 1 - x, y]
    case 7:
      return [height - 1 - x, width - 1 - y]
    case 8:
      return [x, width - 1 - y]
    default:
      return [y, x]
  }
}
