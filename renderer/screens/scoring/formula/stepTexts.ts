import { add, divide, type Exact, hundred, multiply, subtract, zero } from '#shared/scoring/exact.ts'
import { markOf } from '#shared/scoring/scoreFormula.ts'
import { constant, type Term } from '#shared/scoring/terms.ts'
import type { Criterion, Formula } from '#shared/standard/format.ts'
import { decimalText } from './decimalText.ts'
import { isReading, type Noted } from './noted.ts'

export type StepName =
  | 'weighted'
  | 'ratio'
  | 'factor'
  | 'scale'
  | 'row'
  | 'noRow'
  | 'growth'
  | 'zeroFirst'
  | 'bothZero'
  | 'smallBase'
  | 'times'

/** One numbered line: what was done, with which numbers, and what came out. */
export interface DerivationStep {
  readonly name: StepName
  readonly expression: string
  readonly value: string
}

interface Sum {
  readonly terms: string
  readonly total: string
}

const names: Readonly<Record<string, StepName>> = {
  stepWeighted: 'weighted',
  stepRatio: 'ratio',
  stepFactor: 'factor',
  stepScale: 'scale',
  stepRow: 'row',
  stepNoRow: 'noRow',
  stepLast: 'growth',
  stepZeroFirst: 'zeroFirst',
  stepBothZero: 'bothZero',
  stepSmallBase: 'smallBase',
}

/** What the scoring noted, line by line in numbers; single figures are left to the table of data above. */
export function stepTexts(criterion: Criterion, formula: Formula, noted: readonly Noted[], share: Exact): readonly DerivationStep[] {
  const steps: DerivationStep[] = []
  const sums = sumsOf(formula, noted.filter(isReading))
  const weighted = sums.filter(({ isWeighted }) => isWeighted)
  let before: Exact = zero
  for (const [at, { key, params, value }] of noted.entries()) {
    const name = names[key]
    if (name === 'weighted') steps.push({ name, expression: weighted.shift()?.terms ?? '', value: decimalText(value) })
    else if (name !== undefined) {
      const expression = expressionOf(name, formula, { before, value, row: String(params.row ?? '').split('→')[0] ?? '' }, sums)
      // of a growth, what last ÷ first is stands with the row it was compared with
      const shown = name === 'growth' ? noted[at + 1] : undefined
      steps.push({
        name,
        expression,
        value: shown?.key.endsWith('Row') ? `× ${decimalText(shown.value, 4)}` : resultOf(name, formula, value, share),
      })
    }
    before = value
  }
  const mark = decimalText(divide(markOf(share, criterion.max), hundred))
  steps.push({ name: 'times', expression: `${decimalText(share)} × ${criterion.max / 100}`, value: mark })
  return steps
}

export function percentText(share: Exact): string {
  return `${decimalText(multiply(share, hundred), 4)}%`
}

export function termGroups(formula: Formula): readonly (readonly Term[])[] {
  if (formula.kind === 'growth_step') return []
  return formula.kind === 'ratio' ? [formula.numerator, formula.denominator] : [formula.terms]
}

function sumsOf(formula: Formula, readings: readonly Noted[]): readonly (Sum & { readonly isWeighted: boolean })[] {
  let read = 0
  return termGroups(formula).map((group) => {
    const own = readings.slice(read, read + group.length)
    read += group.length
    return { ...sumOf(group, own), isWeighted: group.length > 1 || group.some(({ weight }) => weight !== '1') }
  })
}

/** A list of terms in numbers: `2 × 3 + 5 − 1.5`, and its sum. */
function sumOf(group: readonly Term[], readings: readonly Noted[]): Sum {
  let total: Exact = zero
  let terms = ''
  for (const [at, { weight }] of group.entries()) {
    const value = readings[at]?.value ?? zero
    total = add(total, multiply(constant(weight), value))
    const size = weight.replace('-', '')
    const sign = weight.startsWith('-') ? ' − ' : at === 0 ? '' : ' + '
    terms += `${sign}${decimalText(value)}${size === '1' ? '' : ` × ${size}`}`
  }
  return { terms, total: decimalText(total) }
}

interface Said {
  readonly before: Exact
  readonly value: Exact
  /** bound of the row that decided */
  readonly row: string
}

function expressionOf(name: StepName, formula: Formula, { before, value, row }: Said, sums: readonly Sum[]): string {
  switch (name) {
    case 'ratio':
      return `${sums[0]?.total} ÷ ${sums[1]?.total}`
    case 'factor':
      return `${decimalText(before)} × ${formula.industryFactor}`
    case 'scale':
      return scaleText(formula, value)
    case 'growth':
      return `${decimalText(before)} → ${decimalText(value)}`
    case 'smallBase':
      return formula.kind === 'growth_step' ? `< ${formula.smallBase?.lastBelow}` : ''
    case 'row':
      return formula.kind === 'growth_step' ? `${row}%` : `${decimalText(value)} ${formula.unit} ${row}`
    case 'noRow':
      return formula.kind === 'growth_step' ? '' : `${decimalText(value)} ${formula.unit}`
    default:
      return ''
  }
}

function resultOf(name: StepName, formula: Formula, value: Exact, share: Exact): string {
  switch (name) {
    case 'ratio':
      return `${decimalText(value, 4)}%`
    case 'factor':
      return `${decimalText(value)} ${formula.unit}`
    case 'scale':
      return decimalText(share)
    case 'row':
    case 'noRow':
      return percentText(share)
    case 'growth':
      return ''
    default:
      return percentText(value)
  }
}

function scaleText(formula: Formula, value: Exact): string {
  if (!('floor' in formula)) return ''
  const { floor, target } = formula
  const v = decimalText(value, 4)
  if (atMost(value, constant(floor))) return `${v} ≤ ${floor}`
  if (atMost(constant(target), value)) return `${v} ≥ ${target}`
  return `(${v} − ${floor}) ÷ (${target} − ${floor})`
}

function atMost(a: Exact, b: Exact): boolean {
  return subtract(b, a).n >= 0
}
