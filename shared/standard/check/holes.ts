import type { FigureShapes } from '../figures.ts'
import type { Bounds, Condition, Value } from '../model.ts'
import { figureShape } from './shapes.ts'
import { type Span, spanOf } from './span.ts'

const unit = 1_000_000n

/** Places of rows above which values lie that no row takes; of a whole value 1 to 2 and 3 to 4 leave nothing out. */
export function holesIn(
  rows: readonly (Bounds & { readonly when?: readonly Condition[] | undefined })[],
  wholeValue: boolean,
): readonly number[] {
  if (rows.some(({ when }) => when !== undefined)) return []
  const spans = rows.map(spanOf).map((span) => (wholeValue ? closed(span) : span))
  return spans.flatMap(({ high }, place) => {
    if (high === undefined) return []
    const next = wholeValue ? high.at + unit : high.at
    const follows = spans.some(
      ({ low, high: end }, other) =>
        other !== place &&
        (low === undefined || low.at < next || (low.at === next && (wholeValue || !(low.open && high.open)))) &&
        (end === undefined || end.at > high.at),
    )
    const above = spans.some(({ low }, other) => other !== place && low !== undefined && low.at >= high.at)
    return follows || !above ? [] : [place]
  })
}

/** Whether a value is a whole number whatever a centre reports. */
export function isWholeValue(value: Value, shapes: FigureShapes): boolean {
  switch (value.kind) {
    case 'count':
      return true
    case 'figure':
      return value.over !== 'mean' && figureShape(shapes, value.figure)?.whole === true
    case 'sum':
      return value.terms.every((term) => {
        if (!/^-?[0-9]+$/.test(term.weight ?? '1')) return false
        return 'figure' in term
          ? term.over !== 'mean' && figureShape(shapes, term.figure)?.whole === true
          : isWholeValue(term.value, shapes)
      })
    default:
      return false
  }
}

/** The whole numbers of a span, its ends among them. */
function closed({ low, high }: Span): Span {
  const up = low && (low.at % unit === 0n ? low.at + (low.open ? unit : 0n) : ceiling(low.at))
  const down = high && (high.at % unit === 0n ? high.at - (high.open ? unit : 0n) : ceiling(high.at) - unit)
  return { ...(up !== undefined && { low: { at: up, open: false } }), ...(down !== undefined && { high: { at: down, open: false } }) }
}

function ceiling(at: bigint): bigint {
  const rest = ((at % unit) + unit) % unit
  return at - rest + unit
}
