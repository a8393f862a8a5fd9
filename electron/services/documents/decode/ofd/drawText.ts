import type { Drawn, Matrix } from '#shared/evidence/pages.ts'
import { attribute, type Markup, named, textIn } from '../xml/markup.ts'
import type { Outlines } from './fontFile.ts'
import { joined, numbers, short } from './geometry.ts'
import type { OfdFont } from './resources.ts'

export interface TextLook {
  readonly font: OfdFont | undefined
  readonly outlines: Outlines | undefined
  readonly matrix: Matrix
  readonly fill: string
  readonly opacity: number
  readonly clip?: number
}

interface Letter {
  readonly char: string
  readonly glyph: number | undefined
  readonly x: number
  readonly y: number
}

/** characters of one text code; a page of ordinary text has some thousand in all */
const longest = 20_000

/** A text object (GB/T 33190-2016, 11): outlines of its own font where it brings one, and its characters to select and search. */
export function drawText(object: Markup, look: TextLook): readonly Drawn[] {
  const size = Number(attribute(object, 'Size') ?? 0) || 1
  const wide = Number(attribute(object, 'HScale') ?? 1) || 1
  const turn = Number(attribute(object, 'CharDirection') ?? 0) || 0
  const glyphs = glyphsOf(object)
  const drawn: Drawn[] = []
  let before = 0
  for (const code of named(object, 'TextCode')) {
    const chars = [...textIn(code).replace(/[\r\n\t]/g, ' ')].slice(0, longest)
    const letters = lettersOf(chars, code, { size, wide, glyphs, before, outlines: look.outlines })
    before += chars.length
    drawn.push(
      ...drawLetters(letters, look, {
        size,
        wide,
        turn,
        italic: attribute(object, 'Italic') === 'true',
        weight: attribute(object, 'Weight'),
      }),
    )
  }
  return drawn
}

interface Shape {
  readonly size: number
  readonly wide: number
  readonly turn: number
  readonly italic: boolean
  readonly weight: string | undefined
}

function drawLetters(letters: readonly Letter[], look: TextLook, { size, wide, turn, italic, weight }: Shape): readonly Drawn[] {
  const { outlines, font, fill, opacity, clip } = look
  if (letters.length === 0) return []
  const common = { ...(opacity < 1 && { opacity }), ...(clip !== undefined && { clip }) }
  // letters are placed before they are made wide: the matrix widens both
  const matrix = wide === 1 ? look.matrix : joined([wide, 0, 0, 1, 0, 0], look.matrix)
  const known = outlines !== undefined && letters.every(({ char, glyph }) => glyph !== undefined || char.trim() === '')
  const places: number[][] = [[], []]
  for (const { char, x, y } of letters)
    for (let unit = 0; unit < char.length; unit++) {
      places[0]!.push(short(x / wide))
      places[1]!.push(short(y))
    }
  const text: Drawn = {
    kind: 'text',
    text: letters.map(({ char }) => char).join(''),
    x: places[0]!,
    y: places[1]!,
    size,
    matrix,
    ...common,
    ...(!known && { fill }),
    ...(turn !== 0 && { turn }),
    ...(font?.serif !== false && { serif: true as const }),
    ...((font?.bold === true || Number(weight ?? 400) >= 600) && { bold: true as const }),
    ...((font?.italic === true || italic) && { italic: true as const }),
  }
  if (!known || outlines === undefined) return [text]
  const path = letters.map(({ glyph, x, y }) => (glyph === undefined ? '' : outlines.path(glyph, { x, y, size, turn, wide }))).join('')
  return path === '' ? [text] : [{ kind: 'path', path, matrix: look.matrix, fill, ...common }, text]
}

interface Placing {
  readonly size: number
  readonly wide: number
  readonly glyphs: ReadonlyMap<number, number>
  /** characters of the text codes before this one */
  readonly before: number
  readonly outlines: Outlines | undefined
}

function lettersOf(chars: readonly string[], code: Markup, { size, wide, glyphs, before, outlines }: Placing): readonly Letter[] {
  const right = steps(attribute(code, 'DeltaX'), chars.length)
  const down = steps(attribute(code, 'DeltaY'), chars.length)
  let x = Number(attribute(code, 'X') ?? 0) || 0
  let y = Number(attribute(code, 'Y') ?? 0) || 0
  return chars.map((char, at) => {
    const glyph = glyphs.get(before + at) ?? outlines?.glyphOf(char.codePointAt(0) ?? 0)
    const letter = { char, glyph, x, y }
    const advance = glyph !== undefined && outlines ? outlines.advance(glyph) : (char.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1
    // a text code without any steps follows its font; writers that give one step mean it for all
    x += right.length === 0 && down.length === 0 ? advance * size * wide : (right[at] ?? right.at(-1) ?? 0)
    y += down[at] ?? down.at(-1) ?? 0
    return letter
  })
}

/** The distances from each character to the next; `g 3 2.5` is three times 2.5. */
function steps(text: string | undefined, count: number): readonly number[] {
  const tokens = (text ?? '').split(/[\s,]+/).filter((token) => token !== '')
  const found: number[] = []
  for (let at = 0; at < tokens.length && found.length < count; at++) {
    if (tokens[at] !== 'g') {
      found.push(Number(tokens[at]) || 0)
      continue
    }
    const times = Math.min(Number(tokens[at + 1]) || 0, count - found.length)
    for (let time = 0; time < times; time++) found.push(Number(tokens[at + 2]) || 0)
    at += 2
  }
  return found
}

/** Glyphs that the file chose itself, by the place of their character; one glyph for several characters stands at the first. */
function glyphsOf(object: Markup): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>()
  for (const transform of named(object, 'CGTransform')) {
    const position = Number(attribute(transform, 'CodePosition') ?? 0)
    const chosen = numbers(textIn(named(transform, 'Glyphs')[0]))
    for (const [at, glyph] of chosen.slice(0, longest).entries()) glyphs.set(position + at, glyph)
  }
  return glyphs
}
