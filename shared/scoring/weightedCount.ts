import type { Formula } from '../standard/format.ts'
import { isUnscored, type Measure } from './measure.ts'
import { prepareScale } from './scale.ts'
import { partsWithin, prepareTerms, readTerms, weightedSum } from './terms.ts'

/**
 * 折算计数: Σ count × weight (E04: 4 项实用新型或软著折 1 件发明), then straight between `floor` and `target`.
 * Yearly figures as a mean must all have the same years (E09); the divisor is their number.
 */
export function weightedCount(formula: Extract<Formula, { kind: 'weighted_count' }>): Measure {
  const terms = prepareTerms(formula.terms)
  const scale = prepareScale(formula)
  return (values, trace) => {
    const readings = readTerms(terms, values, trace)
    if (isUnscored(readings)) return readings
    return partsWithin(readings) ?? scale(weightedSum(terms, 0, readings, trace), trace)
  }
}
