import { formulaFigure } from '../../format/figures.ts'
import { wholesOf } from '../../format/partsOf.ts'
import type { FigureShape, FigureShapes } from '../figures.ts'

/** The shape of any figure that a standard may count; nothing for one that neither it nor the product knows. */
export function figureShape(shapes: FigureShapes, key: string): FigureShape | undefined {
  const own = shapes.get(key)
  if (own !== undefined) return own
  const builtIn = formulaFigure(key)
  return builtIn && { unit: builtIn.unit, yearly: builtIn.yearly, whole: builtIn.count, signed: false, wholes: wholesOf(key) }
}
