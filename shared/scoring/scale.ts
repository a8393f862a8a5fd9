import type { Scale } from '../standard/model.ts'
import { add, compare, divide, floorOf, fraction, greatest, least, multiply, sign, subtract, whole, zero } from './exact.ts'
import { line } from './line.ts'
import { prepareRows, restOf, rowShare, rowsScale } from './rows.ts'
import type { Slots } from './slots.ts'
import { constant, type Prepare, type ScaleFor, type ScaleOf } from './valueOf.ts'

export function prepareScale(scale: Scale, about: ScaleFor, slots: Slots, prepare: Prepare): ScaleOf {
  switch (scale.kind) {
    case 'linear':
      return line(scale, about.unit)
    case 'rows':
      return rowsScale(
        prepareRows(scale, about, slots, prepare, (inner) => prepareScale(inner, about, slots, prepare)),
        restOf(scale, about.max),
        about.unit,
      )
    case 'perUnit':
      return perUnit(scale, about)
    case 'fixed': {
      const share = rowShare(scale, about.max)
      return (_, { trace }) => {
        trace?.step({ kind: 'fixed', value: share })
        return share
      }
    }
  }
}

/** Nothing below `from` (above it where `each` is negative), `base` at it, `step` for each unit beyond. */
function perUnit(scale: Extract<Scale, { kind: 'perUnit' }>, { max, unit }: ScaleFor): ScaleOf {
  const [from, each] = [constant(scale.from ?? '0'), constant(scale.each)]
  const [base, step, cap] = [whole(scale.base ?? 0), whole(scale.step), whole(Math.min(scale.cap ?? max, max))]
  const direction = sign(each)
  return (value, { trace }) => {
    const told = { from: scale.from ?? '0', base: scale.base ?? 0, each: scale.each, step: scale.step, whole: scale.wholeUnits, unit }
    if (compare(value, from) * direction < 0) {
      trace?.step({ kind: 'units', ...told, units: undefined, compared: value, value: zero })
      return zero
    }
    const exact = divide(subtract(value, from), each)
    const units = scale.wholeUnits ? floorOf(exact) : exact
    const counted = multiply(units, step)
    const marks = greatest(zero, least(add(base, counted), cap))
    const share = multiply(marks, fraction(1, max))
    trace?.step({ kind: 'units', ...told, units, compared: value, value: share })
    return share
  }
}
