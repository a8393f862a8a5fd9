import { millionths } from '../../format/amounts.ts'
import type { FigureShapes } from '../figures.ts'
import type { Finding } from './finding.ts'
import { figureShape } from './shapes.ts'
import type { ShortFormula, Terms } from './terms.ts'
import units from './units.json' with { type: 'json' }

/** Units with a meaning of their own; other spellings are a standard's own words and are not judged. */
const known: ReadonlySet<string> = new Set(units.known)
const alike: Readonly<Record<string, string>> = units.alike

/** The unit of floor, target and rows is that of the value; a share in percent is written in percent. */
export function unitFindings(formula: ShortFormula, at: string, shapes: FigureShapes): readonly Finding[] {
  switch (formula.kind) {
    case 'linear':
    case 'weighted_count':
    case 'step':
      return [...sumUnit(formula, formula.terms, at, shapes), ...mixedUnits(formula, formula.terms, `${at}/terms`, shapes)]
    case 'ratio':
      return [
        ...percentUnit(formula, [formula.floor, formula.target], at),
        ...mixedUnits(formula, formula.numerator, `${at}/numerator`, shapes),
        ...mixedUnits(formula, formula.denominator, `${at}/denominator`, shapes),
      ]
    case 'growth_step':
      return percentUnit(
        formula,
        formula.rows.map(({ atLeast, moreThan }) => atLeast ?? moreThan ?? '0'),
        at,
      )
  }
}

export function isKnownUnit(base: string): boolean {
  return known.has(base)
}

function sumUnit({ unit }: ShortFormula, terms: Terms, at: string, shapes: FigureShapes): readonly Finding[] {
  const perYear = /[/／每]年$/.test(unit)
  const bare = baseUnit(unit)
  const wrong = (want: string): readonly Finding[] => [{ code: 'standard.unit', at: `${at}/unit`, got: unit, want }]
  if (perYear && terms.every(({ over }) => over === 'sum')) return wrong(bare)
  const used = new Set(terms.map(({ figure }) => figureShape(shapes, figure)!.unit as string))
  const [own] = used
  if (used.size !== 1 || own === undefined || !known.has(bare) || bare === own) return []
  return terms.every(({ weight }) => /^-?1$/.test(weight)) ? wrong(perYear ? own + units.perYear : own) : []
}

/** The value of a ratio and of a growth is in percent; bounds of which none is above 1 look like shares of 1. */
function percentUnit({ unit }: ShortFormula, bounds: readonly string[], at: string): readonly Finding[] {
  if (baseUnit(unit) !== '%') return [{ code: 'standard.unit', at: `${at}/unit`, got: unit, want: '%' }]
  const sizes = bounds.map((bound) => millionths(bound.replace('-', '')))
  const share = sizes.every((size) => size <= 1_000_000n) && sizes.some((size) => size > 0n)
  return share ? [{ code: 'standard.unit-share', at: `${at}/unit`, got: bounds.join(' ') }] : []
}

/** Counts of any kind are added by weight (折算); money, area or hours with something else are not. */
function mixedUnits({ kind }: ShortFormula, terms: Terms, at: string, shapes: FigureShapes): readonly Finding[] {
  const figures = terms.map(({ figure }) => figureShape(shapes, figure)!)
  const used = [...new Set(figures.map((figure) => figure.unit))]
  if (used.length < 2 || (kind === 'weighted_count' && figures.every(({ whole }) => whole))) return []
  return [{ code: 'standard.unit-mixed', at, got: used.join(' + ') }]
}

/** A unit without what a table adds to it, in one spelling. */
export function baseUnit(unit: string): string {
  const bare = unit.replace(/^折算/, '').replace(/[/／每]年$/, '')
  return alike[bare] ?? bare
}
