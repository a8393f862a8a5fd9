import { type Layout, word } from '../../layout/layout.ts'
import type { ResultCriterion } from '../../result/format.ts'
import { inputFacts } from '../../result/inputFacts.ts'
import { decimalText } from '../../scoring/decimalText.ts'
import { compare, type Exact } from '../../scoring/exact.ts'
import { prepareFormula } from '../../scoring/scoreFormula.ts'
import { constant } from '../../scoring/terms.ts'
import type { Formula } from '../../standard/format.ts'

interface Noted {
  readonly key: string
  readonly params: Readonly<Record<string, unknown>>
  readonly value: Exact | undefined
}

const places = 4
const readings = ['stepValue', 'stepSum', 'stepMean']

/**
 * How a computed mark's share came about, in numbers: `2×3＋4×1＋6×0.3＝11.8，达到8项`, `评价期合计492.53万元，200万元及以上`. The formula
 * runs once more over the inputs the result itself lists, so that the line is the scoring's own arithmetic.
 */
export function workedLine(layout: Layout, criterion: ResultCriterion, formula: Formula): string | undefined {
  const noted: Noted[] = []
  const share = prepareFormula(formula)(inputFacts(criterion).values, {
    read: () => {},
    step: (key, params, value) => void noted.push({ key, params, value }),
  })
  if ('state' in share) return undefined
  const parts =
    formula.kind === 'growth_step'
      ? growthParts(layout, noted, formula)
      : [measuredText(layout, noted, formula), placeText(layout, noted, formula)]
  return parts.filter(Boolean).join(word(layout, 'work.comma'))
}

/** What was compared: a sum, a mean, a quotient, each with the terms it is made of. */
function measuredText(layout: Layout, noted: readonly Noted[], formula: Exclude<Formula, { kind: 'growth_step' }>): string {
  const read = noted.filter(({ key }) => readings.includes(key))
  if (formula.kind === 'ratio') {
    const count = formula.numerator.length
    const quotient = noted.find(({ key }) => key === 'stepRatio')?.value
    const [over, under] = [
      termsText(layout, formula.numerator, read.slice(0, count)),
      termsText(layout, formula.denominator, read.slice(count)),
    ]
    return word(layout, 'work.ratio', { over, under, value: quotient === undefined ? '' : decimalText(quotient, places) })
  }
  const total = noted.find(({ key }) => key === 'stepWeighted')?.value
  const terms = termsText(layout, formula.terms, read)
  if (total !== undefined) return word(layout, 'work.weighted', { terms, value: decimalText(total, places), unit: plainUnit(formula.unit) })
  const [{ over } = { over: 'value' as const }] = formula.terms
  return `${over === 'value' ? '' : word(layout, `work.${over}`)}${terms}${plainUnit(formula.unit)}`
}

function termsText(layout: Layout, terms: readonly { readonly weight: string }[], read: readonly Noted[]): string {
  const weighted = terms.some(({ weight }) => !/^-?1$/.test(weight))
  const text = terms
    .map(({ weight }, at) => {
      const value = read[at]?.value
      const sign = weight.startsWith('-') ? word(layout, 'work.minus') : at === 0 ? '' : word(layout, 'work.plus')
      return `${sign}${value === undefined ? '' : decimalText(value, places)}${weighted ? word(layout, 'work.times', { weight: weight.replace('-', '') }) : ''}`
    })
    .join('')
  return terms.length > 1 && !weighted ? word(layout, 'work.bracket', { text }) : text
}

/** Where what was compared stands: under the floor, at the target, between, or in which row. */
function placeText(layout: Layout, noted: readonly Noted[], formula: Exclude<Formula, { kind: 'growth_step' }>): string {
  if (formula.kind === 'step') return rowText(layout, noted, formula)
  const value = noted.findLast(({ key }) => key === 'stepScale')?.value
  if (value === undefined) return ''
  const { floor, target, unit } = formula
  const bound = (text: string) => `${text}${plainUnit(unit)}`
  if (compare(value, constant(floor)) <= 0) return word(layout, 'work.floor', { floor: bound(floor) })
  if (compare(value, constant(target)) >= 0) return word(layout, 'work.target', { target: bound(target) })
  return floor === '0'
    ? word(layout, 'work.part', { value: decimalText(value, places), target })
    : word(layout, 'work.between', { value: decimalText(value, places), floor, target })
}

function rowText(layout: Layout, noted: readonly Noted[], formula: Extract<Formula, { rows: unknown }>): string {
  const decided = noted.find(({ key }) => key === 'stepRow')
  if (decided === undefined) return noted.some(({ key }) => key === 'stepNoRow') ? word(layout, 'work.noRow') : ''
  const [bound = '', percent = ''] = String(decided.params.row).split('→')
  return word(layout, 'work.row', { bound: `${bound.replace('-', '−')}${plainUnit(formula.unit)}`, percent })
}

function growthParts(layout: Layout, noted: readonly Noted[], formula: Extract<Formula, { kind: 'growth_step' }>): string[] {
  const at = (key: string) => noted.find((each) => each.key === key)
  const [first, last] = [at('stepFirst'), at('stepLast')]
  const [from, to] = [first, last].map((each) => (each?.value === undefined ? '' : decimalText(each.value, places)))
  const ends = word(layout, 'work.growth', { from: from ?? '', to: to ?? '', years: String(last?.params.exponent ?? '') })
  const zero = at('stepZeroFirst')
    ? word(layout, 'work.zeroFirst', { percent: formula.zeroFirstPercent })
    : at('stepBothZero')
      ? word(layout, 'work.bothZero')
      : ''
  const small =
    at('stepSmallBase') && formula.smallBase
      ? word(layout, 'work.smallBase', { below: formula.smallBase.lastBelow, percent: formula.smallBase.capPercent })
      : ''
  return [ends, zero || rowText(layout, noted, formula), small]
}

function plainUnit(unit: string): string {
  return unit.replace(/^折算/, '')
}
