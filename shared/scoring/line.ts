import type { Scale } from '../standard/model.ts'
import { add, compare, divide, type Exact, fraction, greatest, least, multiply, one, sign, subtract, zero } from './exact.ts'
import { constant, type ScaleOf } from './valueOf.ts'

/**
 * Straight from `floor` to `target`: `below` under the floor, `atFloor` at it, the full mark at the target. Through zero
 * (`from: zero`) the floor only cuts the line off. A target under the floor falls; a target at it is a single line.
 */
export function line(scale: Extract<Scale, { kind: 'linear' }>, unit: string): ScaleOf {
  const [floor, target] = [constant(scale.floor), constant(scale.target)]
  const span = subtract(target, floor)
  const [atFloor, below] = [fraction(scale.atFloor ?? 0, 100), fraction(scale.below ?? 0, 100)]
  const rest = subtract(one, atFloor)
  const falls = sign(span) < 0
  const plain = scale.from === undefined && scale.atFloor === undefined && scale.below === undefined && sign(span) > 0
  const through = scale.from === 'zero'
  const between = (value: Exact): Exact => {
    if (plain) return divide(subtract(value, floor), span)
    if (through) return greatest(zero, least(one, divide(value, target)))
    return add(atFloor, multiply(rest, divide(subtract(value, floor), span)))
  }
  return (value, { trace }) => {
    const [toFloor, toTarget] = [compare(value, floor), compare(value, target)]
    const reached = falls ? toTarget <= 0 : toTarget >= 0
    const short = falls ? toFloor > 0 : toFloor < 0
    if (plain) {
      const place = toFloor <= 0 ? 'floor' : reached ? 'target' : 'between'
      trace?.step({ kind: 'scale', floor: scale.floor, target: scale.target, unit, place, value })
      return place === 'floor' ? zero : place === 'target' ? one : between(value)
    }
    const place = short ? 'below' : reached ? 'target' : 'between'
    trace?.step({ ...told(scale, unit), place, value })
    return place === 'below' ? below : place === 'target' ? one : between(value)
  }
}

function told({ floor, target, from = 'floor', atFloor = 0, below = 0 }: Extract<Scale, { kind: 'linear' }>, unit: string) {
  return { kind: 'line', floor, target, from, atFloor, below, unit } as const
}
