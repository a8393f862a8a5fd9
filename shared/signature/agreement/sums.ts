import { dimensionMark, personsSum } from '../../result/criteria.ts'
import type { ResultCriterion, ResultRecord } from '../../result/format.ts'

/**
 * Whether a result adds up by itself: marks within their maxima, formula marks equal to their own exact share rounded
 * half up once, totals equal to their parts. Needs no standard; what the share should be is asked in `followsStandard.ts`.
 */
export function sumsAgree(result: ResultRecord): boolean {
  const { criteria, totals } = result
  if (new Set(criteria.map(({ id }) => id)).size !== criteria.length || !criteria.every(criterionAgrees)) return false
  const byPersons = criteria.filter(({ method }) => method !== 'formula')
  if (totals.expert !== personsSum(byPersons, totals.dimensions)) return false
  const formula = totalOf(criteria.filter(({ method }) => method === 'formula'))
  if (totals.formula !== (criteria.length === 0 ? undefined : formula)) return false
  const names = totals.dimensions.map(({ name }) => name)
  if (new Set(names).size !== names.length || criteria.some(({ dimension }) => !names.includes(dimension))) return false
  return totals.dimensions.every(({ name, max, mark }) => {
    const own = criteria.filter(({ dimension }) => dimension === name)
    return (
      mark === (own.length === 0 ? undefined : dimensionMark(own, max)) &&
      (own.length === 0 || max === own.reduce((sum, one) => (one.counts === undefined ? sum + one.max : sum), 0))
    )
  })
}

function criterionAgrees({ method, state, mark, max, explanation }: ResultCriterion): boolean {
  if ((state === 'scored') !== (mark !== undefined) || (mark ?? 0) > max) return false
  if (method !== 'formula') return explanation === undefined && state !== 'invalid'
  if (explanation === undefined || explanation.hundredths !== mark) return false
  return mark === undefined || (explanation.share !== undefined && roundedShare(explanation.share, max) === mark)
}

/** share × max in hundredths, rounded half up. */
function roundedShare(share: string, max: number): number {
  const [numerator = '', denominator = '1'] = share.split('/')
  const [n, d] = [BigInt(numerator) * BigInt(max), BigInt(denominator)]
  return Number((2n * n + d) / (2n * d))
}

function totalOf(criteria: readonly ResultCriterion[]): number | undefined {
  return criteria.every(({ state }) => state === 'scored' || state === 'not-in-branch')
    ? criteria.reduce((sum, { mark }) => sum + (mark ?? 0), 0)
    : undefined
}
