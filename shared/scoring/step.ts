import type { Formula } from '../standard/format.ts'
import { compare } from './exact.ts'
import { isUnscored, type Measure } from './measure.ts'
import { decided, prepareRows } from './rows.ts'
import { prepareFactor } from './scale.ts'
import { partsWithin, prepareTerms, readTerms, weightedSum } from './terms.ts'

/** 分档: the first row from the top that the value reaches gives the share (E10: ≥1000 万元→100% … >0→20%); no row → 0. */
export function step(formula: Extract<Formula, { kind: 'step' }>): Measure {
  const terms = prepareTerms(formula.terms)
  const factor = prepareFactor(formula)
  const rows = prepareRows(formula.rows)
  return (values, trace) => {
    const readings = readTerms(terms, values, trace)
    if (isUnscored(readings)) return readings
    const fault = partsWithin(readings)
    if (fault !== undefined) return fault
    const value = factor(weightedSum(terms, 0, readings, trace), trace)
    const place = rows.findIndex(({ threshold, strict }) => compare(value, threshold) >= (strict ? 1 : 0))
    return decided(rows, place, { unit: formula.unit, value }, trace)
  }
}
