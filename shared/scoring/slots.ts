import { wholesOf } from '../format/partsOf.ts'
import type { FigureShapes } from '../standard/figures.ts'
import { compare, type Exact } from './exact.ts'
import type { Given } from './given.ts'
import { type Reading, readFigure, type Unscored } from './reading.ts'
import type { Trace } from './trace.ts'

interface Slot {
  readonly figure: string
  readonly yearly: boolean
  /** read only when it is asked for: it stands in a branch that may not be taken */
  lazy: boolean
}

/** The figures of one formula while it is made ready: each has one place, in the order in which the formula names it. */
export interface Slots {
  readonly shapes: FigureShapes
  readonly list: Slot[]
  /** places whose years must be the same, because their means are added or divided */
  readonly means: Set<number>
  /** whether what is being made ready stands in a branch */
  lazy: boolean
}

export function newSlots(shapes: FigureShapes): Slots {
  return { shapes, list: [], means: new Set(), lazy: false }
}

/** The place of a figure; a figure named in a branch and outside of it is read in any case. */
export function slotOf(slots: Slots, figure: string, yearly: boolean): number {
  const known = slots.list.findIndex((slot) => slot.figure === figure)
  if (known < 0) return slots.list.push({ figure, yearly, lazy: slots.lazy }) - 1
  if (!slots.lazy) slots.list[known]!.lazy = false
  return known
}

/** Makes something ready that stands in a branch: its figures are read only when the branch is taken. */
export function inBranch<T>(slots: Slots, make: () => T): T {
  const before = slots.lazy
  slots.lazy = true
  const made = make()
  slots.lazy = before
  return made
}

/** One case on its way through one formula. */
export interface Frame {
  readonly given: Given
  readonly slots: Slots
  readonly readings: (Reading | undefined)[]
  trace: Trace | undefined
  /** the year in question inside growth, change and yearly */
  year: string | undefined
  /** the last year's amount of the growth that was computed */
  last: Exact | undefined
}

/**
 * A frame with every figure read that the formula names outside of branches, in the order in which it names them; the
 * first fault decides. Then: means over different years are `invalid`.
 */
export function openFrame(slots: Slots, given: Given, trace: Trace | undefined): Frame | Unscored {
  const { list, means } = slots
  const readings: (Reading | undefined)[] = []
  const frame: Frame = { given, slots, readings, trace, year: undefined, last: undefined }
  for (let slot = 0; slot < list.length; slot++) {
    if (list[slot]!.lazy) readings.push(undefined)
    else {
      const reading = readSlot(frame, slot)
      if ('state' in reading) return reading
    }
  }
  if (means.size > 1) {
    let first: Reading | undefined
    for (const slot of means) {
      const reading = readings[slot]
      if (reading === undefined) continue
      first ??= reading
      if (!sameYears(first, reading)) return { state: 'invalid', figure: reading.figure }
    }
  }
  return frame
}

/** The reading of a place, read now where it was not yet. */
export function readSlot(frame: Frame, slot: number): Reading | Unscored {
  const done = frame.readings[slot]
  if (done !== undefined) return done
  const { figure, yearly } = frame.slots.list[slot]!
  frame.trace?.read(figure)
  const reading = readFigure(frame.given.values, figure, yearly, frame.slots.shapes.get(figure))
  if (!('state' in reading)) frame.readings[slot] = reading
  return reading
}

/** The places of parts and their wholes, where the formula names both, in the order of the parts. */
export function partPairs({ list, shapes }: Slots): readonly (readonly [part: number, whole: number])[] {
  return list.flatMap(({ figure }, part) =>
    (shapes.get(figure)?.wholes ?? wholesOf(figure)).flatMap((name) => {
      const whole = list.findIndex((slot) => slot.figure === name)
      return whole < 0 ? [] : [[part, whole] as const]
    }),
  )
}

/** The first part that exceeds a whole it lies within; yearly figures by their sums, as they are scored. */
export function partOverWhole(frame: Frame, pairs: readonly (readonly [part: number, whole: number])[]): Unscored | undefined {
  for (const [part, whole] of pairs) {
    const [one, all] = [frame.readings[part], frame.readings[whole]]
    if (one !== undefined && all !== undefined && compare(one.total, all.total) > 0) return { state: 'invalid', figure: one.figure }
  }
  return undefined
}

export function sameYears(a: Reading, b: Reading): boolean {
  const [left, right] = [a.years ?? [], b.years ?? []]
  return left.length === right.length && left.every((year, place) => year === right[place])
}
