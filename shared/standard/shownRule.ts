import { formulaFigure } from '../format/figures.ts'
import { type Key, type Params, say } from '../text/say.ts'
import { figures } from '../text/zh/figures.ts'
import type { Criterion, Formula, Standard } from './format.ts'

type Terms = Extract<Formula, { kind: 'linear' }>['terms']
type Line = Extract<Formula, { floor: string }>
type Rows = Extract<Formula, { kind: 'step' }>['rows']
type Adjustment = Standard['adjustments']['bonus'][number]

const word = (key: Key<'standards'>, params: Params = {}) => say('zh-CN', 'standards', key, params)

/** A rule written in the format's own names, as version 2026.1 of the default standards has them: back quotes or figure keys. */
const written = /`|[a-z]+_[a-z]+/

/**
 * The rule of a criterion as people read it, on screen and on paper. A rule in words stands as it is; one written in
 * figure keys is worded from the formula itself, which is what is computed (domain 3.4). Always Chinese: a standard is.
 */
export function shownRule({ rule, formula }: Pick<Criterion, 'rule' | 'formula'>): string {
  return formula !== undefined && written.test(rule) ? formulaWords(formula) : rule
}

/** The name of a bonus or deduction: an amount in hundredths that stands in brackets is told in marks, （300） → （3分）. */
export function shownName({ name, amounts }: Pick<Adjustment, 'name' | 'amounts'>): string {
  return name.replace(/（(\d+)）/g, (whole, digits: string) =>
    amounts.includes(Number(digits)) ? word('wordMarks', { marks: Number(digits) / 100 }) : whole,
  )
}

/** A formula in words, with its figures, weights, thresholds and unit; the mark is a share of the full mark. */
export function formulaWords(formula: Formula): string {
  const factor = formula.industryFactor === undefined ? '' : word('wordFactor', { factor: formula.industryFactor })
  switch (formula.kind) {
    case 'linear':
    case 'weighted_count':
      return word('wordRule', { what: termsWords(formula.terms), marks: lineWords(formula) }) + factor
    case 'ratio': {
      const [numerator, denominator] = [partOf(formula.numerator), partOf(formula.denominator)]
      return word('wordRule', { what: word('wordRatio', { numerator, denominator }), marks: lineWords(formula) }) + factor
    }
    case 'step':
      return word('wordRule', { what: termsWords(formula.terms), marks: rowsWords(formula.rows, formula.unit) }) + factor
    case 'growth_step':
      return (
        word('wordRule', { what: growthName(formula.figure), marks: rowsWords(formula.rows, formula.unit) }) + smallWords(formula) + factor
      )
  }
}

function termsWords(terms: Terms): string {
  const weighted = terms.some(({ weight }) => !/^-?1$/.test(weight))
  return terms
    .map(({ figure, over, weight }, at) => {
      const sign = weight.startsWith('-') ? word('wordMinus') : at === 0 ? '' : word('wordPlus')
      const times = weighted ? word('wordTimes', { weight: weight.replace('-', '') }) : ''
      return `${sign}${figureWords(figure, over)}${times}`
    })
    .join('')
}

function partOf(terms: Terms): string {
  return terms.length === 1 ? termsWords(terms) : word('wordBracket', { text: termsWords(terms) })
}

function figureWords(figure: string, over: Terms[number]['over']): string {
  const name = nameOf(figure)
  return over === 'value' ? name : word(over === 'sum' ? 'wordSum' : 'wordMean', { figure: name })
}

function growthName(figure: string): string {
  return word('wordGrowth', { figure: nameOf(figure) })
}

function nameOf(figure: string): string {
  return Object.hasOwn(figures, figure) ? say('zh-CN', 'figures', figure as Key<'figures'>) : figure
}

function lineWords({ floor, target, unit }: Line): string {
  return Number(floor) === 0
    ? word('wordFromZero', { target: quantity(target, unit) })
    : word('wordLine', { floor: quantity(floor, unit), target: quantity(target, unit) })
}

function rowsWords(rows: Rows, unit: string): string {
  const parts = rows.map(({ atLeast, moreThan, percent }) => {
    const bound =
      atLeast === undefined
        ? word('wordMoreThan', { value: quantity(moreThan ?? '', unit) })
        : word('wordAtLeast', { value: quantity(atLeast, unit) })
    return bound + (percent === 100 ? word('wordFull') : word('wordPercent', { percent }))
  })
  return [...parts, word('wordRest')].join(word('wordBetween'))
}

function smallWords(formula: Extract<Formula, { kind: 'growth_step' }>): string {
  const { zeroFirstPercent, smallBase, figure } = formula
  const zero = word('wordZeroFirst', { percent: zeroFirstPercent })
  if (smallBase === undefined) return zero
  const below = `${smallBase.lastBelow}${formulaFigure(figure)?.unit ?? ''}`
  return zero + word('wordSmallBase', { below, percent: smallBase.capPercent })
}

/** `8` of 折算项 → 8项; `0` stands alone. */
function quantity(value: string, unit: string): string {
  return value === '0' ? value : `${value.replace('-', '−')}${unit.replace(/^折算/, '')}`
}
