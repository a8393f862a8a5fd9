import type { FigureShapes } from '../figures.ts'
import type { Value } from '../model.ts'
import type { Finding } from './finding.ts'
import { figureShape } from './shapes.ts'
import units from './units.json' with { type: 'json' }
import { baseUnit, isKnownUnit } from './units.ts'

/** Percent where the value is a percentage, else the unit of its figures where that is plain. */
export function unitFinding(value: Value, unit: string, at: string, shapes: FigureShapes): readonly Finding[] {
  const base = baseUnit(unit)
  const percent = isPercent(value)
  const own = oneUnit(value, shapes)
  if (percent === true && base !== '%') return [{ code: 'standard.unit', at, got: unit, want: '%' }]
  if (percent === false && base === '%') return [{ code: 'standard.unit', at, got: unit, want: own ?? '1' }]
  return own === undefined || alike(unit, own) ? [] : [{ code: 'standard.unit', at, got: unit, want: own }]
}

/** Whether a value is in percent; nothing where that depends on what it is made of. */
export function isPercent(value: Value): boolean | undefined {
  switch (value.kind) {
    case 'ratio':
      return value.percent
    case 'growth':
    case 'completion':
    case 'goals':
      return true
    case 'count':
      return false
    case 'yearly':
      return isPercent(value.of)
    default:
      return undefined
  }
}

/** Figures of different units that are added as they are, and a percentage of one unit by another. */
export function mixedFindings(value: Value, at: string, shapes: FigureShapes): readonly Finding[] {
  if (value.kind === 'ratio') {
    const [top, bottom] = [oneUnit(value.numerator, shapes), oneUnit(value.denominator, shapes)]
    if (!value.percent || top === undefined || bottom === undefined || !bothKnown(top, bottom) || alike(top, bottom)) return []
    return [{ code: 'standard.unit-ratio', at, got: `${top} ÷ ${bottom}` }]
  }
  if (value.kind !== 'sum') return []
  const figures = value.terms.flatMap((term) => ('figure' in term ? (figureShape(shapes, term.figure) ?? []) : []))
  const used = [...new Set(figures.map(({ unit }) => unit))]
  if (used.length < 2 || figures.every(({ whole }) => whole)) return []
  return [{ code: 'standard.unit-mixed', at: `${at}/terms`, got: used.join(' + ') }]
}

/** The unit of the one figure that a value is, or of all figures that it adds unweighted or chooses from; of an amount a head both. */
function oneUnit(value: Value, shapes: FigureShapes): string | undefined {
  switch (value.kind) {
    case 'figure':
      return figureShape(shapes, value.figure)?.unit
    case 'sum':
      return common(
        value.terms.map((term) => {
          if (!/^-?1$/.test(term.weight ?? '1')) return undefined
          return 'figure' in term ? figureShape(shapes, term.figure)?.unit : oneUnit(term.value, shapes)
        }),
      )
    case 'ratio': {
      const [top, bottom] = [oneUnit(value.numerator, shapes), oneUnit(value.denominator, shapes)]
      return value.percent || top === undefined || bottom === undefined ? undefined : `${top}/${bottom}`
    }
    case 'best':
      return common(value.values.map((one) => oneUnit(one, shapes)))
    case 'choose':
      return common(
        [...value.branches.map((branch) => branch.value), ...(value.otherwise ? [value.otherwise] : [])].map((one) => oneUnit(one, shapes)),
      )
    case 'yearly':
      return oneUnit(value.of, shapes)
    case 'change':
      return isPercent(value.of) === true ? units.points : oneUnit(value.of, shapes)
    default:
      return undefined
  }
}

function common(units: readonly (string | undefined)[]): string | undefined {
  const found = new Set(units)
  return found.size === 1 ? units[0] : undefined
}

/** Whether two units do not contradict one another: words of a standard's own are not judged. */
function alike(unit: string, own: string): boolean {
  const [[top, bottom], [ownTop, ownBottom]] = [halves(unit), halves(own)]
  // 万元 for 万元/人 is how many tables write it
  if (bottom === undefined || ownBottom === undefined) return bottom === ownBottom ? same(top, ownTop) : true
  return same(top, ownTop) && same(bottom, ownBottom)
}

function halves(unit: string): readonly [string, string | undefined] {
  const [top = '', bottom] = unit.replace(/[/／每]年$/, '').split(/[/／]/)
  return [top, bottom]
}

function same(one: string, other: string): boolean {
  return (
    !bothKnown(one, other) ||
    baseUnit(one) === baseUnit(other) ||
    ['%', units.points].every((unit) => [baseUnit(one), baseUnit(other)].includes(unit))
  )
}

function bothKnown(one: string, other: string): boolean {
  return isKnownUnit(baseUnit(one)) && isKnownUnit(baseUnit(other))
}
