import type { FigureShapes } from '../standard/figures.ts'
import type { GeneralFormula } from '../standard/model.ts'
import { compoundRows, isCompoundRows } from './compoundRows.ts'
import { compare, type Exact, multiply } from './exact.ts'
import { prepareSpan } from './growth.ts'
import type { Measure } from './measure.ts'
import { isUnscored } from './measure.ts'
import type { Unscored } from './reading.ts'
import { prepareRows, restOf, rowsScale } from './rows.ts'
import { prepareScale } from './scale.ts'
import { type Frame, faultOfBranches, newSlots, openFrame, partOverWhole, partPairs, type Slots } from './slots.ts'
import type { Trace } from './trace.ts'
import { prepareValue } from './value.ts'
import { constant, type Decided, isExact } from './valueOf.ts'

type Scaled = Extract<GeneralFormula, { kind: 'scaled' }>

/**
 * One value through one scale: the share of a full mark of `max` hundredths. Every figure outside of branches is read
 * first; a part above its whole is `invalid`. A part of the formula that gives no number gives no mark.
 */
export function scaled(formula: Scaled, max: number, shapes: FigureShapes): Measure {
  const slots = newSlots(shapes)
  const run = isCompoundRows(formula) ? growthRun(formula, max, slots) : valueRun(formula, max, slots)
  const limit = smallBase(formula)
  const pairs = partPairs(slots)
  const asksItself = formula.value.kind === 'ratio'
  return (given, trace) => {
    const frame = openFrame(slots, given, trace)
    if (isUnscored(frame)) return frame
    const fault = asksItself || pairs.length === 0 ? undefined : partOverWhole(frame, pairs)
    if (fault !== undefined) return fault
    const found = run(frame)
    if (isExact(found)) return limit === undefined ? found : limit(found, frame)
    if (found.state !== 'decided') return found
    return limit === undefined ? found.share : limit(found.share, frame)
  }
}

type Run = (frame: Frame) => Exact | Unscored | Decided

function valueRun(formula: Scaled, max: number, slots: Slots): Run {
  const value = prepareValue(formula.value, slots, true)
  const factor = prepareFactor(formula)
  const scale = prepareScale(formula.scale, { max, unit: formula.unit }, slots, prepareValue)
  const late = faultOfBranches(slots)
  return (frame) => {
    const found = value(frame)
    return isExact(found) ? (late?.(frame) ?? scale(factor(found, frame.trace), frame)) : found
  }
}

function growthRun(formula: Scaled, max: number, slots: Slots): Run {
  const { value, scale, unit } = formula
  if (scale.kind !== 'rows' || value.kind !== 'growth') throw new Error('not a growth read from rows')
  const span = prepareSpan(value, slots, prepareValue)
  const rows = prepareRows(scale, { max, unit }, slots, prepareValue, () => {
    throw new Error('rows that go on in a scale')
  })
  const rest = restOf(scale, max)
  const factor = prepareFactor(formula)
  const byValue = rowsScale(rows, rest, unit)
  const run = compoundRows(formula, span, rows, rest, (growth, frame) => byValue(factor(growth, frame.trace), frame))
  const late = faultOfBranches(slots)
  return (frame) => {
    const found = run(frame)
    return isExact(found) ? (late?.(frame) ?? found) : found
  }
}

/** A growth whose last year is below a base counts at most a fixed share. */
function smallBase({ value }: Scaled): ((share: Exact, frame: Frame) => Exact) | undefined {
  const small = value.kind === 'growth' ? value.smallBase : undefined
  if (small === undefined) return undefined
  const [below, cap] = [constant(small.lastBelow), percentShare(small.capPercent)]
  return (share, { last, trace }) => {
    if (last === undefined || compare(last, below) >= 0 || compare(share, cap) <= 0) return share
    trace?.step({ kind: 'smallBase', below: small.lastBelow, percent: small.capPercent, value: cap })
    return cap
  }
}

/** The optional industry factor: it multiplies the value before it is compared with anything. */
function prepareFactor({ industryFactor, unit }: Scaled): (value: Exact, trace: Trace | undefined) => Exact {
  if (industryFactor === undefined) return (value) => value
  const factor = constant(industryFactor)
  return (value, trace) => {
    const product = multiply(value, factor)
    trace?.step({ kind: 'factor', before: value, factor: industryFactor, unit, value: product })
    return product
  }
}

function percentShare(percent: number): Exact {
  return { n: percent, d: 100 }
}
