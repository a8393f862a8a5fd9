import { currentLayout, type Layout } from '../layout/index.ts'
import { type FigureShapes, figureShapes } from '../standard/figures.ts'
import type { Criterion, Formula, Standard } from '../standard/format.ts'
import { divide, type Exact, fractionText, multiply, roundHalfUp, whole } from './exact.ts'
import type { Explanation } from './explanation.ts'
import type { Facts } from './facts.ts'
import { prepareFormula } from './formula.ts'
import type { FormulaScore } from './formulaScore.ts'
import type { Given } from './given.ts'
import { isUnscored, type Measure } from './measure.ts'
import { shareText, stepText, stepWordsOf, timesMaxText, unscoredText } from './stepWords.ts'
import type { CountedPart, Traced, TraceStep } from './trace.ts'

/** The exact mark before rounding, in hundredths. */
export function markOf(share: Exact, max: number): Exact {
  return multiply(share, whole(max))
}

/** What of a standard bears on every formula: its figures and to how many decimals a mark is rounded. */
export type Basis = Pick<Standard, 'figures' | 'attributes' | 'decimals'>

const noBasis: Basis = {}

/** Runs a formula of a criterion and keeps what it did. */
export function runTraced(
  { formula, max }: { readonly formula: Formula; readonly max: number },
  given: Given,
  shapes: FigureShapes = figureShapes(noBasis),
): Traced & { readonly share: ReturnType<Measure> } {
  const figures: string[] = []
  const steps: TraceStep[] = []
  const share = prepareFormula(
    formula,
    max,
    shapes,
  )(given, {
    read: (figure) => void figures.push(figure),
    step: (one) => void steps.push(one),
  })
  return { share, figures, steps }
}

/**
 * The mark of one formula criterion with its explanation, made in the same pass (formats.md § 7).
 * Rounded half up once, in this function. `missing` and `invalid` name the figure at which reading stopped.
 * Step texts are Chinese, by the words of the layout: they become part of result.json.
 */
export function scoreFormula(criterion: Criterion, facts: Facts, basis: Basis = noBasis, layout: Layout = currentLayout): FormulaScore {
  const { formula } = criterion
  if (formula === undefined) throw new Error(`${criterion.id} has no formula`)
  const shapes = figureShapes(basis)
  const words = stepWordsOf(layout, basis)
  const inputs: Explanation['inputs'] = []
  const counted: CountedPart[] = []
  const steps: Explanation['steps'] = []
  const trace: Traced & { figures: string[]; steps: TraceStep[] } = { figures: [], steps: [] }
  const note = (text: string, value?: Exact) => {
    const fraction = value && fractionText(value)
    steps.push({ text, ...(fraction !== undefined && { value: fraction }) })
  }
  const told = (one: TraceStep) => {
    trace.steps.push(one)
    note(stepText(one, words), 'value' in one ? one.value : undefined)
  }
  const share = prepareFormula(
    formula,
    criterion.max,
    shapes,
  )(facts, {
    read: (figure) => {
      if (trace.figures.includes(figure)) return
      trace.figures.push(figure)
      inputs.push(...(facts.inputs.get(figure) ?? []))
      if (facts.borrowed.has(figure)) told({ kind: 'borrowed', figure })
    },
    counted: (part) => void counted.push(part),
    step: told,
  })
  const head = { kind: formula.kind, inputs, ...countedParts(counted), steps, rounding: 'half-up-once' } as const
  if (isUnscored(share)) {
    note(unscoredText(share.state, share.figure, words))
    return { state: share.state, figure: share.figure, explanation: head, trace }
  }
  const mark = markOf(share, criterion.max)
  note(shareText(layout), share)
  note(timesMaxText(layout), mark)
  const hundredths = roundedMark(mark, basis.decimals?.criterion)
  const fraction = fractionText(share)
  const explanation = { ...head, ...(fraction !== undefined && { share: fraction }), hundredths }
  return { state: 'scored', hundredths, explanation, trace, share }
}

/** Goals and rows as the record keeps them, each once; nothing where none was counted. */
export function countedParts(counted: readonly CountedPart[]): Pick<Explanation, 'goals' | 'counts'> {
  const goals = new Map(counted.flatMap((part) => (part.kind === 'goal' ? [[part.goal.id, part.goal] as const] : [])))
  const rows = new Map(counted.flatMap((part) => (part.kind === 'rows' ? [[part.rows, part] as const] : [])))
  return {
    ...(goals.size > 0 && {
      goals: [...goals.values()].map(({ id, target, actual, weight }) => ({
        id,
        target: String(target),
        ...(actual !== undefined && { actual: String(actual) }),
        ...(weight !== undefined && { weight: String(weight) }),
      })),
    }),
    ...(rows.size > 0 && { counts: [...rows.values()].map(({ rows, of, count }) => ({ rows, of, count })) }),
  }
}

/** A mark in hundredths, rounded half up once to so many decimals of a mark (2 unless the standard says otherwise). */
export function roundedMark(mark: Exact, decimals = 2): number {
  if (decimals === 2) return roundHalfUp(mark)
  const unit = 10 ** (2 - decimals)
  return roundHalfUp(divide(mark, whole(unit))) * unit
}
