import { compare, divide, type Exact, multiply, one, subtract, zero } from './exact.ts'
import { constant } from './terms.ts'
import type { Trace } from './trace.ts'

interface Scaled {
  readonly floor: string
  readonly target: string
  readonly unit: string
  readonly industryFactor?: string | undefined
}

/** 0 at or below `floor`, full at or above `target`, straight between. `target` > `floor` is checked with the standard. */
export function prepareScale(formula: Scaled): (value: Exact, trace: Trace | undefined) => Exact {
  const [floor, target] = [constant(formula.floor), constant(formula.target)]
  const span = subtract(target, floor)
  const factor = prepareFactor(formula)
  return (value, trace) => {
    const v = factor(value, trace)
    const place = compare(v, floor) <= 0 ? 'floor' : compare(v, target) >= 0 ? 'target' : 'between'
    trace?.step({ kind: 'scale', floor: formula.floor, target: formula.target, unit: formula.unit, place, value: v })
    if (place === 'floor') return zero
    return place === 'target' ? one : divide(subtract(v, floor), span)
  }
}

/** The optional industry factor: it multiplies the value before it is compared with anything. */
export function prepareFactor(formula: {
  readonly unit: string
  readonly industryFactor?: string | undefined
}): (value: Exact, trace: Trace | undefined) => Exact {
  const text = formula.industryFactor
  if (text === undefined) return (value) => value
  const factor = constant(text)
  return (value, trace) => {
    const product = multiply(value, factor)
    trace?.step({ kind: 'factor', before: value, factor: text, unit: formula.unit, value: product })
    return product
  }
}
