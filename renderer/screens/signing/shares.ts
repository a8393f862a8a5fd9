import type { SelfAssessment } from '#shared/plan/selfAssessment.ts'
import { isMarkedByPerson } from '#shared/review/markCheck.ts'
import { selfItemOf } from '#shared/review/selfMark.ts'
import type { Sheet } from '#shared/review/sheet.ts'
import type { FormulaScore } from '#shared/scoring/index.ts'
import type { Standard } from '#shared/standard/format.ts'

export interface DimensionShare {
  readonly id: string
  readonly name: string
  /** hundredths */
  readonly max: number
  /** hundredths, sum of what is marked so far */
  readonly mark: number
  /** hundredths, maxima of the marked items only: the share is of these */
  readonly markedMax: number
  readonly open: number
}

/** The sheet read back by dimension: marks given, formula marks, and how many items are still open. */
export function dimensionShares(
  standard: Standard,
  marks: Sheet['marks'],
  formula: ReadonlyMap<string, FormulaScore>,
): readonly DimensionShare[] {
  return standard.dimensions.map(({ id, name, max }) => {
    const own = standard.criteria.filter((criterion) => criterion.dimension === id)
    const given = own.map((criterion) => {
      if (isMarkedByPerson(criterion)) return { max: criterion.max, mark: marks[criterion.id]?.mark }
      const score = formula.get(criterion.id)
      return { max: criterion.max, mark: score?.state === 'scored' ? score.hundredths : undefined }
    })
    const marked = given.filter((one) => one.mark !== undefined)
    return {
      id,
      name,
      max,
      mark: marked.reduce((sum, one) => sum + (one.mark ?? 0), 0),
      markedMax: marked.reduce((sum, one) => sum + one.max, 0),
      open: given.length - marked.length,
    }
  })
}

/** What the centre marks itself in a dimension, in hundredths; `undefined` where it left an item out. */
export function selfShare(standard: Standard, self: SelfAssessment, dimension: string): number | undefined {
  const own = standard.criteria.filter((criterion) => criterion.dimension === dimension)
  const marks = own.map(({ id }) => selfItemOf(self, id)?.mark)
  return marks.some((mark) => mark === undefined) ? undefined : marks.reduce<number>((sum, mark) => sum + (mark ?? 0), 0)
}

/** Whole percents of the items scored so far, half up; `undefined` where none is scored. */
export function percentOf({ mark, markedMax }: Pick<DimensionShare, 'mark' | 'markedMax'>): number | undefined {
  return markedMax === 0 ? undefined : Math.floor((mark * 200 + markedMax) / (2 * markedMax))
}
