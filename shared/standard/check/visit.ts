import type { Standard } from '../format.ts'
import type { Condition, Formula, GeneralFormula, Scale, Value } from '../model.ts'
import { isShort, type ShortFormula } from './terms.ts'

/** Where a value stands: by itself, or inside a growth, change or `yearly`, where it is that of each year. */
export type Standing = 'whole' | 'each year'

/** Called for every part of a formula in the general model, with its JSON pointer, and for each short spelling as a whole. */
export interface Visitor {
  readonly short?: (formula: ShortFormula, at: string, max: number) => void
  readonly formula?: (formula: GeneralFormula, at: string, max: number) => void
  readonly value?: (value: Value, at: string, standing: Standing) => void
  readonly figure?: (figure: string, over: string, at: string, standing: Standing) => void
  readonly scale?: (scale: Scale, at: string, max: number) => void
  readonly condition?: (condition: Condition, at: string) => void
  /** ways of which the first that holds is taken: the formula's or value's `branches` */
  readonly ways?: (ways: readonly (readonly Condition[])[], open: 'nothing' | 'missing' | 'rest', at: string) => void
}

/** Walks every formula, condition and range of a standard. */
export function visitStandard({ criteria, conditions = [] }: Standard, visitor: Visitor): void {
  for (const [place, { formula, when, notApplicable, bands, max }] of criteria.entries()) {
    const at = `/criteria/${place}`
    visitWhen(when, `${at}/when`, visitor)
    visitWhen(notApplicable?.when, `${at}/notApplicable/when`, visitor)
    if (bands?.value !== undefined) visitValue(bands.value, `${at}/bands/value`, 'whole', visitor)
    for (const [row, { when: held }] of (bands?.rows ?? []).entries()) visitWhen(held, `${at}/bands/rows/${row}/when`, visitor)
    if (formula !== undefined) visitFormula(formula, `${at}/formula`, max, visitor)
  }
  for (const [place, { when, test }] of conditions.entries()) {
    visitWhen(when, `/conditions/${place}/when`, visitor)
    if (test.kind === 'figure') visitValue(test.value, `/conditions/${place}/test/value`, 'whole', visitor)
  }
}

function visitFormula(formula: Formula, at: string, max: number, visitor: Visitor): void {
  if (isShort(formula)) {
    visitor.short?.(formula, at, max)
    return
  }
  visitor.formula?.(formula, at, max)
  switch (formula.kind) {
    case 'scaled':
      visitValue(formula.value, `${at}/value`, 'whole', visitor)
      visitScale(formula.scale, `${at}/scale`, max, visitor)
      return
    case 'parts':
      for (const [place, part] of formula.parts.entries()) visitFormula(part.formula, `${at}/parts/${place}/formula`, part.max, visitor)
      return
    case 'best':
      for (const [place, way] of formula.formulas.entries()) visitFormula(way, `${at}/formulas/${place}`, max, visitor)
      return
    case 'branches': {
      const { branches, otherwise } = formula
      visitWays(branches, otherwise === undefined ? 'nothing' : 'rest', `${at}/branches`, 'whole', visitor)
      for (const [place, branch] of branches.entries()) visitFormula(branch.formula, `${at}/branches/${place}/formula`, max, visitor)
      if (otherwise !== undefined) visitFormula(otherwise, `${at}/otherwise`, max, visitor)
    }
  }
}

function visitValue(value: Value, at: string, standing: Standing, visitor: Visitor): void {
  visitor.value?.(value, at, standing)
  switch (value.kind) {
    case 'figure':
      visitor.figure?.(value.figure, value.over, at, standing)
      return
    case 'sum':
      for (const [place, term] of value.terms.entries())
        if ('figure' in term) visitor.figure?.(term.figure, term.over, `${at}/terms/${place}`, standing)
        else visitValue(term.value, `${at}/terms/${place}/value`, standing, visitor)
      return
    case 'ratio':
      visitValue(value.numerator, `${at}/numerator`, standing, visitor)
      visitValue(value.denominator, `${at}/denominator`, standing, visitor)
      return
    case 'product':
    case 'best':
      for (const [place, one] of value.values.entries()) visitValue(one, `${at}/values/${place}`, standing, visitor)
      return
    case 'growth':
    case 'change':
    case 'yearly':
      visitValue(value.of, `${at}/of`, 'each year', visitor)
      return
    case 'completion':
      for (const [place, { actual, target }] of value.goals.entries()) {
        visitValue(actual, `${at}/goals/${place}/actual`, standing, visitor)
        visitValue(target, `${at}/goals/${place}/target`, standing, visitor)
      }
      return
    case 'choose':
      visitWays(value.branches, value.otherwise === undefined ? 'missing' : 'rest', `${at}/branches`, standing, visitor)
      for (const [place, branch] of value.branches.entries()) visitValue(branch.value, `${at}/branches/${place}/value`, standing, visitor)
      if (value.otherwise !== undefined) visitValue(value.otherwise, `${at}/otherwise`, standing, visitor)
      return
    default:
  }
}

function visitScale(scale: Scale, at: string, max: number, visitor: Visitor): void {
  visitor.scale?.(scale, at, max)
  if (scale.kind !== 'rows') return
  for (const [place, row] of scale.rows.entries()) {
    visitWhen(row.when, `${at}/rows/${place}/when`, visitor)
    if (row.scale !== undefined) visitScale(row.scale, `${at}/rows/${place}/scale`, max, visitor)
  }
}

function visitWays(
  branches: readonly { readonly when: readonly Condition[] }[],
  open: 'nothing' | 'missing' | 'rest',
  at: string,
  standing: Standing,
  visitor: Visitor,
): void {
  visitor.ways?.(
    branches.map(({ when }) => when),
    open,
    at,
  )
  for (const [place, { when }] of branches.entries()) visitWhen(when, `${at}/${place}/when`, visitor, standing)
}

/** `standing` is that of the value in whose branch the conditions stand: a year's own value may ask for that year. */
function visitWhen(when: readonly Condition[] | undefined, at: string, visitor: Visitor, standing: Standing = 'whole'): void {
  for (const [place, condition] of (when ?? []).entries()) {
    visitor.condition?.(condition, `${at}/${place}`)
    if (condition.kind === 'value') visitValue(condition.value, `${at}/${place}/value`, standing, visitor)
    if (condition.kind === 'notGiven') visitor.figure?.(condition.figure, 'notGiven', `${at}/${place}/figure`, 'whole')
  }
}
