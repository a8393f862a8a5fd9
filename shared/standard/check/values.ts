import { millionths } from '../../format/amounts.ts'
import { plainMark } from '../../format/marks.ts'
import { type FigureShapes, figureShapes } from '../figures.ts'
import type { Standard } from '../format.ts'
import type { Formula, GeneralFormula, Value } from '../model.ts'
import { walkValue } from '../walk.ts'
import type { Finding } from './finding.ts'
import { isWholeValue } from './holes.ts'
import { liesWithin, rangeOf } from './range.ts'
import { reachFindings, scaleFindings } from './scales.ts'
import { isPercent, mixedFindings, unitFinding } from './valueUnits.ts'
import { visitStandard } from './visit.ts'
import { scaleWithin, shareFindings } from './within.ts'

/** Values of the general model that differ from centre to centre, in their unit, through a scale that reaches the full mark. */
export function valueFindings(standard: Standard): readonly Finding[] {
  const findings: Finding[] = []
  const shapes = figureShapes(standard)
  const [counted, wholes] = [new Set<string>(), new Set<string>()]
  visitStandard(standard, {
    value: (value, at) =>
      findings.push(...ofValue(value, at, shapes), ...mixedFindings(value, at, shapes), ...idleSmallBase(value, at, counted)),
    scale: (scale, at, max) => findings.push(...scaleFindings(scale, at, max, wholes.has(at))),
    formula: (formula, at, max) => {
      if (formula.kind === 'scaled') counted.add(`${at}/value`)
      if (formula.kind === 'scaled' && isWholeValue(formula.value, shapes)) wholes.add(`${at}/scale`)
      findings.push(...ofFormula(formula, at, max, shapes))
    },
  })
  for (const [place, { formula, max }] of standard.criteria.entries())
    if (formula !== undefined) findings.push(...reach(formula, `/criteria/${place}/formula`, max))
  return findings
}

/** Every part and branch earns its full mark for some value; of several ways one is enough, where the higher counts. */
function reach(formula: Formula, at: string, max: number): readonly Finding[] {
  switch (formula.kind) {
    case 'scaled':
      return reachFindings(formula.scale, `${at}/scale`, max)
    case 'parts':
      return formula.parts.flatMap((part, place) => reach(part.formula, `${at}/parts/${place}/formula`, part.max))
    case 'best': {
      const ways = formula.formulas.map((way, place) => reach(way, `${at}/formulas/${place}`, max))
      return formula.take !== 'lowest' && ways.some((way) => way.length === 0) ? [] : ways.flat()
    }
    case 'branches':
      return [
        ...formula.branches.flatMap((branch, place) => reach(branch.formula, `${at}/branches/${place}/formula`, max)),
        ...(formula.otherwise === undefined ? [] : reach(formula.otherwise, `${at}/otherwise`, max)),
      ]
    default:
      return []
  }
}

function ofFormula(formula: GeneralFormula, at: string, max: number, shapes: FigureShapes): readonly Finding[] {
  switch (formula.kind) {
    case 'parts': {
      const sum = formula.parts.reduce((total, part) => total + part.max, 0)
      const named = formula.parts.flatMap(({ name }, place): readonly Finding[] => {
        const again = name !== undefined && formula.parts.slice(0, place).some((other) => other.name === name)
        return again ? [{ code: 'standard.names-alike', at: `${at}/parts/${place}/name`, got: name }] : []
      })
      if (sum === max) return named
      const words = { at: `${at}/parts`, got: plainMark(sum), want: plainMark(max) }
      return [sum < max ? { code: 'standard.parts', ...words } : { code: 'standard.parts-over', ...words }]
    }
    case 'best':
      return formula.formulas.flatMap((way, place): readonly Finding[] =>
        formula.formulas.slice(0, place).some((other) => same(way, other))
          ? [{ code: 'standard.term-twice', at: `${at}/formulas/${place}`, got: String(place + 1) }]
          : [],
      )
    case 'branches':
      return []
    case 'scaled': {
      const { value, scale, unit, industryFactor } = formula
      const findings: Finding[] = []
      if (isConstant(value) && scale.kind !== 'fixed') findings.push({ code: 'standard.value-constant', at: `${at}/value` })
      if (industryFactor !== undefined && millionths(industryFactor) === 0n)
        findings.push({ code: 'standard.factor-zero', at: `${at}/industryFactor`, got: industryFactor })
      return [
        ...findings,
        ...unitFinding(value, unit, `${at}/unit`, shapes),
        ...(isPercent(value) === true ? shareFindings(scale, `${at}/unit`) : []),
        ...(industryFactor === undefined ? scaleWithin(scale, `${at}/scale`, rangeOf(value, shapes)) : []),
      ]
    }
  }
}

function ofValue(value: Value, at: string, shapes: FigureShapes): readonly Finding[] {
  switch (value.kind) {
    case 'sum':
      return value.terms.flatMap((term, place): readonly Finding[] => {
        const here = `${at}/terms/${place}`
        if (term.weight !== undefined && millionths(term.weight) === 0n)
          return [{ code: 'standard.weight-zero', at: here, got: 'figure' in term ? term.figure : String(place + 1) }]
        const again = value.terms.slice(0, place).some((other) => same({ ...other, weight: '' }, { ...term, weight: '' }))
        return again ? [{ code: 'standard.term-twice', at: here, got: 'figure' in term ? term.figure : String(place + 1) }] : []
      })
    case 'ratio':
      if (neverAbove(value.denominator)) return [{ code: 'standard.denominator', at: `${at}/denominator` }]
      if (liesWithin(value.denominator, value.numerator, shapes) && !liesWithin(value.numerator, value.denominator, shapes))
        return [{ code: 'standard.ratio-swapped', at }]
      return same(value.numerator, value.denominator) ? [{ code: 'standard.value-constant', at: `${at}/numerator` }] : []
    case 'product':
      return value.values.flatMap((one, place): readonly Finding[] =>
        one.kind === 'constant' && millionths(one.amount) === 0n
          ? [{ code: 'standard.weight-zero', at: `${at}/values/${place}`, got: '0' }]
          : [],
      )
    case 'best':
      return value.values.flatMap((one, place): readonly Finding[] =>
        value.values.slice(0, place).some((other) => same(one, other))
          ? [{ code: 'standard.term-twice', at: `${at}/values/${place}`, got: String(place + 1) }]
          : [],
      )
    case 'completion':
      return value.goals.flatMap(({ weight, name, actual, target }, place): readonly Finding[] => {
        const here = `${at}/goals/${place}`
        if (millionths(weight) === 0n) return [{ code: 'standard.weight-zero', at: `${here}/weight`, got: name ?? String(place + 1) }]
        if (neverAbove(target)) return [{ code: 'standard.denominator', at: `${here}/target` }]
        return same(actual, target) ? [{ code: 'standard.value-constant', at: `${here}/actual` }] : []
      })
    case 'growth':
      return [...ofYears(value.of, at), ...laterOutcomes(value, at)]
    case 'change':
    case 'yearly':
      return ofYears(value.of, at)
    default:
      return []
  }
}

/** Something of every year is what changes: a plain figure, or a sum over the years, has no years. */
function ofYears(of: Value, at: string): readonly Finding[] {
  let years = false
  walkValue(of, { figure: (_, over) => (years ||= over === 'year') })
  return years ? [] : [{ code: 'standard.value-constant', at: `${at}/of` }]
}

/** Only a first year can be passed over. */
function laterOutcomes(value: Extract<Value, { kind: 'growth' }>, at: string): readonly Finding[] {
  return (['zeroLater', 'tooFew'] as const).flatMap((name): readonly Finding[] =>
    value[name]?.give === 'nextYear' ? [{ code: 'standard.formula-field', at: `${at}/${name}`, got: 'nextYear' }] : [],
  )
}

/** A small base caps the mark of a growth that is the whole value; inside another value it does nothing. */
function idleSmallBase(value: Value, at: string, counted: ReadonlySet<string>): readonly Finding[] {
  if (value.kind !== 'growth' || value.smallBase === undefined || counted.has(at)) return []
  return [{ code: 'standard.cap-idle', at: `${at}/smallBase`, got: `${value.smallBase.capPercent}%` }]
}

/** A divisor that is 0 or less whatever a centre reports. */
function neverAbove(value: Value): boolean {
  if (value.kind === 'constant') return millionths(value.amount) <= 0n
  if (value.kind !== 'sum') return false
  const weights = new Map<string, bigint>()
  for (const { weight = '1', ...term } of value.terms) {
    if (!('figure' in term) && !neverAbove(term.value) && term.value.kind !== 'figure') return false
    const key = JSON.stringify(term)
    weights.set(key, (weights.get(key) ?? 0n) + millionths(weight))
  }
  return [...weights.values()].every((weight) => weight <= 0n)
}

function isConstant(value: Value): boolean {
  switch (value.kind) {
    case 'constant':
      return true
    case 'sum':
      return value.terms.every((term) => 'value' in term && isConstant(term.value))
    case 'product':
    case 'best':
      return value.values.every(isConstant)
    case 'ratio':
      return isConstant(value.numerator) && isConstant(value.denominator)
    default:
      return false
  }
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
