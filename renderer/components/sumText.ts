import { fullMark, shortMark } from '#shared/format/marks.ts'
import { isMarkedByPerson } from '#shared/review/markCheck.ts'
import type { Standard } from '#shared/standard/format.ts'

/** A sum of marks: two decimals where some of them are computed or the standard's step is finer than a tenth. Hundredths in. */
export function sumText(standard: Standard, hundredths: number): string {
  return standard.criteria.every(isMarkedByPerson) && standard.markStep % 10 === 0 ? shortMark(hundredths) : fullMark(hundredths)
}
