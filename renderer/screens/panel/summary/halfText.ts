import { fullMark, shortMark } from '#shared/format/marks.ts'
import { compare, type Exact, multiply, roundHalfUp, whole } from '#shared/scoring/exact.ts'

/** A median in hundredths: exact to a thousandth of a mark, since it may lie between two marks (`5.25`, `5.125`). */
export function halfText(median: Exact): string {
  const down = roundHalfUp(median)
  if (compare(median, whole(down)) === 0) return shortMark(down)
  const tenths = roundHalfUp(multiply(median, whole(10)))
  return `${fullMark(Math.floor(tenths / 10))}${tenths % 10}`
}
