import type { Exact } from '#shared/scoring/exact.ts'
import type { Facts } from '#shared/scoring/facts.ts'
import { prepareRows } from '#shared/scoring/rows.ts'
import { prepareFormula } from '#shared/scoring/scoreFormula.ts'
import type { Criterion, Formula } from '#shared/standard/format.ts'
import { isReading, type Noted } from './noted.ts'
import { type DerivationStep, stepTexts, termGroups } from './stepTexts.ts'

/** A figure brought to one number over its years. */
export interface TermTotal {
  readonly figure: string
  readonly over: 'sum' | 'mean'
  readonly value: Exact
}

/** How a mark came about. */
export interface Derivation {
  /** figures in the order in which the formula reads them */
  readonly figures: readonly string[]
  readonly totals: readonly TermTotal[]
  readonly steps: readonly DerivationStep[]
  /** what was compared with floor and target */
  readonly measured: Exact | undefined
  /** 0…1; none where the figures do not give a mark */
  readonly share: Exact | undefined
  /** place of the row that decided, of a step or growth table */
  readonly row: number | undefined
  readonly growth: { readonly first: Exact; readonly exponent: number } | undefined
}

/** Runs the criterion's formula once more with a trace of its own, so that the arithmetic shown is the scoring's. */
export function derivationOf(criterion: Criterion, facts: Facts): Derivation {
  const { formula } = criterion
  if (formula === undefined) throw new Error(`${criterion.id} has no formula`)
  const figures = new Set<string>()
  const noted: Noted[] = []
  const result = prepareFormula(formula)(facts.values, {
    read: (figure) => void figures.add(figure),
    step: (key, params, value) => void noted.push({ key, params, value }),
  })
  const share = 'state' in result ? undefined : result
  return {
    figures: [...figures],
    totals: totalsOf(formula, noted),
    steps: share === undefined ? [] : stepTexts(criterion, formula, noted, share),
    measured: noted.findLast(({ key }) => key === 'stepScale')?.value,
    share,
    row: rowOf(formula, noted),
    growth: growthOf(noted),
  }
}

function totalsOf(formula: Formula, noted: readonly Noted[]): readonly TermTotal[] {
  const readings = noted.filter(isReading)
  const found: TermTotal[] = []
  for (const [at, { figure, over }] of termGroups(formula).flat().entries()) {
    const reading = readings[at]
    if (over === 'value' || reading === undefined) continue
    if (!found.some((other) => other.figure === figure && other.over === over)) found.push({ figure, over, value: reading.value })
  }
  return found
}

function rowOf(formula: Formula, noted: readonly Noted[]): number | undefined {
  const decided = noted.find(({ key }) => key === 'stepRow')
  if (decided === undefined || !('rows' in formula)) return undefined
  return prepareRows(formula.rows).findIndex(({ text }) => text === decided.params.row)
}

function growthOf(noted: readonly Noted[]): Derivation['growth'] {
  const first = noted.find(({ key }) => key === 'stepFirst')
  const last = noted.find(({ key }) => key === 'stepLast')
  return first && last && { first: first.value, exponent: Number(last.params.exponent) }
}
