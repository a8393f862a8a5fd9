import { encode } from 'jpeg-js'
import { seededRandom } from '../random.ts'
import { type Matrix, type Point, type Rgb, type Shape, transformed } from '../shape/shape.ts'
import { coverage, flattened, strokeOutline } from './coverage.ts'

export type Paint = Rgb | ((x: number, y: number) => Rgb)

/** A picture in memory; y goes up, as in the shapes. */
export class Picture {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray

  constructor(width: number, height: number, background: Rgb = [255, 255, 255]) {
    this.width = width
    this.height = height
    this.data = new Uint8ClampedArray(width * height * 4)
    for (let at = 0; at < this.data.length; at += 4) this.set(at, background, 1)
  }

  /** Fills the outline with a colour or a colour by place; edges are smoothed. */
  fill(points: readonly (readonly Point[])[], paint: Paint, alpha = 1): void {
    const flipped = points.map((ring) => ring.map(([x, y]): Point => [x, this.height - y]))
    coverage(flipped, this.width, this.height, (x, y, amount) => {
      const colour = typeof paint === 'function' ? paint(x, this.height - y) : paint
      this.set((y * this.width + x) * 4, colour, amount * alpha)
    })
  }

  draw(shapes: readonly Shape[], matrix?: Matrix, alpha = 1): void {
    for (const shape of shapes) {
      const placed = matrix ? transformed(shape, matrix) : shape
      const rings = flattened(placed.segments)
      if (placed.fill) this.fill(rings, placed.fill, alpha)
      if (placed.stroke)
        for (const ring of rings)
          for (const piece of strokeOutline(ring, placed.stroke.width)) this.fill([piece], placed.stroke.colour, alpha)
    }
  }

  paste(other: Picture, left: number, bottom: number): void {
    const top = this.height - bottom - other.height
    for (let y = 0; y < other.height; y++) {
      const row = other.data.subarray(y * other.width * 4, (y + 1) * other.width * 4)
      this.data.set(row, ((top + y) * this.width + left) * 4)
    }
  }

  /** Sensor grain and a darker rim, so that flat areas look taken, not drawn. */
  grain(seed: string, strength: number, rim = 0): void {
    const random = seededRandom(seed)
    for (let y = 0; y < this.height; y++) {
      for (let x = 0; x < this.width; x++) {
        const at = (y * this.width + x) * 4
        const shade = 1 - rim * ((x / this.width - 0.5) ** 2 + (y / this.height - 0.5) ** 2)
        const noise = (random.next() + random.next() - 1) * strength
        for (let channel = 0; channel < 3; channel++) this.data[at + channel] = (this.data[at + channel] ?? 0) * shade + noise
      }
    }
  }

  jpeg(quality: number): Uint8Array {
    return new Uint8Array(encode({ width: this.width, height: this.height, data: this.data }, quality).data)
  }

  private set(at: number, [red, green, blue]: Rgb, amount: number): void {
    const { data } = this
    data[at] = (data[at] ?? 0) + (red - (data[at] ?? 0)) * amount
    data[at + 1] = (data[at + 1] ?? 0) + (green - (data[at + 1] ?? 0)) * amount
    data[at + 2] = (data[at + 2] ?? 0) + (blue - (data[at + 2] ?? 0)) * amount
    data[at + 3] = 255
  }
}
