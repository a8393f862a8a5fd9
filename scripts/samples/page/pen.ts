import type { Face } from '../fontFile.ts'
import type { Matrix, Rgb, Shape } from '../shape/shape.ts'

/** What a document lends its pages: font codes and shared pictures, by resource name. */
export interface Resources {
  fontName(face: Face): string
  code(face: Face, character: string): string
}

/** Writes one page's content stream. Points, origin at the lower left. */
export class Pen {
  readonly parts: string[] = []
  readonly faces = new Set<Face>()
  readonly pictures = new Set<string>()
  private readonly resources: Resources

  constructor(resources: Resources) {
    this.resources = resources
  }

  text(face: Face, text: string, size: number, x: number, y: number, spacing = 0, colour: Rgb = [0, 0, 0]): void {
    this.faces.add(face)
    let codes = ''
    for (const character of text) codes += this.resources.code(face, character)
    this.parts.push(
      `BT ${rgb(colour)} rg /${this.resources.fontName(face)} ${number(size)} Tf ${number(spacing)} Tc ${number(x)} ${number(y)} Td <${codes}> Tj ET`,
    )
  }

  line(x1: number, y1: number, x2: number, y2: number, width = 0.5, colour: Rgb = [0, 0, 0]): void {
    this.parts.push(`${rgb(colour)} RG ${number(width)} w ${number(x1)} ${number(y1)} m ${number(x2)} ${number(y2)} l S`)
  }

  box(x: number, y: number, width: number, height: number, fill: Rgb): void {
    this.parts.push(`${rgb(fill)} rg ${number(x)} ${number(y)} ${number(width)} ${number(height)} re f`)
  }

  shapes(shapes: readonly Shape[], matrix: Matrix): void {
    this.parts.push(`q ${matrixOf(matrix)} cm`, ...shapes.map(shapeOperators), 'Q')
  }

  /** Draws a shared form or image; `multiply` lets the text below show through, as ink does. */
  picture(name: string, matrix: Matrix, multiply = false): void {
    this.pictures.add(name)
    this.parts.push(`q ${multiply ? '/Ink gs ' : ''}${matrixOf(matrix)} cm /${name} Do Q`)
  }

  toString(): string {
    return this.parts.join('\n')
  }
}

export function shapeOperators(shape: Shape): string {
  const path = shape.segments
    .map((segment) => {
      if (segment[0] === 'Z') return 'h'
      const values = segment.slice(1).map((value) => number(value as number))
      return `${values.join(' ')} ${segment[0] === 'M' ? 'm' : segment[0] === 'L' ? 'l' : 'c'}`
    })
    .join(' ')
  const paint = shape.fill && shape.stroke ? 'B' : shape.fill ? 'f' : 'S'
  const fill = shape.fill ? `${rgb(shape.fill)} rg ` : ''
  const stroke = shape.stroke ? `${rgb(shape.stroke.colour)} RG ${number(shape.stroke.width)} w 1 J 1 j ` : ''
  return `${fill}${stroke}${path} ${paint}`
}

function matrixOf({ a, b, c, d, e, f }: Matrix): string {
  return [a, b, c, d, e, f].map(number).join(' ')
}

function rgb(colour: Rgb): string {
  return colour.map((value) => number(value / 255)).join(' ')
}

/** At most four decimals, never an exponent. */
function number(value: number): string {
  const rounded = Math.round(value * 10000) / 10000
  return Number.isInteger(rounded) ? String(rounded) : rounded.toFixed(4).replace(/0+$/, '')
}
