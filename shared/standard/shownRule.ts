import { currentLayout } from '../layout/index.ts'
import { figureName, figureUnit, type Layout, ruleWord } from '../layout/layout.ts'
import type { Criterion, Formula, Standard } from './format.ts'
import type { ShortFormula } from './shortFormulas.ts'

type Terms = Extract<ShortFormula, { kind: 'linear' }>['terms']
type Line = Extract<ShortFormula, { floor: string }>
type Rows = Extract<ShortFormula, { kind: 'step' }>['rows']
type Adjustment = Standard['adjustments']['bonus'][number]

/** A rule written in the format's own names, as version 2026.1 of the default standards has them: back quotes or figure keys. */
const written = /`|[a-z]+_[a-z]+/

/**
 * The rule of a criterion for people, on screen and on paper. A rule in words is shown unchanged; a rule written with
 * figure keys is described from the formula itself, which is what is computed (domain 3.4). Always Chinese, as standards are.
 */
export function shownRule({ rule, formula }: Pick<Criterion, 'rule' | 'formula'>, layout = currentLayout): string {
  return formula !== undefined && isShort(formula) && written.test(rule) ? formulaWords(formula, layout) : rule
}

/** Whether a formula is one of the five short spellings. */
export function isShort(formula: Formula): formula is ShortFormula {
  return !['scaled', 'parts', 'best', 'branches'].includes(formula.kind)
}

/** The name of a bonus or deduction; an amount in hundredths in brackets is shown in marks, （300） → （3分）. */
export function shownName({ name, amounts }: Pick<Adjustment, 'name' | 'amounts'>, layout = currentLayout): string {
  return name.replace(/（(\d+)）/g, (whole, digits: string) =>
    amounts.includes(Number(digits)) ? ruleWord(layout, 'marks', { marks: Number(digits) / 100 }) : whole,
  )
}

/** A formula described in words, with its figures, weights, thresholds and unit; the mark is a share of the full mark. */
export function formulaWords(formula: ShortFormula, layout = currentLayout): string {
  const factor = formula.industryFactor === undefined ? '' : ruleWord(layout, 'factor', { factor: formula.industryFactor })
  switch (formula.kind) {
    case 'linear':
    case 'weighted_count':
      return ruleWord(layout, 'rule', { what: termsWords(layout, formula.terms), marks: lineWords(layout, formula) }) + factor
    case 'ratio': {
      const [numerator, denominator] = [partOf(layout, formula.numerator), partOf(layout, formula.denominator)]
      return (
        ruleWord(layout, 'rule', { what: ruleWord(layout, 'ratio', { numerator, denominator }), marks: lineWords(layout, formula) }) +
        factor
      )
    }
    case 'step':
      return (
        ruleWord(layout, 'rule', { what: termsWords(layout, formula.terms), marks: rowsWords(layout, formula.rows, formula.unit) }) + factor
      )
    case 'growth_step':
      return (
        ruleWord(layout, 'rule', { what: growthName(layout, formula.figure), marks: rowsWords(layout, formula.rows, formula.unit) }) +
        smallWords(layout, formula) +
        factor
      )
  }
}

function termsWords(layout: Layout, terms: Terms): string {
  const weighted = terms.some(({ weight }) => !/^-?1$/.test(weight))
  return terms
    .map(({ figure, over, weight }, at) => {
      const sign = weight.startsWith('-') ? ruleWord(layout, 'minus') : at === 0 ? '' : ruleWord(layout, 'plus')
      const times = weighted ? ruleWord(layout, 'times', { weight: weight.replace('-', '') }) : ''
      return `${sign}${figureWords(layout, figure, over)}${times}`
    })
    .join('')
}

function partOf(layout: Layout, terms: Terms): string {
  return terms.length === 1 ? termsWords(layout, terms) : ruleWord(layout, 'bracket', { text: termsWords(layout, terms) })
}

function figureWords(layout: Layout, figure: string, over: Terms[number]['over']): string {
  const name = figureName(layout, figure)
  return over === 'value' ? name : ruleWord(layout, over === 'sum' ? 'sum' : 'mean', { figure: name })
}

function growthName(layout: Layout, figure: string): string {
  return ruleWord(layout, 'growth', { figure: figureName(layout, figure) })
}

function lineWords(layout: Layout, { floor, target, unit }: Line): string {
  return Number(floor) === 0
    ? ruleWord(layout, 'fromZero', { target: quantity(target, unit) })
    : ruleWord(layout, 'line', { floor: quantity(floor, unit), target: quantity(target, unit) })
}

function rowsWords(layout: Layout, rows: Rows, unit: string): string {
  const parts = rows.map(({ atLeast, moreThan, percent }) => {
    const bound =
      atLeast === undefined
        ? ruleWord(layout, 'moreThan', { value: quantity(moreThan ?? '', unit) })
        : ruleWord(layout, 'atLeast', { value: quantity(atLeast, unit) })
    return bound + (percent === 100 ? ruleWord(layout, 'full') : ruleWord(layout, 'percent', { percent }))
  })
  return [...parts, ruleWord(layout, 'rest')].join(ruleWord(layout, 'between'))
}

function smallWords(layout: Layout, formula: Extract<ShortFormula, { kind: 'growth_step' }>): string {
  const { zeroFirstPercent, smallBase, figure } = formula
  const zero = ruleWord(layout, 'zeroFirst', { percent: zeroFirstPercent })
  if (smallBase === undefined) return zero
  const below = `${smallBase.lastBelow}${figureUnit(layout, figure)}`
  return zero + ruleWord(layout, 'smallBase', { below, percent: smallBase.capPercent })
}

/** `8` of 折算项 → 8项; `0` has no unit. */
function quantity(value: string, unit: string): string {
  return value === '0' ? value : `${value.replace('-', '−')}${unit.replace(/^折算/, '')}`
}
