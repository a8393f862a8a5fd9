import type { FigureShapes } from '../standard/figures.ts'
import type { Criterion } from '../standard/format.ts'
import type { Condition } from '../standard/model.ts'
import { prepareBranch } from './condition.ts'
import type { Given } from './given.ts'
import { isUnscored } from './measure.ts'
import type { Unscored } from './reading.ts'
import { newSlots, openFrame } from './slots.ts'
import type { Trace } from './trace.ts'
import { prepareValue } from './value.ts'

/** What the conditions of a criterion make of it for one centre, before anybody marks or computes it. */
export type Standing =
  /** it is marked or computed */
  | { readonly kind: 'counts' }
  /** it is not in this centre's table */
  | { readonly kind: 'elsewhere' }
  /** it does not apply: its weight goes to the rest */
  | { readonly kind: 'spread'; readonly over: 'dimension' | 'total' }
  /** it does not apply: so much of the full mark is given */
  | { readonly kind: 'share'; readonly percent: number }

type Conditioned = Pick<Criterion, 'when' | 'notApplicable'>

/** A standing, or the figure or attribute without which it cannot be said. */
export type StandingOf = (given: Given, trace: Trace | undefined) => Standing | Unscored

/** Whether more than the attributes of a centre decides if a criterion is marked: figures do, or it may not apply. */
export function isBound({ when, notApplicable }: Conditioned): boolean {
  return notApplicable !== undefined || when?.some(({ kind }) => kind !== 'attribute') === true
}

/** Makes the conditions of a criterion ready (formats.md § 4); none where it has no conditions. */
export function prepareStanding({ when, notApplicable }: Conditioned, shapes: FigureShapes): StandingOf | undefined {
  if (when === undefined && notApplicable === undefined) return undefined
  const belongs = when && holdsOf(when, shapes)
  const excused = notApplicable && holdsOf(notApplicable.when, shapes)
  return (given, trace) => {
    const own = belongs === undefined ? true : belongs(given, trace)
    if (own !== true) return own === false ? { kind: 'elsewhere' } : own
    const held = excused === undefined ? false : excused(given, trace)
    if (held === false) return { kind: 'counts' }
    if (held !== true) return held
    return notApplicable!.give === 'share'
      ? { kind: 'share', percent: notApplicable!.percent }
      : { kind: 'spread', over: notApplicable!.over }
  }
}

function holdsOf(conditions: readonly Condition[], shapes: FigureShapes): (given: Given, trace: Trace | undefined) => boolean | Unscored {
  const slots = newSlots(shapes)
  const holds = prepareBranch(conditions, slots, prepareValue)
  return (given, trace) => {
    const frame = openFrame(slots, given, trace)
    return isUnscored(frame) ? frame : holds(frame)
  }
}
