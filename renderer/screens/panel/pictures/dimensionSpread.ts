import type { MatrixRow } from '#shared/scoring/aggregate.ts'
import { type Exact, fraction, hundred, multiply, roundHalfUp } from '#shared/scoring/exact.ts'
import type { Standard } from '#shared/standard/format.ts'

/** What people's marks of one dimension come to, as shares of what could be given: whole percents, half up. */
export interface DimensionSpread {
  readonly id: string
  readonly name: string
  /** hundredths, of the criteria that people mark */
  readonly max: number
  readonly mean: number
  readonly min: number
  readonly most: number
}

/** Each dimension that people mark: the mean of the experts' sums, and the lowest and highest sum. */
export function dimensionSpread(standard: Standard, matrix: readonly MatrixRow[]): readonly DimensionSpread[] {
  const dimensionOf = new Map(standard.criteria.map(({ id, dimension }) => [id, dimension]))
  return standard.dimensions.flatMap(({ id, name }) => {
    const rows = matrix.filter(({ criterion }) => dimensionOf.get(criterion) === id)
    const experts = rows[0]?.marks.map(({ expert }) => expert) ?? []
    const max = rows.reduce((sum, row) => sum + row.max, 0)
    if (max === 0 || experts.length === 0) return []
    const sums = experts.map((_, at) => rows.reduce((sum, { marks }) => sum + (marks[at]?.mark ?? 0), 0))
    const total = sums.reduce((sum, one) => sum + one, 0)
    const percent = (share: Exact) => roundHalfUp(multiply(share, hundred))
    return [
      {
        id,
        name,
        max,
        mean: percent(fraction(total, max * experts.length)),
        min: percent(fraction(Math.min(...sums), max)),
        most: percent(fraction(Math.max(...sums), max)),
      },
    ]
  })
}
