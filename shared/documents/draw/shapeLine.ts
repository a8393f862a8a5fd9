/// <reference path="../fontkit.d.ts" />
/// <reference path="./packages.d.ts" />
import type { GlyphRun } from '@react-pdf/render'
import type { Font, Glyph, GlyphPosition } from 'fontkit'
import scripts from 'unicode-properties'
import { fontOf, printedText } from '../../text/printable.ts'
import type { FontSet } from '../fontBook.ts'

export interface LineStyle {
  /** points */
  readonly size: number
  /** points added behind each character */
  readonly spacing: number
  readonly bold: boolean
  readonly colour: string
}

export interface ShapedLine {
  readonly runs: readonly GlyphRun[]
  /** points from the line's top to its base line */
  readonly ascent: number
  /** points, spaces at both ends included */
  readonly width: number
  /** points of the spaces at its ends, which do not count when it is aligned */
  readonly before: number
  readonly after: number
}

/** A line as glyphs of the fonts, in one run for each font and script, as react-pdf's text engine divides it. */
export function shapeLine(fonts: FontSet, line: string, style: LineStyle): ShapedLine {
  const pieces = piecesOf(printedText(line)).flatMap(({ font, text }) => endedByEmoji(text).map((part) => ({ font, text: part })))
  const runs = pieces.map(({ font, text }) => shape(fonts, font, text, style))
  return {
    runs,
    ascent: Math.max(0, ...runs.map(({ attributes: { font, fontSize } }) => font[0].ascent * (fontSize / font[0].unitsPerEm))),
    width: runs.reduce((sum, { xAdvance }) => sum + xAdvance, 0),
    before: spacesOf(runs, (list) => list),
    after: spacesOf(runs, (list) => list.toReversed()),
  }
}

function shape(fonts: FontSet, name: string, text: string, { size, spacing, bold, colour }: LineStyle): GlyphRun {
  const font = fonts.font(name, bold)
  const scale = size / font.unitsPerEm
  const laid = laidOut(font, text)
  const positions = laid.positions.map(({ xAdvance, xOffset }) => ({
    xAdvance: xAdvance * scale + spacing,
    yAdvance: 0,
    xOffset: xOffset * scale,
    yOffset: 0,
  }))
  return {
    attributes: { font: [font], fontSize: size, color: colour },
    glyphs: laid.glyphs,
    positions,
    xAdvance: widthOf(positions),
  }
}

/** Texts of a font that were laid out before; the words of a form stand on it many times. */
const known = new WeakMap<Font, Map<string, Laid>>()
const mostKnown = 2000

type Laid = Pick<ReturnType<Font['layout']>, 'glyphs' | 'positions'>

function laidOut(font: Font, text: string): Laid {
  const texts = known.get(font) ?? new Map<string, Laid>()
  known.set(font, texts)
  const laid = texts.get(text) ?? font.layout(text, [], undefined, undefined, 'ltr')
  if (texts.size >= mostKnown) texts.clear()
  texts.set(text, laid)
  return laid
}

interface Piece {
  /** name of its font; empty for the form font */
  readonly font: string
  readonly text: string
}

/**
 * Divides a line where its font or its script changes; signs and digits go with the script before them. Nearly every line is
 * set in the form font alone.
 */
function piecesOf(line: string): readonly Piece[] {
  const pieces: Piece[] = []
  let script: string | null = 'Unknown'
  for (const character of line) {
    const font = fontOf(character.codePointAt(0) as number) ?? ''
    const own = scripts.getScript(character.charCodeAt(0))
    const isOther = own !== script && !anyScript.includes(own)
    if (isOther) script = own
    const last = pieces.at(-1)
    if (last?.font === font && !isOther) pieces[pieces.length - 1] = { font, text: last.text + character }
    else pieces.push({ font, text: character })
  }
  return pieces
}

/** Every character of the fonts that Unicode 16 calls an emoji or a base of one, and flags of two letters. */
const emoji =
  /[\u{1F1E6}-\u{1F1FF}]{2}|[\u231A\u231B\u23E9\u23EA\u23F3\u25FD\u25FE\u2614\u2615\u261D\u267F\u2693\u26A1\u26AA\u26AB\u26BD\u26BE\u26C4\u26C5\u26D4\u270B-\u270D\u2728\u274C\u274E\u2753\u2757\u2B1B\u2B1C\u2B50\u2B55\u{1F18E}\u{1F191}-\u{1F19A}\u{1F1E6}-\u{1F1FF}\u{1F201}\u{1F21A}\u{1F22F}\u{1F232}-\u{1F236}\u{1F238}-\u{1F23A}\u{1F250}\u{1F251}]/gu

/** A text in pieces that end with an emoji each, and the rest: where react-pdf would put a picture in its place. */
function endedByEmoji(text: string): readonly string[] {
  const ends = Array.from(text.matchAll(emoji), ({ index, 0: found }) => index + found.length)
  return [0, ...ends].map((start, n) => text.slice(start, ends[n])).filter((part) => part !== '')
}

const anyScript: readonly (string | null)[] = ['Common', 'Inherited', 'Unknown']

/** Width of the spaces at the end of the line that comes first in the given order. */
function spacesOf(runs: readonly GlyphRun[], inOrder: <T>(list: readonly T[]) => readonly T[]): number {
  let width = 0
  for (const run of inOrder(runs)) {
    const first = inOrder(run.glyphs).findIndex((glyph) => !isSpace(glyph))
    width += widthOf(inOrder(run.positions).slice(0, first === -1 ? undefined : first))
    if (first !== -1) break
  }
  return width
}

function isSpace({ codePoints }: Glyph): boolean {
  return codePoints.includes(0x20)
}

function widthOf(positions: readonly Pick<GlyphPosition, 'xAdvance'>[]): number {
  return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0)
}
