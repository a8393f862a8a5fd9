import type { Reason } from './reasons.ts'
import { conclude, type Verification } from './verdict.ts'

/**
 * Says of each panel's record what the results given beside it tell: whether every one it counts is there and holds the marks
 * and red lines that the record lists for it. `null` while one of them is not among the files; `false` as soon as one that is
 * there differs. A rejected file is nobody's sheet and says nothing.
 */
export function compareListed(all: readonly Verification[]): readonly Verification[] {
  const sheets = new Map(
    all.flatMap(({ verdict, result, columns = [] }) =>
      result && verdict !== 'rejected' ? columns.map(({ sha256, column }) => [sha256, column] as const) : [],
    ),
  )
  if (sheets.size === 0) return all
  return all.map((one) => {
    const listed = one.panel ? (one.columns ?? []) : []
    const given = listed.filter(({ sha256 }) => sheets.has(sha256))
    if (given.length === 0) return one
    const differs = given.some(({ sha256, column }) => sheets.get(sha256) !== column)
    const listedResults = differs ? false : given.length === listed.length ? true : null
    const reasons: readonly Reason[] = differs ? ['panel.results'] : []
    return conclude({ ...one, facts: { ...one.facts, listedResults }, reasons: [...one.reasons, ...reasons] })
  })
}
