import { millionths } from '../../format/amounts.ts'
import { type FigureShapes, figureShapes } from '../figures.ts'
import type { Formula, Standard } from '../format.ts'
import type { Finding } from './finding.ts'
import { rowFindings } from './rows.ts'
import { ruleNumberFindings } from './ruleNumbers.ts'
import { figureShape } from './shapes.ts'
import { isShort, netWeights, type ShortFormula, signOf, type Terms, termFindings } from './terms.ts'
import { unitFindings } from './units.ts'
import { visitStandard } from './visit.ts'

type Line = Extract<Formula, { floor: string }>
type Ratio = Extract<Formula, { kind: 'ratio' }>

/** Formulas on figures that exist, whose full mark some centre can reach, in the unit of their figures. */
export function formulaFindings(standard: Standard): readonly Finding[] {
  const shapes = figureShapes(standard)
  const findings: Finding[] = []
  visitStandard(standard, { short: (formula, at) => findings.push(...shortFindings(formula, at, shapes)) })
  const rules = standard.criteria.flatMap(({ rule, formula }, place) =>
    formula !== undefined && isShort(formula) ? ruleNumberFindings(rule, formula, `/criteria/${place}/rule`) : [],
  )
  return [...findings, ...rules, ...twins(standard)]
}

/** Two items that compute the same: one figure would earn marks twice. */
function twins({ criteria }: Standard): readonly Finding[] {
  const seen = new Map<string, string>()
  return criteria.flatMap(({ id, formula, when, dimension }, place): readonly Finding[] => {
    if (formula === undefined) return []
    const key = JSON.stringify([formula, when, dimension])
    const first = seen.get(key)
    if (first === undefined) seen.set(key, id)
    return first === undefined ? [] : [{ code: 'standard.formula-twice', at: `/criteria/${place}/formula`, got: id, want: first }]
  })
}

function shortFindings(formula: ShortFormula, at: string, shapes: FigureShapes): readonly Finding[] {
  const figures = figureFindings(formula, at, shapes)
  // what reads an unknown figure is not judged further
  if (figures.some(({ code }) => code === 'standard.formula-field')) return figures
  return [...figures, ...valueFindings(formula, at, shapes), ...unitFindings(formula, at, shapes)]
}

function figureFindings(formula: ShortFormula, at: string, shapes: FigureShapes): readonly Finding[] {
  switch (formula.kind) {
    case 'linear':
    case 'weighted_count':
    case 'step':
      return termFindings(formula.terms, `${at}/terms`, shapes)
    case 'ratio':
      return [
        ...termFindings(formula.numerator, `${at}/numerator`, shapes),
        ...termFindings(formula.denominator, `${at}/denominator`, shapes),
      ]
    case 'growth_step':
      return figureShape(shapes, formula.figure)?.yearly
        ? []
        : [{ code: 'standard.formula-field', at: `${at}/figure`, got: formula.figure }]
  }
}

function valueFindings(formula: ShortFormula, at: string, shapes: FigureShapes): readonly Finding[] {
  return [...factorFindings(formula, at), ...scaleFindings(formula, at, shapes)]
}

function factorFindings({ industryFactor }: ShortFormula, at: string): readonly Finding[] {
  if (industryFactor === undefined || millionths(industryFactor) > 0n) return []
  return [{ code: 'standard.factor-zero', at: `${at}/industryFactor`, got: industryFactor }]
}

function scaleFindings(formula: ShortFormula, at: string, shapes: FigureShapes): readonly Finding[] {
  switch (formula.kind) {
    case 'linear':
    case 'weighted_count':
      return lineFindings(formula, formula.terms, at, shapes)
    case 'ratio':
      return [...lineFindings(formula, formula.numerator, at, shapes), ...ratioFindings(formula, at, shapes)]
    case 'step':
      return [
        ...rowFindings(formula.rows, signOf(formula.terms, shapes) === 'never-negative' ? '0' : undefined, at),
        ...neverAbove(formula.terms, at, shapes),
      ]
    case 'growth_step':
      return [...rowFindings(formula.rows, '-100', at), ...smallBaseFindings(formula, at)]
  }
}

function lineFindings({ floor, target }: Line, terms: Terms, at: string, shapes: FigureShapes): readonly Finding[] {
  if (millionths(target) <= millionths(floor)) return [{ code: 'standard.formula', at: `${at}/target`, want: `> ${floor}`, got: target }]
  const sign = signOf(terms, shapes)
  if ((sign === 'never-positive' || sign === 'zero') && millionths(target) > 0n)
    return [{ code: 'standard.full-unreachable', at: `${at}/target`, got: target, want: '0' }]
  const idle = sign === 'never-negative' && millionths(floor) < 0n
  return idle ? [{ code: 'standard.bound-idle', at: `${at}/floor`, got: floor }] : []
}

function neverAbove(terms: Terms, at: string, shapes: FigureShapes): readonly Finding[] {
  const sign = signOf(terms, shapes)
  return sign === 'never-positive' || sign === 'zero' ? [{ code: 'standard.full-unreachable', at: `${at}/terms`, want: '0' }] : []
}

/** A divisor that can be above 0, a share that differs from centre to centre, a target that a part of the whole can reach. */
function ratioFindings({ numerator, denominator, target }: Ratio, at: string, shapes: FigureShapes): readonly Finding[] {
  const sign = signOf(denominator, shapes)
  if (sign === 'zero' || sign === 'never-positive') return [{ code: 'standard.denominator', at: `${at}/denominator` }]
  const [parts, wholes] = [netWeights(numerator), netWeights(denominator)]
  const [[part, own] = [], ...more] = parts
  const [[whole, all] = [], ...others] = wholes
  if (part === undefined || whole === undefined || own === undefined || all === undefined) return []
  if (
    parts.size === wholes.size &&
    [...parts].every(([key, weight]) => weight * all === (wholes.get(key) ?? 0n) * (parts.get(whole) ?? 0n))
  )
    return [{ code: 'standard.value-constant', at: `${at}/numerator` }]
  const [[one, how], [other, otherHow]] = [part.split(' '), whole.split(' ')] as [[string, string], [string, string]]
  const liesIn = (figure: string, all: string) => (figureShape(shapes, figure)?.wholes ?? []).includes(all)
  if (more.length > 0 || others.length > 0 || how !== otherHow) return []
  if (liesIn(other, one) && !liesIn(one, other)) return [{ code: 'standard.ratio-swapped', at }]
  if (!liesIn(one, other)) return []
  return millionths(target) * all > 100_000_000n * own
    ? [{ code: 'standard.full-unreachable', at: `${at}/target`, got: `${target}%`, want: '100%' }]
    : []
}

/** A cap on small bases that lets everything through, or that no base is small enough for. */
function smallBaseFindings({ smallBase, rows }: Extract<Formula, { kind: 'growth_step' }>, at: string): readonly Finding[] {
  if (smallBase === undefined) return []
  const { lastBelow, capPercent } = smallBase
  if (millionths(lastBelow) === 0n) return [{ code: 'standard.cap-idle', at: `${at}/smallBase/lastBelow`, got: lastBelow }]
  return capPercent >= Math.max(...rows.map(({ percent }) => percent))
    ? [{ code: 'standard.cap-idle', at: `${at}/smallBase/capPercent`, got: `${capPercent}%` }]
    : []
}
