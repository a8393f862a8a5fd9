import { figureShape } from '#shared/standard/check/shapes.ts'
import { type FigureShape, figureShapes } from '#shared/standard/figures.ts'
import type { Standard } from '#shared/standard/format.ts'
import type { Value } from '#shared/standard/model.ts'
import { type Visitor, walkConditions, walkFormula, walkValue } from '#shared/standard/walk.ts'

export interface NeededFigure {
  readonly key: string
  readonly shape: FigureShape
}

/** Rows of a register that are counted, and the name under which the scoring takes their number. */
export interface NeededCount {
  readonly name: string
  readonly register: Extract<Value, { kind: 'count' }>['register']
  /** 发明专利、实用新型: the values the rows must have */
  readonly values: readonly string[]
}

export interface Needs {
  readonly figures: readonly NeededFigure[]
  readonly counts: readonly NeededCount[]
  /** the goals that a plan lists itself */
  readonly goals: boolean
}

/** Everything a standard reads of a centre besides its attributes, each once, in the order in which it is read. */
export function needsOf(standard: Standard): Needs {
  const keys = new Set<string>()
  const counts = new Map<string, NeededCount>()
  let goals = false
  const visitor: Visitor = {
    figure: (figure) => void keys.add(figure),
    value: (value) => {
      if (value.kind === 'goals') goals = true
      if (value.kind !== 'count') return
      const { register, where = [] } = value
      const name = JSON.stringify([register, ...where])
      counts.set(name, { name, register, values: where.flatMap((column) => column.in) })
    },
  }
  for (const { formula, when, notApplicable, bands } of standard.criteria) {
    walkConditions(when, visitor)
    walkConditions(notApplicable?.when, visitor)
    if (formula !== undefined) walkFormula(formula, visitor)
    if (bands?.value !== undefined) walkValue(bands.value, visitor)
    for (const row of bands?.rows ?? []) walkConditions(row.when, visitor)
  }
  for (const { when, test } of standard.conditions ?? []) {
    walkConditions(when, visitor)
    if (test.kind === 'figure') walkValue(test.value, visitor)
  }
  const shapes = figureShapes(standard)
  const figures = [...keys].flatMap((key) => {
    const shape = figureShape(shapes, key)
    return shape === undefined ? [] : [{ key, shape }]
  })
  return { figures, counts: [...counts.values()], goals }
}
