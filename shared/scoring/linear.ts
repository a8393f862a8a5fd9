import type { Formula } from '../standard/format.ts'
import { isUnscored, type Measure } from './measure.ts'
import { prepareScale } from './scale.ts'
import { partsWithin, prepareTerms, readTerms, weightedSum } from './terms.ts'

/**
 * 线性得分: 0 at or below `floor`, full marks at or above `target`, straight between (domain: v = Σ weight × term).
 * Figures: exact, in the criterion's unit (E01: 万元/年, mean over the years given).
 * Does not ask whether a figure is true: 核定 happens before.
 */
export function linear(formula: Extract<Formula, { kind: 'linear' }>): Measure {
  const terms = prepareTerms(formula.terms)
  const scale = prepareScale(formula)
  return (values, trace) => {
    const readings = readTerms(terms, values, trace)
    if (isUnscored(readings)) return readings
    return partsWithin(readings) ?? scale(weightedSum(terms, 0, readings, trace), trace)
  }
}
