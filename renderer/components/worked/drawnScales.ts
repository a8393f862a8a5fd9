import { add, compare, divide, type Exact, fraction, multiply, roundHalfUp, subtract, whole } from '#shared/scoring/exact.ts'
import type { TraceStep } from '#shared/scoring/trace.ts'
import { constant } from '#shared/scoring/valueOf.ts'

/** A scale that can be drawn as a line from where it begins to where it gives the full mark. */
export interface DrawnScale {
  readonly floor: Exact
  readonly target: Exact
  readonly unit: string
  /** the value compared with it */
  readonly measured: Exact
  /** hundredths at the floor, and at the target */
  readonly base: number
  readonly max: number
}

/**
 * Every straight or stepwise scale that a formula went through, in order; `max` is that of the part it stands in. Rows are
 * a table, and a scale of one point is no line.
 */
export function drawnScales(steps: readonly TraceStep[], max: number): readonly DrawnScale[] {
  const found: DrawnScale[] = []
  let full = max
  for (const step of steps) {
    if (step.kind === 'part') full = step.max
    const drawn = drawnOf(step, full)
    if (drawn !== undefined && compare(drawn.floor, drawn.target) !== 0) found.push(drawn)
  }
  return found
}

function drawnOf(step: TraceStep, max: number): DrawnScale | undefined {
  switch (step.kind) {
    case 'scale':
      return { floor: constant(step.floor), target: constant(step.target), unit: step.unit, measured: step.value, base: 0, max }
    case 'line': {
      const [floor, target] = [constant(step.floor), constant(step.target)]
      const share = step.from === 'zero' ? divide(floor, target) : fraction(step.atFloor, 100)
      return { floor, target, unit: step.unit, measured: step.value, base: roundHalfUp(multiply(share, whole(max))), max }
    }
    case 'units': {
      if (step.step <= 0 || step.base >= max) return undefined
      const floor = constant(step.from)
      const target = add(floor, multiply(constant(step.each), divide(subtract(whole(max), whole(step.base)), whole(step.step))))
      return { floor, target, unit: step.unit, measured: step.compared, base: step.base, max }
    }
    default:
      return undefined
  }
}
