import { advance, type Face, fontFile } from '../fontFile.ts'
import { type Matrix, placed, type Rgb, type Segment, type Shape, transformed } from './shape.ts'

/** Text as outlines: for seals (which are pictures, not text) and for the pictures. */
export function letters(face: Face, text: string, size: number, x: number, y: number, fill: Rgb, angle = 0): Shape[] {
  const shapes: Shape[] = []
  let along = 0
  for (const character of text) {
    shapes.push(letter(face, character, placed(size, angle, x + Math.cos(angle) * along, y + Math.sin(angle) * along), fill))
    along += advance(face, character) * size
  }
  return shapes
}

export function lettersWidth(face: Face, text: string, size: number): number {
  let width = 0
  for (const character of text) width += advance(face, character) * size
  return width
}

/** One character as a shape; the matrix maps the em square (baseline at 0) to its place. */
export function letter(face: Face, character: string, matrix: Matrix, fill: Rgb): Shape {
  const font = fontFile(face)
  const unit = 1 / font.unitsPerEm
  const segments: Segment[] = []
  let atX = 0
  let atY = 0
  for (const { command, args } of font.glyphForCodePoint(character.codePointAt(0) ?? 0).path.commands) {
    const [p = 0, q = 0, r = 0, s = 0, t = 0, u = 0] = args.map((value) => value * unit)
    if (command === 'moveTo') segments.push(['M', p, q])
    else if (command === 'lineTo') segments.push(['L', p, q])
    else if (command === 'bezierCurveTo') segments.push(['C', p, q, r, s, t, u])
    else if (command === 'closePath') segments.push(['Z'])
    else segments.push(['C', atX + (2 / 3) * (p - atX), atY + (2 / 3) * (q - atY), r + (2 / 3) * (p - r), s + (2 / 3) * (q - s), r, s])
    if (command === 'quadraticCurveTo') [atX, atY] = [r, s]
    else if (command === 'bezierCurveTo') [atX, atY] = [t, u]
    else if (command !== 'closePath') [atX, atY] = [p, q]
  }
  return transformed({ segments, fill }, matrix)
}
