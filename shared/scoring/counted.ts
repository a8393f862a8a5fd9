import type { Value } from '../standard/model.ts'
import { faultOfBranches, partOverWhole, partPairs, type Slots } from './slots.ts'
import { prepareValue } from './value.ts'
import { isExact, type ValueOf } from './valueOf.ts'

/**
 * A value that stands by itself, outside of a scale (a range of marks, a condition on the result): parts above their
 * wholes and means over other years are found as in a scale.
 */
export function prepareCounted(value: Value, slots: Slots): ValueOf {
  const of = prepareValue(value, slots, true)
  const [pairs, late] = [value.kind === 'ratio' ? [] : partPairs(slots), faultOfBranches(slots)]
  return (frame) => {
    const fault = partOverWhole(frame, pairs)
    if (fault !== undefined) return fault
    const found = of(frame)
    return isExact(found) ? (late?.(frame) ?? found) : found
  }
}
