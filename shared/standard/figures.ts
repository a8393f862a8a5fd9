import type { Formula, Standard } from './format.ts'
import { walkFormula } from './walk.ts'

/** What a figure is under a standard, by its own declaration. */
export interface FigureShape {
  readonly unit: string
  readonly yearly: boolean
  readonly whole: boolean
  readonly signed: boolean
  /** every figure it is a part of, the nearest first */
  readonly wholes: readonly string[]
  readonly name?: string | undefined
}

/** The shapes that a standard declares, by key; the built-in figures are not in it. */
export type FigureShapes = ReadonlyMap<string, FigureShape>

const noShapes: FigureShapes = new Map()

export function figureShapes(standard: Pick<Standard, 'figures'>): FigureShapes {
  const declared = standard.figures ?? []
  if (declared.length === 0) return noShapes
  const partOf = new Map(declared.map(({ key, partOf }) => [key, partOf]))
  const wholes = (key: string): readonly string[] => {
    const found: string[] = []
    for (let whole = partOf.get(key); whole !== undefined && !found.includes(whole); whole = partOf.get(whole)) found.push(whole)
    return found
  }
  return new Map(
    declared.map(({ key, name, unit, yearly, whole, signed }) => [
      key,
      { name, unit, yearly, whole, signed: signed === true, wholes: wholes(key) },
    ]),
  )
}

/** The figures a formula reads, each once, in the order in which it names them. */
export function figuresOf(formula: Formula): readonly string[] {
  const found = new Set<string>()
  walkFormula(formula, { figure: (figure) => void found.add(figure) })
  return [...found]
}

/** The criterion whose formula reads a figure; none where the standard does not count it. */
export function criterionOfFigure<C extends { readonly formula?: Formula | undefined }>(
  criteria: readonly C[],
  figure: string,
): C | undefined {
  return criteria.find(({ formula }) => formula !== undefined && figuresOf(formula).includes(figure))
}
