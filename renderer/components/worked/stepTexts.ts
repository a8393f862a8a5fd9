import { plainMark } from '#shared/format/marks.ts'
import { divide, type Exact, hundred, zero } from '#shared/scoring/exact.ts'
import { markOf } from '#shared/scoring/scoreFormula.ts'
import type { TraceStep } from '#shared/scoring/trace.ts'
import { decimalText } from './decimalText.ts'
import type { DerivationStep } from './derivationStep.ts'
import { generalLine, percentText } from './generalSteps.ts'

/** What the scoring noted, line by line in numbers; single figures are left to the table of data above. `max` in hundredths. */
export function stepTexts(steps: readonly TraceStep[], share: Exact, max: number): readonly DerivationStep[] {
  const mark = decimalText(divide(markOf(share, max), hundred))
  return [...stepLines(steps, share), { name: 'times', expression: `${decimalText(share)} × ${plainMark(max)}`, value: mark }]
}

/** The steps alone, of what gives no share: the range that figures open. */
export function stepLines(steps: readonly TraceStep[], share: Exact = zero): readonly DerivationStep[] {
  const growth = steps.some(({ kind }) => kind === 'last')
  return steps.flatMap((step, at) => lineOf(step, { share, growth, next: steps[at + 1] }) ?? [])
}

interface Beside {
  readonly share: Exact
  readonly growth: boolean
  readonly next: TraceStep | undefined
}

function lineOf(step: TraceStep, { share, growth, next }: Beside): DerivationStep | undefined {
  switch (step.kind) {
    case 'borrowed':
    case 'reading':
    case 'first':
      return undefined
    case 'weighted':
      return { name: 'weighted', expression: termsText(step.terms), value: decimalText(step.value) }
    case 'ratio': {
      const expression = `${decimalText(step.numerator)} ÷ ${decimalText(step.denominator)}`
      return { name: 'ratio', expression, value: `${decimalText(step.value, 4)}%` }
    }
    case 'factor': {
      const expression = `${decimalText(step.before)} × ${step.factor}`
      return { name: 'factor', expression, value: `${decimalText(step.value)} ${step.unit}` }
    }
    case 'scale':
      return { name: 'scale', expression: scaleText(step), value: decimalText(share) }
    case 'row': {
      const expression = growth ? `${step.bound}%` : `${decimalText(step.value)} ${step.unit} ${step.bound}`
      return { name: 'row', expression, value: percentText(share) }
    }
    case 'noRow':
      return { name: 'noRow', expression: growth ? '' : `${decimalText(step.value)} ${step.unit}`, value: percentText(share) }
    case 'last': {
      // what last ÷ first is was compared with the rows
      const times = next?.kind === 'row' || next?.kind === 'noRow' ? `× ${decimalText(next.value, 4)}` : ''
      return { name: 'growth', expression: `${decimalText(step.first)} → ${decimalText(step.value)}`, value: times }
    }
    case 'zeroFirst':
    case 'bothZero':
      return { name: step.kind, expression: '', value: percentText(step.value) }
    case 'smallBase':
      return { name: 'smallBase', expression: `< ${step.below}`, value: percentText(step.value) }
    default:
      return generalLine(step, share)
  }
}

/** A list of terms in numbers: `2 × 3 + 5 − 1.5`. */
function termsText(terms: Extract<TraceStep, { kind: 'weighted' }>['terms']): string {
  return terms
    .map(({ weight, value }, at) => {
      const size = weight.replace('-', '')
      const sign = weight.startsWith('-') ? ' − ' : at === 0 ? '' : ' + '
      return `${sign}${decimalText(value)}${size === '1' ? '' : ` × ${size}`}`
    })
    .join('')
}

function scaleText({ floor, target, place, value }: Extract<TraceStep, { kind: 'scale' }>): string {
  const v = decimalText(value, 4)
  if (place === 'floor') return `${v} ≤ ${floor}`
  return place === 'target' ? `${v} ≥ ${target}` : `(${v} − ${floor}) ÷ (${target} − ${floor})`
}
