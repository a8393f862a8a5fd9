import { millionths } from '../../format/amounts.ts'
import type { FigureShapes } from '../figures.ts'
import type { Value } from '../model.ts'
import { figureShape } from './shapes.ts'

/** What a value can be whatever a centre reports, in millionths; an absent end is not known. */
export interface Range {
  readonly low?: bigint | undefined
  readonly high?: bigint | undefined
}

const percent = 1_000_000n
const hundred = 100n * percent

/** The range of a value: figures are never negative unless they say so, a part is at most its whole, a completion at most its cap. */
export function rangeOf(value: Value, shapes: FigureShapes): Range {
  switch (value.kind) {
    case 'figure':
      return figureRange(value.figure, shapes)
    case 'constant':
      return { low: millionths(value.amount), high: millionths(value.amount) }
    case 'sum':
      return value.terms
        .map((term) =>
          times('figure' in term ? figureRange(term.figure, shapes) : rangeOf(term.value, shapes), millionths(term.weight ?? '1')),
        )
        .reduce(plus, { low: 0n, high: 0n })
    case 'ratio':
      return ratioRange(value, shapes)
    case 'product':
      return value.values.every((one) => (rangeOf(one, shapes).low ?? -1n) >= 0n) ? { low: 0n } : {}
    case 'growth':
      return (rangeOf(value.of, shapes).low ?? -1n) >= 0n ? { low: -hundred } : {}
    case 'change':
      return spread(rangeOf(value.of, shapes))
    case 'yearly':
      return value.take === 'sum' ? { low: atLeastZero(rangeOf(value.of, shapes)) } : rangeOf(value.of, shapes)
    case 'best':
      return union(value.values.map((one) => rangeOf(one, shapes)))
    case 'completion': {
      const caps = value.goals.map(({ capPercent = 100 }) => capPercent)
      const low = value.goals.every(({ actual }) => (rangeOf(actual, shapes).low ?? -1n) >= 0n) ? 0n : undefined
      return { low, high: BigInt(Math.max(...caps)) * percent }
    }
    case 'goals':
      return { low: 0n, high: BigInt(value.capPercent ?? 100) * percent }
    case 'count':
      return { low: 0n }
    case 'choose':
      return union(
        [...value.branches.map((branch) => branch.value), ...(value.otherwise ? [value.otherwise] : [])].map((one) => rangeOf(one, shapes)),
      )
  }
}

/** Whether the second figure is one that the first lies within, both taken alike. */
export function liesWithin(part: Value, whole: Value, shapes: FigureShapes): boolean {
  const [one, all] = [figureAlone(part), figureAlone(whole)]
  if (one === undefined || all === undefined || one.over !== all.over || one.years !== all.years) return false
  return (figureShape(shapes, one.figure)?.wholes ?? []).includes(all.figure)
}

interface Alone {
  readonly figure: string
  readonly over: string
  readonly years?: number | undefined
}

function figureAlone(value: Value): Alone | undefined {
  if (value.kind === 'figure') return value
  if (value.kind !== 'sum' || value.terms.length !== 1) return undefined
  const [term] = value.terms
  if (term === undefined || millionths(term.weight ?? '1') !== percent) return undefined
  return 'figure' in term ? term : figureAlone(term.value)
}

function figureRange(figure: string, shapes: FigureShapes): Range {
  return figureShape(shapes, figure)?.signed === false ? { low: 0n } : {}
}

function ratioRange(
  { numerator, denominator, percent: inPercent, within }: Extract<Value, { kind: 'ratio' }>,
  shapes: FigureShapes,
): Range {
  const low = (rangeOf(numerator, shapes).low ?? -1n) >= 0n ? 0n : undefined
  const part = within === true || liesWithin(numerator, denominator, shapes)
  return { low, high: part ? (inPercent ? hundred : percent) : undefined }
}

function times({ low, high }: Range, weight: bigint): Range {
  if (weight === 0n) return { low: 0n, high: 0n }
  const [one, other] = [low, high].map((end) => (end === undefined ? undefined : (end * weight) / percent))
  return weight > 0n ? { low: one, high: other } : { low: other, high: one }
}

function plus(a: Range, b: Range): Range {
  return {
    low: a.low === undefined || b.low === undefined ? undefined : a.low + b.low,
    high: a.high === undefined || b.high === undefined ? undefined : a.high + b.high,
  }
}

function spread({ low, high }: Range): Range {
  return low === undefined || high === undefined ? {} : { low: low - high, high: high - low }
}

function atLeastZero({ low }: Range): bigint | undefined {
  return low !== undefined && low >= 0n ? 0n : undefined
}

function union(ranges: readonly Range[]): Range {
  return ranges.reduce((a, b) => ({
    low: a.low === undefined || b.low === undefined ? undefined : least(a.low, b.low),
    high: a.high === undefined || b.high === undefined ? undefined : -least(-a.high, -b.high),
  }))
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}
