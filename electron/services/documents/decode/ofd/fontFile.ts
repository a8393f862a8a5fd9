import * as fontkit from 'fontkit'
import { short } from './geometry.ts'

/** The outlines of an embedded font. */
export interface Outlines {
  /** the glyph of a character; undefined where the font has none */
  glyphOf(codePoint: number): number | undefined
  /** SVG path data of a glyph, one millimetre high, placed at x and y; `turn` in degrees, `wide` the horizontal scale */
  path(
    glyph: number,
    place: { readonly x: number; readonly y: number; readonly size: number; readonly turn: number; readonly wide: number },
  ): string
  /** share of the size */
  advance(glyph: number): number
}

interface Command {
  readonly command: string
  readonly args: readonly number[]
}

const letters: Readonly<Record<string, string>> = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' }
/** commands of one glyph; the most intricate ideographs have a few hundred */
const mostCommands = 5000

/** Opens a font file of an OFD; `undefined` where it cannot be read, so that the text is drawn with a font of the app. */
export function openOutlines(bytes: Uint8Array): Outlines | undefined {
  try {
    const font = fontkit.create(Buffer.from(bytes)) as unknown as fontkit.Font & { readonly numGlyphs: number }
    const em = font.unitsPerEm || 1000
    const known = new Map<number, readonly Command[]>()
    const commands = (glyph: number) => {
      const found = known.get(glyph) ?? (font.getGlyph(glyph).path.commands as readonly Command[]).slice(0, mostCommands)
      known.set(glyph, found)
      return found
    }
    // a font that cannot give one outline gives none
    commands(Math.min(1, font.numGlyphs - 1))
    return {
      glyphOf: (codePoint) => {
        try {
          return font.hasGlyphForCodePoint(codePoint) ? font.glyphForCodePoint(codePoint).id : undefined
        } catch {
          return undefined
        }
      },
      path: (glyph, place) => placed(outline(commands, glyph, font.numGlyphs), em, place),
      advance: (glyph) => font.getGlyph(glyph).advanceWidth / em,
    }
  } catch {
    return undefined
  }
}

function outline(commands: (glyph: number) => readonly Command[], glyph: number, count: number): readonly Command[] {
  if (glyph < 0 || glyph >= count) return []
  try {
    return commands(glyph)
  } catch {
    return []
  }
}

function placed(commands: readonly Command[], em: number, { x, y, size, turn, wide }: Parameters<Outlines['path']>[1]): string {
  const scale = size / em
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)]
  const point = (px: number, py: number) => {
    const [right, down] = [px * scale * wide, -py * scale]
    return `${short(x + right * cos - down * sin)} ${short(y + right * sin + down * cos)}`
  }
  return commands
    .map(({ command, args }) => {
      const points: string[] = []
      for (let at = 0; at + 1 < args.length; at += 2) points.push(point(args[at]!, args[at + 1]!))
      return `${letters[command] ?? ''}${points.join(' ')}`
    })
    .join('')
}
