import { millionths } from '../../format/amounts.ts'
import type { FigureShapes } from '../figures.ts'
import type { Formula } from '../format.ts'
import type { Finding } from './finding.ts'
import { figureShape } from './shapes.ts'

/** The five short spellings of a formula. */
export type ShortFormula = Extract<Formula, { kind: 'linear' | 'ratio' | 'weighted_count' | 'step' | 'growth_step' }>
export type Terms = Extract<Formula, { kind: 'linear' }>['terms']

const short: ReadonlySet<string> = new Set(['linear', 'ratio', 'weighted_count', 'step', 'growth_step'] satisfies ShortFormula['kind'][])

export function isShort(formula: Formula): formula is ShortFormula {
  return short.has(formula.kind)
}

/** Terms of figures that exist, used as they are given (yearly or not), each with a weight and named once. */
export function termFindings(terms: Terms, at: string, shapes: FigureShapes): readonly Finding[] {
  return terms.flatMap(({ figure, over, weight }, place): readonly Finding[] => {
    const known = figureShape(shapes, figure)
    if (known === undefined || known.yearly !== (over !== 'value'))
      return [{ code: 'standard.formula-field', at: `${at}/${place}`, got: known === undefined ? figure : `${figure} ${over}` }]
    if (millionths(weight) === 0n) return [{ code: 'standard.weight-zero', at: `${at}/${place}`, got: figure }]
    const again = terms.findIndex((other) => other.figure === figure && other.over === over) < place
    return again ? [{ code: 'standard.term-twice', at: `${at}/${place}`, got: figure }] : []
  })
}

/** The weight of each figure, in millionths, equal figures added. */
export function netWeights(terms: Terms): ReadonlyMap<string, bigint> {
  const weights = new Map<string, bigint>()
  for (const { figure, over, weight } of terms) {
    const key = `${figure} ${over}`
    weights.set(key, (weights.get(key) ?? 0n) + millionths(weight))
  }
  return weights
}

/** A figure is never negative unless it says so: a sum whose weights are not either cannot fall below 0, one with none above 0 cannot rise above it. */
export function signOf(terms: Terms, shapes: FigureShapes): 'never-negative' | 'never-positive' | 'zero' | 'any' {
  if (terms.some(({ figure }) => figureShape(shapes, figure)?.signed)) return 'any'
  const weights = [...netWeights(terms).values()]
  const [above, below] = [weights.some((weight) => weight > 0n), weights.some((weight) => weight < 0n)]
  if (above) return below ? 'any' : 'never-negative'
  return below ? 'never-positive' : 'zero'
}
