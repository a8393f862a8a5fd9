import type { Criterion, Formula } from '../standard/format.ts'
import { type Params, say } from '../text/say.ts'
import { type Exact, fractionText, multiply, roundHalfUp, whole } from './exact.ts'
import type { Explanation } from './explanation.ts'
import type { Facts } from './facts.ts'
import { figureName } from './figureName.ts'
import type { FormulaScore } from './formulaScore.ts'
import { growthStep } from './growthStep.ts'
import { linear } from './linear.ts'
import { isUnscored, type Measure } from './measure.ts'
import { ratio } from './ratio.ts'
import { step } from './step.ts'
import type { Trace } from './trace.ts'
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

/**
 * The mark of one formula criterion with its explanation, made in the same pass (formats.md § 7).
 * Rounded half up once, in this function. `missing` and `invalid` name the figure at which reading stopped.
 * Step texts are Chinese: they become part of result.json.
 */
export function scoreFormula(criterion: Criterion, facts: Facts): FormulaScore {
  const { formula } = criterion
  if (formula === undefined) throw new Error(`${criterion.id} has no formula`)
  const inputs: Explanation['inputs'] = []
  const steps: Explanation['steps'] = []
  const note = (key: Parameters<Trace['step']>[0], params: Params, value?: Exact) => {
    const fraction = value && fractionText(value)
    steps.push({ text: say('zh-CN', 'scoring', key, params), ...(fraction !== undefined && { value: fraction }) })
  }
  const trace: Trace = {
    read: (figure) => {
      inputs.push(...(facts.inputs.get(figure) ?? []))
      if (facts.borrowed.has(figure)) note('stepBorrowed', { figure: figureName(figure) })
    },
    step: note,
  }
  const share = prepareFormula(formula)(facts.values, trace)
  const head = { kind: formula.kind, inputs, steps, rounding: 'half-up-once' } as const
  if (isUnscored(share)) {
    note(share.state === 'missing' ? 'stepMissing' : 'stepInvalid', { figure: figureName(share.figure) })
    return { state: share.state, figure: share.figure, explanation: head }
  }
  const mark = markOf(share, criterion.max)
  note('stepShare', {}, share)
  note('stepTimesMax', {}, mark)
  const hundredths = roundHalfUp(mark)
  const fraction = fractionText(share)
  return { state: 'scored', hundredths, explanation: { ...head, ...(fraction !== undefined && { share: fraction }), hundredths } }
}
