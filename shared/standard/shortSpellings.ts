import type { GeneralFormula, Scale, Value } from './model.ts'
import type { ShortFormula } from './shortFormulas.ts'

type Terms = Extract<ShortFormula, { kind: 'linear' }>['terms']

/** A formula in the general model; the five short spellings are rewritten, every other kind is that model already. */
export function generalOf(formula: ShortFormula | GeneralFormula): GeneralFormula {
  switch (formula.kind) {
    case 'linear':
    case 'weighted_count':
      return scaled(formula, sum(formula.terms), line(formula))
    case 'ratio':
      return scaled(
        formula,
        { kind: 'ratio', numerator: sum(formula.numerator), denominator: sum(formula.denominator), percent: true },
        line(formula),
      )
    case 'step':
      return scaled(formula, sum(formula.terms), { kind: 'rows', rows: formula.rows })
    case 'growth_step':
      return scaled(formula, growth(formula), { kind: 'rows', rows: formula.rows })
    default:
      return formula
  }
}

function scaled({ unit, industryFactor }: Pick<ShortFormula, 'unit' | 'industryFactor'>, value: Value, scale: Scale): GeneralFormula {
  return { kind: 'scaled', value, scale, unit, ...(industryFactor !== undefined && { industryFactor }) }
}

function sum(terms: Terms): Value {
  return { kind: 'sum', terms }
}

function line({ floor, target }: { readonly floor: string; readonly target: string }): Scale {
  return { kind: 'linear', floor, target }
}

/** The compound yearly rate; first year zero gives a fixed share, fewer than two years are missing. */
function growth({ figure, zeroFirstPercent, smallBase }: Extract<ShortFormula, { kind: 'growth_step' }>): Value {
  return {
    kind: 'growth',
    of: { kind: 'figure', figure, over: 'year' },
    method: 'compound',
    zeroFirst: { give: 'share', percent: zeroFirstPercent },
    ...(smallBase !== undefined && { smallBase }),
  }
}
