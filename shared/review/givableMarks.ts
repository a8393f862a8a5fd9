import { roundHalfUp, whole } from '../scoring/exact.ts'
import { countedMark, judgedMark } from '../scoring/judged.ts'
import type { MarkRange } from '../scoring/openedBand.ts'
import type { Criterion, Standard } from '../standard/format.ts'

type Level = NonNullable<Criterion['levels']>[number]

/** The step in which a criterion is marked, hundredths: its own, else the standard's. */
export function stepOfMarks({ markStep }: Pick<Criterion, 'markStep'>, standard: Pick<Standard, 'markStep'>): number {
  return markStep ?? standard.markStep
}

/** Whether the step alone does not say which marks can be given. */
export function hasOwnMarks({ levels, outOf }: Pick<Criterion, 'levels' | 'outOf'>, opened?: MarkRange): boolean {
  return levels !== undefined || outOf !== undefined || opened !== undefined
}

/**
 * The marks a person can give a criterion, counted ones in hundredths, highest first: on its step, in its own levels and
 * in the range that figures open. With `level` those of that level alone.
 */
export function givableMarks(
  standard: Pick<Standard, 'markStep'>,
  criterion: Criterion,
  opened?: MarkRange,
  level?: Level,
): readonly number[] {
  const step = stepOfMarks(criterion, standard)
  const top = criterion.outOf ?? criterion.max
  const onStep = Array.from({ length: Math.floor(top / step) + 1 }, (_, at) => at * step)
  const ends = [...(criterion.levels ?? []), ...(opened ? [opened] : [])].flatMap(({ from, to }) => (from === to ? [from] : []))
  const within = level === undefined ? criterion : { ...criterion, levels: [level] }
  const marks = [...onStep, ...ends].filter((mark) => judgedMark(within, standard, { mark }, opened).kind === 'mark')
  return [...new Set(marks.map((mark) => counted(criterion, mark)))].sort((a, b) => b - a)
}

/** A range on the criterion's own scale as counted marks. */
export function countedRange(criterion: Criterion, { from, to }: MarkRange): MarkRange {
  return { from: counted(criterion, from), to: counted(criterion, to) }
}

/** The criterion's own levels that a counted mark lies in; levels may share marks. */
export function levelsOf(criterion: Criterion, mark: number): readonly Level[] {
  return (criterion.levels ?? []).filter((level) => {
    const { from, to } = countedRange(criterion, level)
    return mark >= from && mark <= to
  })
}

function counted(criterion: Criterion, mark: number): number {
  return roundHalfUp(countedMark(criterion, whole(mark)))
}
