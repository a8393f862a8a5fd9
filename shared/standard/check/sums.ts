import { plainMark } from '../../format/marks.ts'
import type { Criterion, Standard } from '../format.ts'
import type { Finding } from './finding.ts'

const fullMarks = 10000

/** Every criterion in a dimension, every dimension the sum of its criteria and not empty, 100 marks in all, full marks on the step. */
export function sumFindings(standard: Standard): readonly Finding[] {
  const { dimensions, criteria } = standard
  const sum = sumOf(criteria)
  return [
    ...strangers(standard),
    ...dimensions.flatMap((dimension, place): readonly Finding[] => {
      const own = criteria.filter((criterion) => criterion.dimension === dimension.id)
      const at = `/dimensions/${place}`
      if (own.length === 0 && dimension.max === 0) return [{ code: 'standard.dimension-empty', at, got: dimension.name }]
      const marks = sumOf(own)
      if (marks === dimension.max) return []
      return [{ code: 'standard.dimension', at: `${at}/max`, want: plainMark(marks), got: plainMark(dimension.max) }]
    }),
    ...(sum === fullMarks ? [] : [{ code: 'standard.sum', at: '/criteria', want: plainMark(fullMarks), got: plainMark(sum) } as const]),
    ...criteria.flatMap((criterion, place) => stepFindings(standard, criterion, `/criteria/${place}/max`)),
  ]
}

function strangers({ dimensions, criteria }: Standard): readonly Finding[] {
  const known = new Set(dimensions.map(({ id }) => id))
  return criteria.flatMap(({ dimension }, place): readonly Finding[] =>
    known.has(dimension) ? [] : [{ code: 'standard.dimension', at: `/criteria/${place}/dimension`, got: dimension }],
  )
}

/** A person gives marks in steps from 0: a full mark that is no whole number of steps cannot be given. */
function stepFindings({ markStep }: Standard, { method, max }: Criterion, at: string): readonly Finding[] {
  if (method === 'formula' || max % markStep === 0) return []
  return [{ code: 'standard.step', at, got: plainMark(max), want: plainMark(markStep) }]
}

function sumOf(criteria: readonly Criterion[]): number {
  return criteria.reduce((sum, criterion) => sum + criterion.max, 0)
}
