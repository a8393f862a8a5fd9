import { millionths } from '../../format/amounts.ts'
import type { Bounds } from '../model.ts'

/** The values within bounds, in millionths; an end that is `open` does not belong to them, an absent end is without end. */
export interface Span {
  readonly low?: { readonly at: bigint; readonly open: boolean }
  readonly high?: { readonly at: bigint; readonly open: boolean }
}

type End = { readonly at: bigint; readonly open: boolean }

export function spanOf({ atLeast, moreThan, atMost, lessThan }: Bounds): Span {
  const low = tighter(end(atLeast, false), end(moreThan, true), (one, other) => one > other)
  const high = tighter(end(atMost, false), end(lessThan, true), (one, other) => one < other)
  return { ...(low && { low }), ...(high && { high }) }
}

export function isBound(bounds: Bounds): boolean {
  return [bounds.atLeast, bounds.moreThan, bounds.atMost, bounds.lessThan].some((bound) => bound !== undefined)
}

/** Whether no value lies within. */
export function isEmpty({ low, high }: Span): boolean {
  return low !== undefined && high !== undefined && (low.at > high.at || (low.at === high.at && (low.open || high.open)))
}

/** Whether every value within `inner` lies within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  const low =
    outer.low === undefined ||
    (inner.low !== undefined && (inner.low.at > outer.low.at || (inner.low.at === outer.low.at && (!outer.low.open || inner.low.open))))
  const high =
    outer.high === undefined ||
    (inner.high !== undefined &&
      (inner.high.at < outer.high.at || (inner.high.at === outer.high.at && (!outer.high.open || inner.high.open))))
  return low && high
}

/** The bounds as people write them: `≥5 <10`. */
export function boundWords({ atLeast, moreThan, atMost, lessThan }: Bounds): string {
  const words = { '≥': atLeast, '>': moreThan, '≤': atMost, '<': lessThan }
  return Object.entries(words)
    .flatMap(([sign, bound]) => (bound === undefined ? [] : [sign + bound]))
    .join(' ')
}

function end(text: string | undefined, open: boolean): End | undefined {
  return text === undefined ? undefined : { at: millionths(text), open }
}

function tighter(one: End | undefined, other: End | undefined, further: (one: bigint, other: bigint) => boolean): End | undefined {
  if (one === undefined || other === undefined) return one ?? other
  if (one.at === other.at) return one.open ? one : other
  return further(one.at, other.at) ? one : other
}
