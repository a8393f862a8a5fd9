import { verificationFinding } from '../format/vocabulary.ts'
import type { Standard } from '../standard/format.ts'
import type { ResultCriterion, ResultRecord } from './format.ts'

/** Whether a sheet is one of verification only: its criteria carry findings and no marks (formats.md § 4.4). */
export function isUnmarked({ criteria }: Pick<ResultRecord, 'criteria'>, standard?: Pick<Standard, 'verificationOnly'>): boolean {
  return standard?.verificationOnly === true || criteria.some(({ method }) => method === 'checked')
}

/** How many of the criteria were found so, in the order of the findings. */
export function findingCounts(criteria: readonly Pick<ResultCriterion, 'finding'>[]): readonly number[] {
  return verificationFinding.options.map((finding) => criteria.filter((one) => one.finding === finding).length)
}
