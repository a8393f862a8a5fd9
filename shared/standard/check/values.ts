import { millionths } from '../../format/amounts.ts'
import { plainMark } from '../../format/marks.ts'
import { type FigureShapes, figureShapes } from '../figures.ts'
import type { Standard } from '../format.ts'
import type { Formula, GeneralFormula, Value } from '../model.ts'
import type { Finding } from './finding.ts'
import { reachFindings, scaleFindings } from './scales.ts'
import { figureShape } from './shapes.ts'
import { baseUnit, isKnownUnit } from './units.ts'
import { visitStandard } from './visit.ts'

/** Values of the general model that differ from centre to centre, in their unit, through a scale that reaches the full mark. */
export function valueFindings(standard: Standard): readonly Finding[] {
  const findings: Finding[] = []
  const shapes = figureShapes(standard)
  visitStandard(standard, {
    value: (value, at) => findings.push(...ofValue(value, at)),
    scale: (scale, at, max) => findings.push(...scaleFindings(scale, at, max)),
    formula: (formula, at, max) => findings.push(...ofFormula(formula, at, max, shapes)),
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
      if (sum === max) return []
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
      return [...findings, ...unitFinding(value, unit, `${at}/unit`, shapes)]
    }
  }
}

function ofValue(value: Value, at: string): readonly Finding[] {
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
    case 'change':
      return isConstant(value.of) ? [{ code: 'standard.value-constant', at: `${at}/of` }] : []
    default:
      return []
  }
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

/** Percent where the value is a percentage, the figure's unit where it is one figure as it was given. */
function unitFinding(value: Value, unit: string, at: string, shapes: FigureShapes): readonly Finding[] {
  const base = baseUnit(unit)
  const percent = isPercent(value)
  if (percent === true && base !== '%') return [{ code: 'standard.unit', at, got: unit, want: '%' }]
  if (percent === false && base === '%') return [{ code: 'standard.unit', at, got: unit, want: oneUnit(value, shapes) ?? '1' }]
  const own = oneUnit(value, shapes)
  if (own === undefined || !isKnownUnit(base) || !isKnownUnit(baseUnit(own)) || base === baseUnit(own)) return []
  return [{ code: 'standard.unit', at, got: unit, want: own }]
}

/** Whether a value is in percent; nothing where that depends on what it is made of. */
function isPercent(value: Value): boolean | undefined {
  switch (value.kind) {
    case 'ratio':
      return value.percent
    case 'growth':
    case 'completion':
    case 'goals':
      return true
    case 'figure':
    case 'count':
      return value.kind === 'count' ? false : undefined
    default:
      return undefined
  }
}

/** The unit of the one figure that a value is, or of all figures that it adds unweighted. */
function oneUnit(value: Value, shapes: FigureShapes): string | undefined {
  if (value.kind === 'figure') return figureShape(shapes, value.figure)?.unit
  if (value.kind !== 'sum') return undefined
  const found = new Set<string | undefined>()
  for (const term of value.terms) {
    if (!('figure' in term) || !/^-?1$/.test(term.weight ?? '1')) return undefined
    found.add(figureShape(shapes, term.figure)?.unit)
  }
  return found.size === 1 ? [...found][0] : undefined
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
