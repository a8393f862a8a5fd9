/** Shapes that both the PDF pages and the pictures draw. Units: whatever the drawer scales them to; y goes up. */
export type Point = readonly [x: number, y: number]
export type Rgb = readonly [red: number, green: number, blue: number] // 0…255

export type Segment =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z']

export interface Shape {
  readonly segments: readonly Segment[]
  readonly fill?: Rgb
  readonly stroke?: { readonly colour: Rgb; readonly width: number }
}

/** x' = a x + c y + e, y' = b x + d y + f */
export interface Matrix {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
  readonly e: number
  readonly f: number
}

export function placed(scale: number, angle: number, x: number, y: number): Matrix {
  const cos = Math.cos(angle) * scale
  const sin = Math.sin(angle) * scale
  return { a: cos, b: sin, c: -sin, d: cos, e: x, f: y }
}

export function polygon(points: readonly Point[], fill?: Rgb, stroke?: Shape['stroke']): Shape {
  const segments = points.map(([x, y], index): Segment => (index === 0 ? ['M', x, y] : ['L', x, y]))
  return { segments: [...segments, ['Z']], fill, stroke }
}

export function rectangle(x: number, y: number, width: number, height: number, fill?: Rgb, stroke?: Shape['stroke']): Shape {
  return polygon(
    [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
    ],
    fill,
    stroke,
  )
}

export function line(points: readonly Point[], colour: Rgb, width: number): Shape {
  return { segments: points.map(([x, y], index): Segment => (index === 0 ? ['M', x, y] : ['L', x, y])), stroke: { colour, width } }
}

export function ellipse(x: number, y: number, rx: number, ry: number, fill?: Rgb, stroke?: Shape['stroke']): Shape {
  const k = 0.5522847498
  return {
    segments: [
      ['M', x + rx, y],
      ['C', x + rx, y + k * ry, x + k * rx, y + ry, x, y + ry],
      ['C', x - k * rx, y + ry, x - rx, y + k * ry, x - rx, y],
      ['C', x - rx, y - k * ry, x - k * rx, y - ry, x, y - ry],
      ['C', x + k * rx, y - ry, x + rx, y - k * ry, x + rx, y],
      ['Z'],
    ],
    fill,
    stroke,
  }
}

export function transformed(shape: Shape, matrix: Matrix): Shape {
  const { a, b, c, d, e, f } = matrix
  const move = (x: number, y: number): [number, number] => [a * x + c * y + e, b * x + d * y + f]
  const segments = shape.segments.map((segment): Segment => {
    switch (segment[0]) {
      case 'Z':
        return segment
      case 'C':
        return ['C', ...move(segment[1], segment[2]), ...move(segment[3], segment[4]), ...move(segment[5], segment[6])]
      default:
        return [segment[0], ...move(segment[1], segment[2])]
    }
  })
  const stroke = shape.stroke && { ...shape.stroke, width: shape.stroke.width * Math.hypot(a, b) }
  return { segments, fill: shape.fill, stroke }
}
