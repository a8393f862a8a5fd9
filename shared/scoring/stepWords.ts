import { currentLayout, type Layout } from '../layout/index.ts'
import { figureName, type Params, type StepWord, stepWord } from '../layout/layout.ts'
import type { TraceStep } from './trace.ts'

/** A step as result.json tells it: Chinese, by the words of a layout. */
export function stepText(step: TraceStep, layout: Layout = currentLayout): string {
  const say = (key: StepWord, params: Params = {}) => stepWord(layout, key, params)
  const nameOf = (figure: string) => figureName(layout, figure)
  switch (step.kind) {
    case 'borrowed':
      return say('borrowed', { figure: nameOf(step.figure) })
    case 'reading':
      return say(step.over, { figure: nameOf(step.figure), years: step.years })
    case 'weighted':
      return say('weighted', { weights: step.terms.map(({ weight }) => weight).join('、') })
    case 'ratio':
    case 'bothZero':
      return say(step.kind)
    case 'factor':
      return say('factor', { factor: step.factor })
    case 'scale':
      return say('scale', { floor: step.floor, target: step.target, unit: step.unit })
    case 'row':
      return say('row', { row: `${step.bound}→${step.percent}%`, unit: step.unit })
    case 'noRow':
      return say('noRow', { unit: step.unit })
    case 'first':
      return say('first', { year: step.year })
    case 'last':
      return say('last', { year: step.year, exponent: step.exponent })
    case 'zeroFirst':
      return say('zeroFirst', { percent: step.percent })
    case 'smallBase':
      return say('smallBase', { below: step.below })
  }
}

/** Why there is no mark: the figure at which reading stopped. */
export function unscoredText(state: 'missing' | 'invalid', figure: string, layout: Layout): string {
  return stepWord(layout, state, { figure: figureName(layout, figure) })
}

export function shareText(layout: Layout): string {
  return stepWord(layout, 'share', {})
}

export function timesMaxText(layout: Layout): string {
  return stepWord(layout, 'timesMax', {})
}
