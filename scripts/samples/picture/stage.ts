import { letters } from '../shape/letters.ts'
import type { Point, Rgb } from '../shape/shape.ts'
import { flattened } from './coverage.ts'
import type { Paint, Picture } from './picture.ts'

const grid = 100 // curves are flattened in centimetres

/** Metres; x to the right, y up, z away from the camera. */
export type Place = readonly [x: number, y: number, z: number]

export interface Camera {
  readonly at: Place
  readonly yaw: number // radians, to the right
  readonly focal: number // in picture widths
  readonly horizon: number // height of the horizon as a share of the picture
}

/** Draws flat-shaded solids in perspective, far things first, as the caller orders them. */
export interface Stage {
  point(place: Place): Point
  face(places: readonly Place[], paint: Paint, alpha?: number): void
  /** A box from its lower near left corner; the three faces that can be seen get three shades. */
  box(corner: Place, size: Place, colour: Rgb): void
  /** An upright round vessel with a shine, flat lid and shadow. */
  tank(middle: Place, radius: number, height: number, colour: Rgb): void
  pipe(places: readonly Place[], thickness: number, colour: Rgb): void
  /** Letters on a front parallel to x, seen in perspective; size in metres. */
  text(words: string, place: Place, size: number, colour: Rgb): void
}

export function shaded([red, green, blue]: Rgb, factor: number): Rgb {
  return [red * factor, green * factor, blue * factor]
}

export function stageFor(picture: Picture, camera: Camera): Stage {
  const cos = Math.cos(camera.yaw)
  const sin = Math.sin(camera.yaw)
  const scaleAt = (depth: number) => (camera.focal * picture.width) / Math.max(depth, 0.05)
  const seen = ([x, y, z]: Place) => {
    const dx = x - camera.at[0]
    const dz = z - camera.at[2]
    return { right: dx * cos - dz * sin, up: y - camera.at[1], depth: dx * sin + dz * cos }
  }
  const point = (place: Place): Point => {
    const { right, up, depth } = seen(place)
    return [picture.width / 2 + right * scaleAt(depth), picture.height * camera.horizon + up * scaleAt(depth)]
  }
  const face = (places: readonly Place[], paint: Paint, alpha = 1) => picture.fill([places.map(point)], paint, alpha)

  const box = ([x, y, z]: Place, [w, h, d]: Place, colour: Rgb) => {
    if (seen([x, y, z]).depth < 0.1) return
    if (camera.at[0] < x)
      face(
        [
          [x, y, z],
          [x, y, z + d],
          [x, y + h, z + d],
          [x, y + h, z],
        ],
        shaded(colour, 0.72),
      )
    if (camera.at[0] > x + w)
      face(
        [
          [x + w, y, z],
          [x + w, y, z + d],
          [x + w, y + h, z + d],
          [x + w, y + h, z],
        ],
        shaded(colour, 0.78),
      )
    if (camera.at[1] > y + h)
      face(
        [
          [x, y + h, z],
          [x + w, y + h, z],
          [x + w, y + h, z + d],
          [x, y + h, z + d],
        ],
        shaded(colour, 1.08),
      )
    face(
      [
        [x, y, z],
        [x + w, y, z],
        [x + w, y + h, z],
        [x, y + h, z],
      ],
      shaded(colour, 0.93),
    )
  }

  const tank = ([x, y, z]: Place, radius: number, height: number, colour: Rgb) => {
    const { depth } = seen([x, y, z])
    const wide = radius * scaleAt(depth)
    const [middle, foot] = point([x, y, z])
    const [, top] = point([x, y + height, z])
    const flat = (level: number) => (Math.abs(camera.at[1] - level) / Math.max(depth, 0.1)) * wide
    const ring = (centre: number, squash: number, from: number, to: number) =>
      Array.from({ length: 25 }, (_, k): Point => {
        const angle = from + ((to - from) * k) / 24
        return [middle + Math.cos(angle) * wide, centre + Math.sin(angle) * squash]
      })
    picture.fill([ring(foot, flat(y) * 1.2 + 3, 0, 2 * Math.PI).map(([px, py]): Point => [px + wide * 0.18, py - 2])], [40, 44, 50], 0.25)
    const shine = (px: number): Rgb => {
      const t = (px - middle) / wide
      const light = 0.5 + 0.5 * Math.exp(-((t + 0.35) ** 2) / 0.09) + 0.16 * Math.exp(-((t - 0.6) ** 2) / 0.03)
      return shaded(colour, Math.min(1.12, light))
    }
    picture.fill([[...ring(foot, flat(y), Math.PI, 2 * Math.PI), ...ring(top, flat(y + height), 0, Math.PI)]], shine)
    picture.fill([ring(top, flat(y + height), 0, 2 * Math.PI)], shaded(colour, camera.at[1] > y + height ? 0.98 : 0.6))
  }

  const pipe = (places: readonly Place[], thickness: number, colour: Rgb) => {
    for (let index = 1; index < places.length; index++) {
      const a = places[index - 1] as Place
      const b = places[index] as Place
      const depth = (seen(a).depth + seen(b).depth) / 2
      const width = thickness * scaleAt(depth)
      const segments = [
        ['M', ...point(a)],
        ['L', ...point(b)],
      ] as const
      picture.draw([{ segments, stroke: { colour: shaded(colour, 0.62), width } }])
      picture.draw([{ segments, stroke: { colour, width: width * 0.55 } }])
    }
  }

  const text = (words: string, [x, y, z]: Place, size: number, colour: Rgb) => {
    for (const shape of letters('sansBold', words, size * grid, 0, 0, colour)) {
      const rings = flattened(shape.segments)
      picture.fill(
        rings.map((ring) => ring.map(([along, up]) => point([x + along / grid, y + up / grid, z]))),
        colour,
      )
    }
  }
  return { point, face, box, tank, pipe, text }
}
