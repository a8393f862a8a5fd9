/// <reference path="./fontkit.d.ts" />
import type { Font, Glyph, PathCommand } from 'fontkit'

/**
 * Makes a parsed WOFF2 font one that can be subset: fontkit reads its outlines but has no table of them to copy from, so they
 * are written anew. Other fonts are left as they are. Changes the font it is given, once.
 */
export function embeddable(font: Font): Font {
  if (font.type !== 'WOFF2') return font
  // fontkit asks the font which kind of offsets to write, and a WOFF2 font has no `loca` table: long ones (version 1)
  font._tables.loca = { version: 1, offsets: [] }
  const createSubset = font.createSubset.bind(font)
  font.createSubset = () => {
    const subset = createSubset()
    subset._addGlyph = (id) => {
      const glyph = font.getGlyph(id)
      const outline = outlineOf(glyph)
      subset.glyf.push(outline)
      subset.loca.offsets.push(subset.offset)
      subset.hmtx.metrics.push({ advance: glyph.advanceWidth, bearing: outline.length === 0 ? 0 : Math.round(glyph.bbox.minX) })
      subset.offset += outline.length
      return subset.glyf.length - 1
    }
    return subset
  }
  return font
}

interface Point {
  readonly x: number
  readonly y: number
  readonly onCurve: boolean
}

/** A simple glyph of OpenType's `glyf` table, without instructions, its deltas as 16-bit numbers, padded to four bytes; empty for a blank. */
function outlineOf({ path, bbox }: Glyph): Uint8Array {
  const contours = contoursOf(path.commands)
  const points = contours.flat()
  if (points.length === 0) return new Uint8Array(0)
  const size = 10 + 2 * contours.length + 2 + points.length * 5
  const view = new DataView(new ArrayBuffer(Math.ceil(size / 4) * 4))
  let at = 0
  const short = (value: number) => {
    view.setInt16(at, Math.round(value))
    at += 2
  }
  for (const value of [contours.length, bbox.minX, bbox.minY, bbox.maxX, bbox.maxY]) short(value)
  let end = -1
  for (const contour of contours) {
    end += contour.length
    short(end)
  }
  short(0)
  for (const { onCurve } of points) view.setUint8(at++, onCurve ? 1 : 0)
  for (const axis of ['x', 'y'] as const)
    for (const [n, point] of points.entries()) short(Math.round(point[axis]) - Math.round(points[n - 1]?.[axis] ?? 0))
  return new Uint8Array(view.buffer)
}

/** The contours of a path of lines and quadratic curves; a point that only closes a contour is left out. */
function contoursOf(commands: readonly PathCommand[]): readonly (readonly Point[])[] {
  const contours: Point[][] = []
  for (const { command, args } of commands) {
    const [x = 0, y = 0, endX = 0, endY = 0] = args
    if (command === 'moveTo') contours.push([{ x, y, onCurve: true }])
    const contour = contours.at(-1)
    if (command === 'lineTo') contour?.push({ x, y, onCurve: true })
    if (command === 'quadraticCurveTo') contour?.push({ x, y, onCurve: false }, { x: endX, y: endY, onCurve: true })
  }
  return contours.map((contour) => {
    const [first, last] = [contour[0], contour.at(-1)]
    return contour.length > 1 && first?.x === last?.x && first?.y === last?.y ? contour.slice(0, -1) : contour
  })
}
