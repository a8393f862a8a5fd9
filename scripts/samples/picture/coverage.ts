import type { Point, Segment } from '../shape/shape.ts'

const rows = 4 // sub-scanlines of one row of pixels

/** Turns curves into short lines; one ring for each part of the path. */
export function flattened(segments: readonly Segment[]): Point[][] {
  const rings: Point[][] = []
  let ring: Point[] = []
  for (const segment of segments) {
    if (segment[0] === 'M') {
      if (ring.length > 1) rings.push(ring)
      ring = [[segment[1], segment[2]]]
    } else if (segment[0] === 'L') ring.push([segment[1], segment[2]])
    else if (segment[0] === 'Z') ring.push(ring[0] ?? [0, 0])
    else ring.push(...curvePoints(ring.at(-1) ?? [0, 0], segment))
  }
  if (ring.length > 1) rings.push(ring)
  return rings
}

function curvePoints(from: Point, [, x1, y1, x2, y2, x3, y3]: Extract<Segment, readonly ['C', ...number[]]>): Point[] {
  const length = Math.hypot(x1 - from[0], y1 - from[1]) + Math.hypot(x2 - x1, y2 - y1) + Math.hypot(x3 - x2, y3 - y2)
  const steps = Math.min(24, Math.max(3, Math.ceil(length / 4)))
  return Array.from({ length: steps }, (_, index): Point => {
    const t = (index + 1) / steps
    const s = 1 - t
    const mix = (a: number, b: number, c: number, d: number) => s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d
    return [mix(from[0], x1, x2, x3), mix(from[1], y1, y2, y3)]
  })
}

/** Each piece of a stroked line as a filled outline, with round joins. */
export function strokeOutline(ring: readonly Point[], width: number): Point[][] {
  const half = width / 2
  const pieces: Point[][] = []
  for (let index = 1; index < ring.length; index++) {
    const [x1, y1] = ring[index - 1] as Point
    const [x2, y2] = ring[index] as Point
    const length = Math.hypot(x2 - x1, y2 - y1)
    if (length === 0) continue
    const dx = ((y2 - y1) / length) * half
    const dy = ((x1 - x2) / length) * half
    pieces.push([
      [x1 + dx, y1 + dy],
      [x2 + dx, y2 + dy],
      [x2 - dx, y2 - dy],
      [x1 - dx, y1 - dy],
    ])
  }
  if (width > 1.5)
    for (const [x, y] of ring)
      pieces.push(
        Array.from({ length: 12 }, (_, k): Point => [x + Math.cos((k * Math.PI) / 6) * half, y + Math.sin((k * Math.PI) / 6) * half]),
      )
  return pieces
}

/** Calls `paint` for every pixel touched, with how much of it (0…1) the outline covers. Nonzero winding. y goes down. */
export function coverage(
  rings: readonly (readonly Point[])[],
  width: number,
  height: number,
  paint: (x: number, y: number, amount: number) => void,
): void {
  const edges = edgesOf(rings)
  if (edges.length === 0) return
  const top = Math.max(0, Math.floor(Math.min(...edges.map((edge) => edge.top))))
  const bottom = Math.min(height - 1, Math.ceil(Math.max(...edges.map((edge) => edge.bottom))))
  const amounts = new Float32Array(width)
  for (let y = top; y <= bottom; y++) {
    let from = width
    let to = -1
    const near = edges.filter((edge) => edge.top < y + 1 && edge.bottom > y)
    for (let row = 0; row < rows; row++) {
      const at = y + (row + 0.5) / rows
      const crossings = near
        .filter((edge) => edge.top <= at && edge.bottom > at)
        .map((edge) => ({ x: edge.x + (at - edge.top) * edge.slope, turn: edge.turn }))
      crossings.sort((a, b) => a.x - b.x)
      let winding = 0
      for (let index = 0; index + 1 < crossings.length; index++) {
        winding += crossings[index]?.turn ?? 0
        if (winding === 0) continue
        const left = Math.max(0, crossings[index]?.x ?? 0)
        const right = Math.min(width, crossings[index + 1]?.x ?? 0)
        if (right <= left) continue
        from = Math.min(from, Math.floor(left))
        to = Math.max(to, Math.ceil(right) - 1)
        addSpan(amounts, left, right)
      }
    }
    for (let x = from; x <= to; x++) {
      const amount = amounts[x] ?? 0
      if (amount > 0.002) paint(x, y, Math.min(1, amount))
      amounts[x] = 0
    }
  }
}

interface Edge {
  readonly top: number
  readonly bottom: number
  readonly x: number
  readonly slope: number
  readonly turn: 1 | -1
}

function edgesOf(rings: readonly (readonly Point[])[]): Edge[] {
  const edges: Edge[] = []
  for (const ring of rings) {
    for (let index = 0; index < ring.length; index++) {
      const [x1, y1] = ring[index] as Point
      const [x2, y2] = ring[(index + 1) % ring.length] as Point
      if (y1 === y2) continue
      const slope = (x2 - x1) / (y2 - y1)
      edges.push(y1 < y2 ? { top: y1, bottom: y2, x: x1, slope, turn: 1 } : { top: y2, bottom: y1, x: x2, slope, turn: -1 })
    }
  }
  return edges
}

function addSpan(amounts: Float32Array, left: number, right: number): void {
  const first = Math.floor(left)
  const last = Math.ceil(right) - 1
  for (let x = first; x <= last; x++) amounts[x] = (amounts[x] ?? 0) + (Math.min(right, x + 1) - Math.max(left, x)) / rows
}
