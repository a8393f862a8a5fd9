import type { Value } from '../standard/model.ts'
import { add, divide, type Exact, hundred, least, multiply, one, sign, whole, zero } from './exact.ts'
import { exactQuantity } from './quantity.ts'
import type { Unscored } from './reading.ts'
import type { Frame, Slots } from './slots.ts'
import { constant, isExact, type Prepare, type ValueOf } from './valueOf.ts'

interface Goal {
  readonly name: string
  readonly actual: Exact
  readonly target: Exact
  readonly weight: Exact
  readonly cap: Exact
}

/** Completion of goals named in the standard, by their weights, in percent; more than the cap of one does not help another. */
export function completion({ goals }: Extract<Value, { kind: 'completion' }>, slots: Slots, prepare: Prepare): ValueOf {
  const list = goals.map(({ name, actual, target, weight, capPercent }, at) => ({
    name: name ?? String(at + 1),
    actual: prepare(actual, slots),
    target: prepare(target, slots),
    weight: constant(weight),
    cap: whole(capPercent ?? 100),
  }))
  return (frame) => {
    const found: Goal[] = []
    for (const { name, actual, target, weight, cap } of list) {
      const [done, planned] = [actual(frame), target(frame)]
      if (!isExact(done)) return done
      if (!isExact(planned)) return planned
      if (sign(planned) <= 0) return { state: 'missing', figure: name }
      found.push({ name, actual: done, target: planned, weight, cap })
    }
    return together(found, frame)
  }
}

/** Completion of the goals that the approved plan itself lists; the plan's weights, equal ones where it gives none. */
export function planGoals({ capPercent, weights }: Extract<Value, { kind: 'goals' }>): ValueOf {
  const cap = whole(capPercent ?? 100)
  const named = weights && new Map(weights.map(({ goal, weight }) => [goal, constant(weight)]))
  return (frame) => {
    const given = (frame.given.goals ?? []).filter(({ id }) => named?.has(id) ?? true)
    if (given.length < (named?.size ?? 1)) return { state: 'missing', figure: 'goals' }
    const found: Goal[] = []
    for (const goal of given) {
      const figure = `goals ${goal.id}`
      frame.trace?.counted?.({ kind: 'goal', goal })
      if (goal.actual === undefined || goal.actual === null) return { state: 'missing', figure }
      const [actual, target] = [exactQuantity(goal.actual), exactQuantity(goal.target)]
      const weight = named?.get(goal.id) ?? (goal.weight === undefined ? one : exactQuantity(goal.weight))
      if (actual === undefined || target === undefined || weight === undefined) return { state: 'invalid', figure }
      if (sign(actual) < 0 || sign(target) < 0 || sign(weight) < 0) return { state: 'invalid', figure }
      if (sign(target) === 0) return { state: 'missing', figure }
      found.push({ name: goal.id, actual, target, weight, cap })
    }
    return together(found, frame)
  }
}

function together(goals: readonly Goal[], frame: Frame): Exact | Unscored {
  let [sum, weights] = [zero, zero]
  for (const { name, actual, target, weight, cap } of goals) {
    const percent = multiply(divide(actual, target), hundred)
    const counted = least(percent, cap)
    frame.trace?.step({ kind: 'goal', name, actual, target, percent, value: counted })
    sum = add(sum, multiply(weight, counted))
    weights = add(weights, weight)
  }
  if (sign(weights) === 0) return { state: 'missing', figure: 'goals' }
  const value = divide(sum, weights)
  frame.trace?.step({ kind: 'completion', goals: goals.length, value })
  return value
}
