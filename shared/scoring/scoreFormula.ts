import { currentLayout, type Layout } from '../layout/index.ts'
import { type FigureShapes, figureShapes } from '../standard/figures.ts'
import type { Criterion, Formula, Standard } from '../standard/format.ts'
import { divide, type Exact, fraction, fractionText, multiply, roundHalfUp, whole } from './exact.ts'
import { type Ended, newPen, type Pen } from './explain.ts'
import type { Facts } from './facts.ts'
import { prepareFormula } from './formula.ts'
import type { FormulaScore } from './formulaScore.ts'
import type { Given } from './given.ts'
import type { Measure } from './measure.ts'
import { prepareStanding } from './standing.ts'
import { shareText, timesMaxText } from './stepWords.ts'
import type { Traced, TraceStep } from './trace.ts'

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
 * The mark of one criterion by its figures, with its explanation, made in the same pass (formats.md § 7): of a formula its
 * mark, of a judged criterion what its conditions make of it (`judged` where a person marks it). Rounded half up once, in
 * this function. `missing` and `invalid` name the figure at which reading stopped. Step texts are Chinese, by the words of
 * the layout: they become part of result.json.
 */
export function scoreFormula(criterion: Criterion, facts: Facts, basis: Basis = noBasis, layout: Layout = currentLayout): FormulaScore {
  const pen = newPen(facts, basis, layout)
  const share = shareOf(criterion, facts, figureShapes(basis), pen)
  const { trace } = pen
  const explained = () => ({ kind: criterion.formula?.kind ?? 'conditions', ...pen.explained(), rounding: 'half-up-once' }) as const
  if (isEnded(share)) {
    pen.end(share)
    return { ...share, explanation: explained(), trace }
  }
  const mark = markOf(share, criterion.max)
  pen.note(shareText(layout), share)
  pen.note(timesMaxText(layout), mark)
  const hundredths = criterion.formula === undefined ? roundHalfUp(mark) : roundedMark(mark, basis.decimals?.criterion)
  const text = fractionText(share)
  const explanation = { ...explained(), ...(text !== undefined && { share: text }), hundredths }
  return { state: 'scored', hundredths, explanation, trace, share }
}

/** The share of the full mark: that of the conditions where they set one, else that of the formula. */
function shareOf(criterion: Criterion, facts: Facts, shapes: FigureShapes, pen: Pen): Exact | Ended {
  const { formula, max } = criterion
  const bearing: TraceStep[] = []
  const standing = prepareStanding(criterion, shapes)?.(facts, { ...pen.reader, step: (one) => void bearing.push(one) })
  // what was compared is told where it decides
  if (standing !== undefined && !('kind' in standing && standing.kind === 'counts')) for (const one of bearing) pen.reader.step(one)
  if (standing !== undefined && 'state' in standing) {
    if (formula !== undefined) return standing
    pen.reader.step({ kind: 'undecided', figure: standing.figure })
    return { state: 'judged', figure: standing.figure }
  }
  if (standing?.kind === 'elsewhere') return { state: 'not-in-branch', figure: '' }
  if (standing?.kind === 'spread') return { state: 'not-applicable', figure: '', over: standing.over }
  if (standing?.kind === 'share') {
    const value = fraction(standing.percent, 100)
    pen.reader.step({ kind: 'notApplicable', percent: standing.percent, value })
    return value
  }
  return formula === undefined ? { state: 'judged', figure: '' } : prepareFormula(formula, max, shapes)(facts, pen.reader)
}

function isEnded(share: Exact | Ended): share is Ended {
  return 'state' in share
}

/** A mark in hundredths, rounded half up once to so many decimals of a mark (2 unless the standard says otherwise). */
export function roundedMark(mark: Exact, decimals = 2): number {
  if (decimals === 2) return roundHalfUp(mark)
  const unit = 10 ** (2 - decimals)
  return roundHalfUp(divide(mark, whole(unit))) * unit
}
