import type { Formula } from '../standard/format.ts'
import { divide, hundred, multiply, sign } from './exact.ts'
import { isUnscored, type Measure } from './measure.ts'
import { prepareScale } from './scale.ts'
import { partsWithin, prepareTerms, readTerms, weightedSum } from './terms.ts'

/**
 * 比率: numerator ÷ denominator in percent, then straight between `floor` and `target`.
 * A zero denominator is `missing` (数据缺失), never a silent 0; a part above its whole is `invalid`.
 */
export function ratio(formula: Extract<Formula, { kind: 'ratio' }>): Measure {
  const terms = prepareTerms(formula.numerator, formula.denominator)
  const scale = prepareScale(formula)
  const divisor = formula.denominator[0]!.figure
  return (values, trace) => {
    const readings = readTerms(terms, values, trace)
    if (isUnscored(readings)) return readings
    const numerator = weightedSum(terms, 0, readings, trace)
    const denominator = weightedSum(terms, 1, readings, trace)
    if (sign(denominator) === 0) return { state: 'missing', figure: divisor }
    if (sign(denominator) < 0) return { state: 'invalid', figure: divisor }
    const fault = partsWithin(readings)
    if (fault !== undefined) return fault
    const percent = multiply(divide(numerator, denominator), hundred)
    trace?.step({ kind: 'ratio', numerator, denominator, value: percent })
    return scale(percent, trace)
  }
}
