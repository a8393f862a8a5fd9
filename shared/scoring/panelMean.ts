import type { Criterion, Standard } from '../standard/format.ts'
import { add, divide, type Exact, multiply, sign, whole, zero } from './exact.ts'
import { isAsked } from './sheets.ts'
import { constant } from './valueOf.ts'

/** One expert's mark of a criterion, in hundredths of the scale it is entered on. */
export interface GivenMark {
  readonly mark: number
  readonly specialty?: string | undefined
}

/**
 * The mean of the marks of one criterion: of the kinds of experts that mark it, without its highest and lowest where
 * `trim`, weighted by kind where the standard does. Exact; none where nobody marked it.
 */
export function criterionMean(
  { experts }: Pick<Criterion, 'experts'>,
  { aggregation }: Pick<Standard, 'aggregation'>,
  marks: readonly GivenMark[],
  trim: boolean,
): Exact | undefined {
  const own = marks.filter(({ specialty }) => isAsked({ experts }, specialty))
  const kept = trim && own.length >= aggregation.trimMinSheets ? [...own].sort((a, b) => a.mark - b.mark).slice(1, -1) : own
  if (kept.length === 0) return undefined
  const weights = aggregation.expertWeights
  if (weights === undefined) return mean(kept)
  let [sum, all] = [zero, zero]
  for (const [kind, marks] of Map.groupBy(kept, ({ specialty }) => specialty ?? '其他')) {
    const weight = constant(weights[kind as keyof typeof weights] ?? '0')
    sum = add(sum, multiply(weight, mean(marks)))
    all = add(all, weight)
  }
  return sign(all) === 0 ? mean(kept) : divide(sum, all)
}

function mean(marks: readonly GivenMark[]): Exact {
  return divide(
    marks.reduce((sum, { mark }) => add(sum, whole(mark)), zero),
    whole(marks.length),
  )
}
