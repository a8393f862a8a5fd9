import { plainMark } from '#shared/format/marks.ts'
import { type Exact, hundred, multiply } from '#shared/scoring/exact.ts'
import type { GeneralStep } from '#shared/scoring/trace.ts'
import { decimalText } from './decimalText.ts'
import type { DerivationStep } from './derivationStep.ts'

/** A line of a formula whose value and scale are chosen apart: the operation, its numbers, and the outcome. */
export function generalLine(step: GeneralStep, share: Exact): DerivationStep | undefined {
  const line = (expression: string, value: string): DerivationStep => ({
    name: step.kind === 'growth' ? `rate.${step.method}` : step.kind,
    expression,
    value,
  })
  switch (step.kind) {
    case 'quotient':
      return line(`${number(step.numerator)} ÷ ${number(step.denominator)}`, number(step.value))
    case 'product':
      return line(step.values.map(number).join(' × '), number(step.value))
    case 'bestOf':
      return line(step.values.map(number).join('、'), number(step.value))
    case 'ofYear':
      return line(step.year, number(step.value))
    case 'overYears':
    case 'completion':
      return line('', number(step.value))
    case 'change':
      return line(`${number(step.after)} − ${number(step.before)}`, number(step.value))
    case 'rate':
      return line(`${step.from}–${step.to}：${number(step.before)} → ${number(step.after)}`, `${number(step.value)}%`)
    case 'growth':
    case 'fixedGrowth':
      return line('', `${number(step.value)}%`)
    case 'firstSkipped':
      return line(step.year, '')
    case 'fixedShare':
    case 'fixed':
    case 'notApplicable':
    case 'partsSum':
      return line('', percentText(step.value))
    case 'undecided':
      return line(step.figure, '')
    case 'attribute':
      return line(step.got, '')
    case 'compared':
      return line(`${number(step.value)} ${step.unit} ${step.bound}`, step.holds ? '✓' : '✗')
    case 'goal':
      return line(`${step.name}：${number(step.actual)} ÷ ${number(step.target)}`, `${number(step.value)}%`)
    case 'counted':
      return line(String(step.of), number(step.value))
    case 'line':
      return line(`${number(step.value)} ${step.unit}：${step.floor} – ${step.target}`, percentText(share))
    case 'rowGives':
      return line(`${number(step.value)} ${step.unit} ${step.bound}`, givenText(step.gives))
    case 'rowScale':
      return line(`${number(step.value)} ${step.unit} ${step.bound}`, '')
    case 'otherwise':
      return line(`${number(step.value)} ${step.unit}`, percentText(step.share))
    case 'units':
      return line(unitsText(step), percentText(step.value))
    case 'opened':
      return line(`${number(step.value)} ${step.unit} ${step.bound}`, `${plainMark(step.from)}–${plainMark(step.to)}`)
    case 'part':
      return line(step.name, plainMark(step.max))
    case 'way':
      return line(String(step.place), '')
  }
}

export function percentText(share: Exact): string {
  return `${number(multiply(share, hundred))}%`
}

function number(value: Exact): string {
  return decimalText(value, 4)
}

function givenText({ percent, marks = 0 }: Extract<GeneralStep, { kind: 'rowGives' }>['gives']): string {
  return percent === undefined ? plainMark(marks) : `${percent}%`
}

function unitsText({ units, compared, from, base, step, unit }: Extract<GeneralStep, { kind: 'units' }>): string {
  if (units === undefined) return `${number(compared)} ${unit} < ${from}`
  return `${plainMark(base)} + ${number(units)} × ${step < 0 ? '−' : ''}${plainMark(Math.abs(step))}`
}
