import type { FigureShapes } from '../standard/figures.ts'
import type { OpenedBands } from '../standard/model.ts'
import { boundText, prepareBounds, prepareBranch } from './condition.ts'
import { prepareCounted } from './counted.ts'
import { type Exact, zero } from './exact.ts'
import type { Given } from './given.ts'
import { isUnscored } from './measure.ts'
import type { Unscored } from './reading.ts'
import { newSlots, openFrame } from './slots.ts'
import type { Trace } from './trace.ts'
import { prepareValue } from './value.ts'
import { isExact } from './valueOf.ts'

/** A range of marks in hundredths, both ends belong to it. */
export interface MarkRange {
  readonly from: number
  readonly to: number
}

const shut: MarkRange = { from: 0, to: 0 }

/** The range in which a person marks, as figures open it: the first row that holds; none is 0 alone unless the standard says otherwise. */
export function prepareOpenedBand(
  { value, unit = '', rows, otherwise = shut }: OpenedBands,
  shapes: FigureShapes,
): (given: Given, trace: Trace | undefined) => MarkRange | Unscored {
  const slots = newSlots(shapes)
  const counted = value && prepareCounted(value, slots)
  const list = rows.map(({ from, to, when, ...bounds }) => ({
    range: { from, to },
    within: prepareBounds(bounds),
    holds: when && prepareBranch(when, slots, prepareValue),
    bound: boundText(bounds),
  }))
  return (given, trace) => {
    const frame = openFrame(slots, given, trace)
    if (isUnscored(frame)) return frame
    const found: ReturnType<NonNullable<typeof counted>> = counted === undefined ? zero : counted(frame)
    const fixed = isExact(found) ? undefined : found
    if (fixed !== undefined && fixed.state !== 'decided') return fixed
    // a growth that is decided without a rate opens what no row opens
    const compared: Exact | undefined = isExact(found) ? found : undefined
    for (const { range, within, holds, bound } of list) {
      if (compared === undefined || !within(compared)) continue
      const held = holds === undefined ? true : holds(frame)
      if (held === false) continue
      if (held !== true) return held
      trace?.step({ kind: 'opened', bound, unit, ...range, value: compared })
      return range
    }
    trace?.step({ kind: 'opened', bound: '', unit, ...otherwise, value: compared ?? zero })
    return otherwise
  }
}
