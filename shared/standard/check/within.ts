import { decimal, millionths } from '../../format/amounts.ts'
import type { Bounds, Scale } from '../model.ts'
import type { Finding } from './finding.ts'
import type { Range } from './range.ts'
import { boundWords, isBound, type Span, spanOf } from './span.ts'

/** A scale held against what its value can be: its full mark lies within, and so does every row. */
export function scaleWithin(scale: Scale, at: string, range: Range): readonly Finding[] {
  switch (scale.kind) {
    case 'linear':
      return lineWithin(scale, at, range)
    case 'rows':
      return scale.rows.flatMap((row, place) => (isBound(row) ? boundsWithin(row, `${at}/rows/${place}`, range, false) : []))
    case 'perUnit': {
      const { from = '0', each, step } = scale
      const rises = millionths(each) > 0n
      const better = rises ? range.low : range.high
      const isBeyond = better === undefined || (rises ? millionths(from) > better : millionths(from) < better)
      // marks are taken off from `from` on, and a value on its better side would get none at all
      if (step < 0 && isBeyond) return [{ code: 'standard.formula', at: `${at}/from`, got: from, want: '' }]
      const [start, end] = [millionths(from), rises ? range.high : range.low]
      const beyond = end !== undefined && (rises ? start > end : start < end)
      return beyond ? [{ code: 'standard.full-unreachable', at: `${at}/from`, got: from, want: decimal(end) }] : []
    }
    case 'fixed':
      return []
  }
}

function lineWithin(
  { floor, target, from, atFloor }: Extract<Scale, { kind: 'linear' }>,
  at: string,
  { low, high }: Range,
): readonly Finding[] {
  const [start, end] = [millionths(floor), millionths(target)]
  const most = end > start ? high : low
  const beyond = most !== undefined && (end > start ? end > most : end < most)
  if (beyond) return [{ code: 'standard.full-unreachable', at: `${at}/target`, got: target, want: decimal(most) }]
  const idle = end > start && low !== undefined && start < low && from === undefined && atFloor === undefined
  return idle ? [{ code: 'standard.bound-idle', at: `${at}/floor`, got: floor }] : []
}

/** Bounds that no value meets, or (where `always` is odd) that every value does. */
export function boundsWithin(bounds: Bounds, at: string, range: Range, always: boolean): readonly Finding[] {
  const span = spanOf(bounds)
  if (isBeside(span, range)) return [{ code: 'standard.condition-never', at, got: boundWords(bounds) }]
  const [lowest, highest] = [span.low, span.high]
  const low = lowest === undefined || (range.low !== undefined && (lowest.at < range.low || (lowest.at === range.low && !lowest.open)))
  const high =
    highest === undefined || (range.high !== undefined && (highest.at > range.high || (highest.at === range.high && !highest.open)))
  return always && low && high ? [{ code: 'standard.condition-idle', at, got: boundWords(bounds) }] : []
}

function isBeside({ low, high }: Span, range: Range): boolean {
  const above = low !== undefined && range.high !== undefined && (low.at > range.high || (low.at === range.high && low.open))
  const below = high !== undefined && range.low !== undefined && (high.at < range.low || (high.at === range.low && high.open))
  return above || below
}

/** Bounds of a percentage of which none is above 1 look like shares of 1. */
export function shareFindings(scale: Scale, at: string): readonly Finding[] {
  const bounds = boundsOf(scale)
  const sizes = bounds.map((bound) => millionths(bound.replace('-', '')))
  const share = sizes.length > 0 && sizes.every((size) => size <= 1_000_000n) && sizes.some((size) => size > 0n)
  return share ? [{ code: 'standard.unit-share', at, got: bounds.join(' ') }] : []
}

function boundsOf(scale: Scale): readonly string[] {
  switch (scale.kind) {
    case 'linear':
      return [scale.floor, scale.target]
    case 'rows':
      return scale.rows.flatMap(({ atLeast, moreThan, atMost, lessThan }) =>
        [atLeast, moreThan, atMost, lessThan].filter((bound) => bound !== undefined),
      )
    case 'perUnit':
      return scale.from === undefined || millionths(scale.from) === 0n ? [] : [scale.from, scale.each]
    case 'fixed':
      return []
  }
}
