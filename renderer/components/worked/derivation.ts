import type { Exact } from '#shared/scoring/exact.ts'
import type { FormulaScore } from '#shared/scoring/index.ts'
import { stepOf, type TraceStep } from '#shared/scoring/trace.ts'
import type { Criterion } from '#shared/standard/format.ts'
import type { DerivationStep } from './derivationStep.ts'
import { type DrawnScale, drawnScales } from './drawnScales.ts'
import { stepTexts } from './stepTexts.ts'

/** A figure brought to one number over its years. */
export interface TermTotal {
  readonly figure: string
  readonly over: 'sum' | 'mean' | 'last' | 'first' | 'largest' | 'smallest'
  readonly value: Exact
}

/** How a mark came about. */
export interface Derivation {
  /** figures in the order in which the formula reads them */
  readonly figures: readonly string[]
  readonly totals: readonly TermTotal[]
  readonly steps: readonly DerivationStep[]
  /** the lines that values were held against */
  readonly scales: readonly DrawnScale[]
  /** 0…1; none where the figures do not give a mark */
  readonly share: Exact | undefined
  /** place of the row that decided, of a step or growth table */
  readonly row: number | undefined
  readonly growth: { readonly first: Exact; readonly exponent: number } | undefined
}

/** What the scoring noted while it computed the mark, as the form shows it. */
export function derivationOf({ max }: Criterion, score: FormulaScore): Derivation {
  const { figures, steps } = score.trace
  const share = score.state === 'scored' ? score.share : undefined
  const last = stepOf(steps, 'last')
  return {
    figures: [...new Set(figures)],
    totals: totalsOf(steps),
    steps: share === undefined ? [] : stepTexts(steps, share, max),
    scales: drawnScales(steps, max),
    share,
    row: stepOf(steps, 'row')?.place,
    growth: last && { first: last.first, exponent: last.exponent },
  }
}

function totalsOf(steps: readonly TraceStep[]): readonly TermTotal[] {
  const found: TermTotal[] = []
  for (const step of steps) {
    if (step.kind !== 'reading' || step.over === 'value') continue
    const { figure, over, value } = step
    if (!found.some((other) => other.figure === figure && other.over === over)) found.push({ figure, over, value })
  }
  return found
}
