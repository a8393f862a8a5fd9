import type { Bounds, Condition } from '../standard/model.ts'
import { compare, type Exact } from './exact.ts'
import type { Unscored } from './reading.ts'
import { type Frame, inBranch, meansOverOtherYears, type Slots } from './slots.ts'
import { constant, type Decided, isExact, type Prepare } from './valueOf.ts'

/** Whether a condition holds for a case, or why that cannot be said. */
export type Holds = (frame: Frame) => boolean | Unscored

/**
 * Conditions that must all hold; the first that does not, or cannot be said, decides: what only a later one asks for is
 * not read, so that a centre in another branch need not give it.
 */
export function prepareBranch(conditions: readonly Condition[], slots: Slots, prepare: Prepare): Holds {
  return inBranch(slots, () => prepareConditions(conditions, slots, prepare)!)
}

/** The same; outside of a branch every figure they name is read in any case, with those of the value that they stand beside. */
export function prepareConditions(conditions: readonly Condition[] | undefined, slots: Slots, prepare: Prepare): Holds | undefined {
  if (conditions === undefined) return undefined
  const list = conditions.map((condition) => prepareCondition(condition, slots, prepare))
  return (frame) => {
    for (const holds of list) {
      const held = holds(frame)
      if (held !== true) return held
    }
    return true
  }
}

function prepareCondition(condition: Condition, slots: Slots, prepare: Prepare): Holds {
  switch (condition.kind) {
    case 'attribute':
      return attribute(condition.attribute, new Set(condition.in))
    case 'notGiven':
      return ({ given, trace }) => {
        const raw = given.values[condition.figure]
        const isGiven = raw !== undefined && raw !== null && !(typeof raw === 'object' && Object.keys(raw).length === 0)
        if (isGiven) trace?.read(condition.figure)
        return !isGiven
      }
    case 'value': {
      const value = prepare(condition.value, slots)
      const within = prepareBounds(condition)
      return (frame) => {
        const found = value(frame)
        if (!isExact(found)) return undecided(found)
        const fault = meansOverOtherYears(frame)
        if (fault !== undefined) return fault
        const holds = within(found)
        frame.trace?.step({ kind: 'compared', bound: boundText(condition), unit: condition.unit ?? '', holds, value: found })
        return holds
      }
    }
  }
}

/** An attribute that the plan lacks is missing, never "another value". */
function attribute(key: string, values: ReadonlySet<string>): Holds {
  return ({ given, trace }) => {
    const got = given.attributes?.[key]
    if (got === undefined || got === null || got === '') return { state: 'missing', figure: key }
    if (typeof got !== 'string') return { state: 'invalid', figure: key }
    const holds = values.has(got)
    if (holds) trace?.step({ kind: 'attribute', attribute: key, got })
    return holds
  }
}

/** A value decided without a number (a growth from zero) cannot be compared: a person decides. */
function undecided(found: Unscored | Decided): Unscored {
  return found.state === 'decided' ? { state: 'missing', figure: '' } : found
}

export function prepareBounds({ atLeast, moreThan, atMost, lessThan }: Bounds): (value: Exact) => boolean {
  const [low, above, high, below] = [atLeast, moreThan, atMost, lessThan].map((text) => (text === undefined ? undefined : constant(text)))
  return (value) =>
    (low === undefined || compare(value, low) >= 0) &&
    (above === undefined || compare(value, above) > 0) &&
    (high === undefined || compare(value, high) <= 0) &&
    (below === undefined || compare(value, below) < 0)
}

/** Bounds as people read them: `≥20`, `≥20 且 <30`; none is empty. */
export function boundText({ atLeast, moreThan, atMost, lessThan }: Bounds): string {
  return [
    atLeast !== undefined && `≥${atLeast}`,
    moreThan !== undefined && `>${moreThan}`,
    atMost !== undefined && `≤${atMost}`,
    lessThan !== undefined && `<${lessThan}`,
  ]
    .filter((text) => text !== false)
    .join('、')
}
