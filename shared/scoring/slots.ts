import { wholesOf } from '../format/partsOf.ts'
import type { FigureShapes } from '../standard/figures.ts'
import { compare, type Exact } from './exact.ts'
import type { Given } from './given.ts'
import { type Reading, readFigure, type Unscored } from './reading.ts'
import type { Trace } from './trace.ts'

interface Slot {
  readonly figure: string
  readonly yearly: boolean
  /** read only when it is asked for: it stands in branches alone, which may not be taken */
  lazy: boolean
}

/** The figures of one formula while it is made ready: each has one place, in the order in which the formula names it. */
export interface Slots {
  readonly shapes: FigureShapes
  readonly list: Slot[]
  /** places that are read in any case, in the order named outside of branches */
  readonly eager: number[]
  /** places whose years must be the same, because their means are added or divided */
  readonly means: Set<number>
  /** whether a mean stands in a branch; its figure may be read outside of it, too */
  hasLateMean: boolean
  /** whether what is being made ready stands in a branch */
  lazy: boolean
}

export function newSlots(shapes: FigureShapes): Slots {
  return { shapes, list: [], eager: [], means: new Set(), hasLateMean: false, lazy: false }
}

/** The place of a figure; a figure named in a branch and outside of it is read in any case. */
export function slotOf(slots: Slots, figure: string, yearly: boolean): number {
  const known = slots.list.findIndex((slot) => slot.figure === figure)
  const place = known < 0 ? slots.list.push({ figure, yearly, lazy: true }) - 1 : known
  const slot = slots.list[place]!
  if (!slots.lazy && slot.lazy) {
    slot.lazy = false
    slots.eager.push(place)
  }
  return place
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
  /** places of means that stand in a branch that was taken */
  lateMeans: readonly number[] | undefined
  /** the last year's amount of the growth that was computed */
  last: Exact | undefined
}

/**
 * A frame with every figure read that the formula names outside of branches, in the order in which it names them; the
 * first fault decides. Then: means over different years are `invalid`.
 */
export function openFrame(slots: Slots, given: Given, trace: Trace | undefined): Frame | Unscored {
  const readings: (Reading | undefined)[] = []
  const frame: Frame = { given, slots, readings, trace, year: undefined, lateMeans: undefined, last: undefined }
  for (const slot of slots.eager) {
    const reading = readSlot(frame, slot)
    if ('state' in reading) return reading
  }
  return meansOverOtherYears(frame) ?? frame
}

/** The first mean, of those that were read, over other years than the others: means of different years are not added or divided. */
export function meansOverOtherYears({ slots: { means }, readings, lateMeans = none }: Frame): Unscored | undefined {
  if (means.size + lateMeans.length < 2) return undefined
  let first: Reading | undefined
  for (const slot of [...means, ...lateMeans]) {
    const reading = readings[slot]
    if (reading === undefined) continue
    first ??= reading
    if (!sameYears(first, reading)) return { state: 'invalid', figure: reading.figure }
  }
  return undefined
}

/** What could not be held against one another before, since a branch named it: means of other years, parts above their whole. */
export function faultOfBranches(slots: Slots): ((frame: Frame) => Unscored | undefined) | undefined {
  if (!slots.hasLateMean && !slots.list.some(({ lazy }) => lazy)) return undefined
  const pairs = partPairs(slots)
  return (frame) => meansOverOtherYears(frame) ?? partOverWhole(frame, pairs)
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

const none: readonly number[] = []

export function sameYears(a: Reading, b: Reading): boolean {
  const [left, right] = [a.years ?? [], b.years ?? []]
  return left.length === right.length && left.every((year, place) => year === right[place])
}
