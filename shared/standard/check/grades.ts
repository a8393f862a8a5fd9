import { plainMark } from '../../format/marks.ts'
import type { Standard } from '../format.ts'
import type { Finding } from './finding.ts'

/** Grade lines fall, the last from 0; the warning near a line leaves room between the lines. */
export function gradeFindings({ grades, aggregation, verificationOnly }: Standard): readonly Finding[] {
  if (verificationOnly === true) return []
  const wrong = grades.findIndex(({ from }, place) => place > 0 && from >= grades[place - 1]!.from)
  if (wrong > 0) return [{ code: 'standard.grades', at: `/grades/${wrong}/from`, got: plainMark(grades[wrong]!.from) }]
  const last = grades.length - 1
  if (grades[last]!.from !== 0) return [{ code: 'standard.grades', at: `/grades/${last}/from`, got: plainMark(grades[last]!.from) }]
  if (grades[last]!.moreThan === true) return [{ code: 'standard.grades', at: `/grades/${last}/moreThan`, got: '> 0' }]
  if (last > 0 && grades[0]!.moreThan === true && grades[0]!.from === 10000)
    return [{ code: 'standard.grades', at: '/grades/0/from', got: '> 100' }]
  if (last === 0) return [{ code: 'standard.grade-single', at: '/grades', got: grades[0]!.name }]
  const gap = Math.min(...grades.slice(1, -1).map(({ from }, place) => grades[place]!.from - from), 10000)
  return 2 * aggregation.boundary >= gap
    ? [{ code: 'standard.boundary', at: '/aggregation/boundary', got: plainMark(aggregation.boundary), want: plainMark(gap) }]
    : []
}
