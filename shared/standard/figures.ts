import { formulaFigure } from '../format/figures.ts'
import { wholesOf } from '../format/partsOf.ts'
import type { Formula, Standard } from './format.ts'
import type { OpenedBands } from './model.ts'
import { walkConditions, walkFormula, walkValue } from './walk.ts'

/** What a figure is under a standard: its own declaration, else the built-in one of that key. */
export interface FigureShape {
  readonly unit: string
  readonly yearly: boolean
  readonly whole: boolean
  readonly signed: boolean
  /** every figure it is a part of, the nearest first */
  readonly wholes: readonly string[]
  readonly name?: string | undefined
  /** declared by the standard */
  readonly own: boolean
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
      { name, unit, yearly, whole, signed: signed === true, wholes: wholes(key), own: true },
    ]),
  )
}

/** The shape of any figure a standard may count; `undefined` for one that neither it nor the product knows. */
export function figureShape(shapes: FigureShapes, key: string): FigureShape | undefined {
  const own = shapes.get(key)
  if (own !== undefined) return own
  const builtIn = formulaFigure(key)
  return builtIn && { unit: builtIn.unit, yearly: builtIn.yearly, whole: builtIn.count, signed: false, wholes: wholesOf(key), own: false }
}

/** The figures a formula reads, each once, in the order in which it names them. */
export function figuresOf(formula: Formula): readonly string[] {
  const found = new Set<string>()
  walkFormula(formula, { figure: (figure) => void found.add(figure) })
  return [...found]
}

/** The figures that open the range of a judged criterion, likewise. */
export function figuresOfBands({ value, rows }: OpenedBands): readonly string[] {
  const found = new Set<string>()
  const visitor = { figure: (figure: string) => void found.add(figure) }
  if (value !== undefined) walkValue(value, visitor)
  for (const row of rows) walkConditions(row.when, visitor)
  return [...found]
}

/** The criterion whose formula reads a figure; none where the standard does not count it. */
export function criterionOfFigure<C extends { readonly formula?: Formula | undefined }>(
  criteria: readonly C[],
  figure: string,
): C | undefined {
  return criteria.find(({ formula }) => formula !== undefined && figuresOf(formula).includes(figure))
}
