import { currentLayout, type Layout } from '../layout/index.ts'
import type { Criterion, Formula } from '../standard/format.ts'
import { type Exact, fractionText, multiply, roundHalfUp, whole } from './exact.ts'
import type { Explanation } from './explanation.ts'
import type { Facts } from './facts.ts'
import type { FormulaScore } from './formulaScore.ts'
import { growthStep } from './growthStep.ts'
import { linear } from './linear.ts'
import { isUnscored, type Measure } from './measure.ts'
import { ratio } from './ratio.ts'
import { step } from './step.ts'
import { shareText, stepText, timesMaxText, unscoredText } from './stepWords.ts'
import type { Traced, TraceStep } from './trace.ts'
import { weightedCount } from './weightedCount.ts'

/** Makes a formula ready; its decimals are parsed once. */
export function prepareFormula(formula: Formula): Measure {
  switch (formula.kind) {
    case 'linear':
      return linear(formula)
    case 'ratio':
      return ratio(formula)
    case 'weighted_count':
      return weightedCount(formula)
    case 'step':
      return step(formula)
    case 'growth_step':
      return growthStep(formula)
  }
}

/** The exact mark before rounding, in hundredths. */
export function markOf(share: Exact, max: number): Exact {
  return multiply(share, whole(max))
}

/** Runs a formula and keeps what it did. */
export function runTraced(formula: Formula, values: Facts['values']): Traced & { readonly share: ReturnType<Measure> } {
  const figures: string[] = []
  const steps: TraceStep[] = []
  const share = prepareFormula(formula)(values, { read: (figure) => void figures.push(figure), step: (one) => void steps.push(one) })
  return { share, figures, steps }
}

/**
 * The mark of one formula criterion with its explanation, made in the same pass (formats.md § 7).
 * Rounded half up once, in this function. `missing` and `invalid` name the figure at which reading stopped.
 * Step texts are Chinese, by the words of the layout: they become part of result.json.
 */
export function scoreFormula(criterion: Criterion, facts: Facts, layout: Layout = currentLayout): FormulaScore {
  const { formula } = criterion
  if (formula === undefined) throw new Error(`${criterion.id} has no formula`)
  const inputs: Explanation['inputs'] = []
  const steps: Explanation['steps'] = []
  const trace: Traced & { figures: string[]; steps: TraceStep[] } = { figures: [], steps: [] }
  const note = (text: string, value?: Exact) => {
    const fraction = value && fractionText(value)
    steps.push({ text, ...(fraction !== undefined && { value: fraction }) })
  }
  const told = (one: TraceStep) => {
    trace.steps.push(one)
    note(stepText(one, layout), 'value' in one ? one.value : undefined)
  }
  const share = prepareFormula(formula)(facts.values, {
    read: (figure) => {
      trace.figures.push(figure)
      inputs.push(...(facts.inputs.get(figure) ?? []))
      if (facts.borrowed.has(figure)) told({ kind: 'borrowed', figure })
    },
    step: told,
  })
  const head = { kind: formula.kind, inputs, steps, rounding: 'half-up-once' } as const
  if (isUnscored(share)) {
    note(unscoredText(share.state, share.figure, layout))
    return { state: share.state, figure: share.figure, explanation: head, trace }
  }
  const mark = markOf(share, criterion.max)
  note(shareText(layout), share)
  note(timesMaxText(layout), mark)
  const hundredths = roundHalfUp(mark)
  const fraction = fractionText(share)
  const explanation = { ...head, ...(fraction !== undefined && { share: fraction }), hundredths }
  return { state: 'scored', hundredths, explanation, trace, share }
}
