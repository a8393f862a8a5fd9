import type { Condition, Formula, Scale, Value } from './model.ts'
import { generalOf } from './shortSpellings.ts'

/** What a formula, value, scale or condition holds; called for each part in the order in which it is written. */
export interface Visitor {
  readonly value?: ((value: Value) => void) | undefined
  readonly condition?: ((condition: Condition) => void) | undefined
  /** every figure named, with how its years are taken; `notGiven` names one without reading it */
  readonly figure?: ((figure: string, over: string) => void) | undefined
}

export function walkFormula(formula: Formula, visitor: Visitor): void {
  const general = generalOf(formula)
  switch (general.kind) {
    case 'scaled':
      walkValue(general.value, visitor)
      walkScale(general.scale, visitor)
      return
    case 'parts':
      for (const part of general.parts) walkFormula(part.formula, visitor)
      return
    case 'best':
      for (const way of general.formulas) walkFormula(way, visitor)
      return
    case 'branches':
      for (const branch of general.branches) {
        walkConditions(branch.when, visitor)
        walkFormula(branch.formula, visitor)
      }
      if (general.otherwise !== undefined) walkFormula(general.otherwise, visitor)
  }
}

export function walkValue(value: Value, visitor: Visitor): void {
  visitor.value?.(value)
  switch (value.kind) {
    case 'figure':
      visitor.figure?.(value.figure, value.over)
      return
    case 'sum':
      for (const term of value.terms) {
        if ('figure' in term) visitor.figure?.(term.figure, term.over)
        else walkValue(term.value, visitor)
      }
      return
    case 'ratio':
      walkValue(value.numerator, visitor)
      walkValue(value.denominator, visitor)
      return
    case 'product':
    case 'best':
      for (const one of value.values) walkValue(one, visitor)
      return
    case 'growth':
    case 'change':
    case 'yearly':
      walkValue(value.of, visitor)
      return
    case 'completion':
      for (const { actual, target } of value.goals) {
        walkValue(actual, visitor)
        walkValue(target, visitor)
      }
      return
    case 'choose':
      for (const branch of value.branches) {
        walkConditions(branch.when, visitor)
        walkValue(branch.value, visitor)
      }
      if (value.otherwise !== undefined) walkValue(value.otherwise, visitor)
      return
    case 'constant':
    case 'goals':
    case 'count':
  }
}

export function walkConditions(conditions: readonly Condition[] | undefined, visitor: Visitor): void {
  for (const condition of conditions ?? []) {
    visitor.condition?.(condition)
    if (condition.kind === 'value') walkValue(condition.value, visitor)
    if (condition.kind === 'notGiven') visitor.figure?.(condition.figure, 'notGiven')
  }
}

function walkScale(scale: Scale, visitor: Visitor): void {
  if (scale.kind !== 'rows') return
  for (const row of scale.rows) {
    walkConditions(row.when, visitor)
    if (row.scale !== undefined) walkScale(row.scale, visitor)
  }
}
