import { type Layout, word } from '../../layout/layout.ts'
import type { ResultCriterion } from '../../result/format.ts'
import { inputFacts } from '../../result/inputFacts.ts'
import { decimalText } from '../../scoring/decimalText.ts'
import type { Exact } from '../../scoring/exact.ts'
import { runTraced } from '../../scoring/scoreFormula.ts'
import { stepOf, type TraceStep } from '../../scoring/trace.ts'
import type { Formula } from '../../standard/format.ts'
import type { ShortFormula } from '../../standard/shortFormulas.ts'
import { isShort } from '../../standard/shownRule.ts'
import { generalLine } from './generalLine.ts'

type Reading = Extract<TraceStep, { kind: 'reading' }>

const places = 4

/**
 * How the share of a computed mark was obtained, in numbers: `2×3＋4×1＋6×0.3＝11.8，达到8项`, `评价期合计492.53万元，200万元及以上`. The formula
 * runs again over the inputs that the result itself lists, so that the line is the scoring's own arithmetic.
 */
export function workedLine(layout: Layout, criterion: ResultCriterion, formula: Formula): string | undefined {
  const { share, steps } = runTraced({ formula, max: criterion.max }, inputFacts(criterion.explanation))
  if ('state' in share) return undefined
  if (!isShort(formula)) return generalLine(layout, steps)
  const parts =
    formula.kind === 'growth_step'
      ? growthParts(layout, steps, formula)
      : [measuredText(layout, steps, formula), placeText(layout, steps, formula)]
  return parts.filter(Boolean).join(word(layout, 'work.comma'))
}

/** What was compared: a sum, a mean, a quotient, each with the terms it is made of. */
function measuredText(layout: Layout, steps: readonly TraceStep[], formula: Exclude<ShortFormula, { kind: 'growth_step' }>): string {
  const read = steps.filter((step) => step.kind === 'reading')
  if (formula.kind === 'ratio') {
    const count = formula.numerator.length
    const quotient = stepOf(steps, 'ratio')?.value
    const [over, under] = [
      termsText(layout, formula.numerator, read.slice(0, count)),
      termsText(layout, formula.denominator, read.slice(count)),
    ]
    return word(layout, 'work.ratio', { over, under, value: quotient === undefined ? '' : decimalText(quotient, places) })
  }
  const total = stepOf(steps, 'weighted')?.value
  const terms = termsText(layout, formula.terms, read)
  if (total !== undefined) return word(layout, 'work.weighted', { terms, value: decimalText(total, places), unit: plainUnit(formula.unit) })
  const [{ over } = { over: 'value' as const }] = formula.terms
  return `${over === 'value' ? '' : word(layout, `work.${over}`)}${terms}${plainUnit(formula.unit)}`
}

function termsText(layout: Layout, terms: readonly { readonly weight: string }[], read: readonly Reading[]): string {
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
function placeText(layout: Layout, steps: readonly TraceStep[], formula: Exclude<ShortFormula, { kind: 'growth_step' }>): string {
  if (formula.kind === 'step') return rowText(layout, steps, formula)
  const scale = stepOf(steps, 'scale')
  if (scale === undefined) return ''
  const { floor, target, value } = scale
  const bound = (text: string) => `${text}${plainUnit(scale.unit)}`
  if (scale.place === 'floor') return word(layout, 'work.floor', { floor: bound(floor) })
  if (scale.place === 'target') return word(layout, 'work.target', { target: bound(target) })
  return floor === '0'
    ? word(layout, 'work.part', { value: decimalText(value, places), target })
    : word(layout, 'work.between', { value: decimalText(value, places), floor, target })
}

function rowText(layout: Layout, steps: readonly TraceStep[], formula: Extract<ShortFormula, { rows: unknown }>): string {
  const row = stepOf(steps, 'row')
  if (row === undefined) return stepOf(steps, 'noRow') ? word(layout, 'work.noRow') : ''
  return word(layout, 'work.row', { bound: `${row.bound.replace('-', '−')}${plainUnit(formula.unit)}`, percent: `${row.percent}%` })
}

function growthParts(layout: Layout, steps: readonly TraceStep[], formula: Extract<ShortFormula, { kind: 'growth_step' }>): string[] {
  const last = stepOf(steps, 'last')
  const text = (value: Exact | undefined) => (value === undefined ? '' : decimalText(value, places))
  const ends = word(layout, 'work.growth', { from: text(last?.first), to: text(last?.value), years: String(last?.exponent ?? '') })
  const fromZero = stepOf(steps, 'zeroFirst')
  const zero = fromZero
    ? word(layout, 'work.zeroFirst', { percent: fromZero.percent })
    : stepOf(steps, 'bothZero')
      ? word(layout, 'work.bothZero')
      : ''
  const capped = stepOf(steps, 'smallBase')
  const small = capped ? word(layout, 'work.smallBase', { below: capped.below, percent: capped.percent }) : ''
  return [ends, zero || rowText(layout, steps, formula), small]
}

function plainUnit(unit: string): string {
  return unit.replace(/^折算/, '')
}
