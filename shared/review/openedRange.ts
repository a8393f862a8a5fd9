import type { Plan } from '../plan/format.ts'
import { decimalText } from '../scoring/decimalText.ts'
import { type Facts, factsOf, type VerifiedValue } from '../scoring/index.ts'
import { isUnscored } from '../scoring/measure.ts'
import { type MarkRange, prepareOpenedBand } from '../scoring/openedBand.ts'
import { type StepWords, stepText } from '../scoring/stepWords.ts'
import type { Traced, TraceStep } from '../scoring/trace.ts'
import { figureShapes } from '../standard/figures.ts'
import type { Criterion, Standard } from '../standard/format.ts'
import { countedRange } from './givableMarks.ts'

/** The range that figures open for a criterion, in counted hundredths, and how it came about; no range where a figure does not stand. */
export interface Opened extends Traced {
  readonly range: MarkRange | undefined
}

/** None where figures open no range of the criterion (formats.md § 4.3). */
export function openedOf(standard: Pick<Standard, 'figures'>, criterion: Criterion, facts: Facts): Opened | undefined {
  const { bands } = criterion
  if (bands === undefined) return undefined
  const figures: string[] = []
  const steps: TraceStep[] = []
  const trace = { read: (figure: string) => void figures.push(figure), step: (step: TraceStep) => void steps.push(step) }
  const range = prepareOpenedBand(bands, figureShapes(standard))(facts, trace)
  return { figures: [...new Set(figures)], steps, range: isUnscored(range) ? undefined : countedRange(criterion, range) }
}

/**
 * The criteria whose mark lies outside the range that the figures open (formats.md § 4.3), by the 核定值. Where a figure
 * is missing the range is not known, and a person decides within the criterion.
 */
export function outsideOpened(
  standard: Standard,
  plan: Plan,
  values: readonly VerifiedValue[],
  marks: Readonly<Record<string, number | undefined>>,
): readonly string[] {
  const banded = standard.criteria.filter(({ bands }) => bands !== undefined)
  if (banded.length === 0) return []
  const facts = factsOf(plan, values, standard)
  return banded.flatMap((criterion) => {
    const { id } = criterion
    const mark = marks[id]
    const range = mark === undefined ? undefined : openedOf(standard, criterion, facts)?.range
    return mark !== undefined && range !== undefined && !isWithin(mark, range) ? [id] : []
  })
}

export function isWithin(mark: number, { from, to }: MarkRange): boolean {
  return mark >= from && mark <= to
}

/** How figures came to the range, in the words of the record: what was read, the conditions that held, the range. */
export function openedReason({ steps }: Opened, words: StepWords): string {
  const told = steps.filter((step) => (step.kind === 'compared' ? step.holds : step.kind !== 'opened' || step.bound !== ''))
  const parts = told.map((step) => {
    const text = stepText(step, words)
    return 'value' in step && step.kind !== 'opened' ? `${text}：${decimalText(step.value, 4)}` : text
  })
  return [...new Set(parts)].join('；')
}
