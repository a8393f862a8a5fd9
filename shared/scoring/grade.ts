import type { Standard } from '../standard/format.ts'

/** The grade of a rounded total: the first line from the top that it reaches (89.995 → 90.00 → 优秀). */
export function gradeOf(standard: Standard, total: number): string {
  const grade = standard.grades.find(({ from, moreThan }) => (moreThan === true ? total > from : total >= from))
  if (grade === undefined) throw new Error('the last grade must start at 0')
  return grade.name
}
