import { currentLayout, type Layout } from '../layout/index.ts'
import { figureName, type Params, type StepWord, stepWord } from '../layout/layout.ts'
import type { Standard } from '../standard/format.ts'
import { decimalText } from './decimalText.ts'
import { type Exact, hundred, multiply } from './exact.ts'
import type { GeneralStep, TraceStep } from './trace.ts'

/** The words of a layout, and the names of what a standard declares itself. */
export interface StepWords {
  readonly layout: Layout
  readonly name: (key: string) => string
}

export function stepWordsOf(layout: Layout, { figures, attributes }: Pick<Standard, 'figures' | 'attributes'>): StepWords {
  const names = new Map([...(attributes ?? []), ...(figures ?? [])].map(({ key, name }) => [key, name]))
  return { layout, name: (key) => names.get(key) ?? figureName(layout, key) }
}

type Say = (key: StepWord, params?: Params) => string

/** A step as result.json tells it: Chinese, by the words of a layout. */
export function stepText(step: TraceStep, { layout, name }: StepWords = stepWordsOf(currentLayout, {})): string {
  const say: Say = (key, params = {}) => stepWord(layout, key, params)
  switch (step.kind) {
    case 'borrowed':
      return say('borrowed', { figure: name(step.figure) })
    case 'reading':
      return say(step.over === 'value' || step.over === 'sum' || step.over === 'mean' ? step.over : `of.${step.over}`, {
        figure: name(step.figure),
        years: step.years,
        year: step.year ?? '',
      })
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
    default:
      return generalText(step, say, name)
  }
}

function generalText(step: GeneralStep, say: Say, name: StepWords['name']): string {
  switch (step.kind) {
    case 'quotient':
    case 'product':
    case 'firstSkipped':
    case 'fixed':
      return say(step.kind, { year: step.kind === 'firstSkipped' ? step.year : '' })
    case 'bestOf':
      return say(step.take, { count: step.values.length })
    case 'ofYear':
      return say('ofYear', { year: step.year })
    case 'overYears':
      return say(`over.${step.take}`, { years: step.years })
    case 'change':
    case 'rate':
      return say(step.kind, { from: step.from, to: step.to })
    case 'growth':
      return say(`growth.${step.method}`)
    case 'fixedShare':
      return say(`fixedShare.${step.why}`, { percent: step.percent })
    case 'fixedGrowth':
      return say(`fixedGrowth.${step.why}`, { growth: decimalText(step.value) })
    case 'attribute':
      return say('attribute', { attribute: name(step.attribute), got: step.got })
    case 'compared':
      return say(step.holds ? 'holds' : 'doesNotHold', { bound: step.bound, unit: step.unit })
    case 'goal':
      return say('goal', { name: step.name, actual: decimalText(step.actual), target: decimalText(step.target) })
    case 'completion':
      return say('completion', { count: step.goals })
    case 'counted':
      return say('counted', { register: name(step.register), count: step.of })
    case 'line':
      return say(`line.${step.from}`, {
        floor: step.floor,
        target: step.target,
        unit: step.unit,
        atFloor: step.atFloor,
        below: step.below,
      })
    case 'rowGives':
      return say('row', { row: `${step.bound}→${givenText(step.gives, say)}`, unit: step.unit })
    case 'rowScale':
      return say('rowScale', { bound: step.bound, unit: step.unit })
    case 'otherwise':
      return say('otherwise', { share: percentText(step.share) })
    case 'units':
      return say(step.units === undefined ? 'unitsBelow' : step.whole ? 'unitsWhole' : 'units', {
        from: step.from,
        base: marksText(step.base),
        each: step.each,
        step: marksText(step.step),
        unit: step.unit,
        units: step.units === undefined ? '' : decimalText(step.units),
      })
    case 'opened':
      return say('opened', { bound: step.bound, unit: step.unit, from: marksText(step.from), to: marksText(step.to) })
    case 'notApplicable':
      return say('notApplicable', { percent: step.percent })
    case 'undecided':
      return say('undecided', { figure: name(step.figure) })
    case 'part':
      return say('part', { name: step.name, max: marksText(step.max) })
    case 'partsSum':
      return say('partsSum', { count: step.parts })
    case 'way':
      return say('way', { place: step.place })
  }
}

function givenText({ percent, marks = 0 }: Extract<GeneralStep, { kind: 'rowGives' }>['gives'], say: Say): string {
  return percent === undefined ? say('marks', { marks: marksText(marks) }) : `${percent}%`
}

/** Hundredths as marks: 1250 → 12.5. */
function marksText(hundredths: number): string {
  return decimalText({ n: hundredths, d: 100 })
}

function percentText(share: Exact): string {
  return `${decimalText(multiply(share, hundred))}%`
}

/** Why there is no mark: the figure at which reading stopped. */
export function unscoredText(state: 'missing' | 'invalid' | 'not-in-branch', figure: string, { layout, name }: StepWords): string {
  return stepWord(layout, state, { figure: name(figure) })
}

/** Where the weight of a criterion goes that does not apply. */
export function spreadText(over: 'dimension' | 'total', layout: Layout): string {
  return stepWord(layout, `spread.${over}`, {})
}

export function shareText(layout: Layout): string {
  return stepWord(layout, 'share', {})
}

export function timesMaxText(layout: Layout): string {
  return stepWord(layout, 'timesMax', {})
}
