import type { ResultRecord } from '../result/format.ts'
import type { Merged } from './merge.ts'

type ResultCriterion = ResultRecord['criteria'][number]
type Given = Pick<ResultCriterion, 'mark' | 'reason' | 'finding'>

/** One criterion that an expert changed by reopening the own sheet. */
export interface ChangedCriterion {
  readonly criterion: string
  readonly before: Given
  readonly after: Given
}

/** A sheet that its expert reopened: both versions are kept, this is where they differ. */
export interface ReopenedSheet {
  readonly expert: string
  readonly before: { readonly revision: number; readonly lockedAt: string }
  readonly after: { readonly revision: number; readonly lockedAt: string }
  readonly changed: readonly ChangedCriterion[]
}

/** Every sheet that counts and whose earlier revision was handed in, too, with what its expert changed in marks, findings and reasons. */
export function reopenedSheets({ counted, listed }: Pick<Merged, 'counted' | 'listed'>): readonly ReopenedSheet[] {
  const former = new Map(
    listed.flatMap(({ standing, sha256, record }) => (standing === 'superseded' && record ? [[sha256, record] as const] : [])),
  )
  return counted.flatMap((record) => {
    const before = former.get(record.replaces)
    if (before === undefined) return []
    return [{ expert: record.expert.id, before: versionOf(before), after: versionOf(record), changed: changedCriteria(before, record) }]
  })
}

function versionOf({ revision, lockedAt }: ResultRecord) {
  return { revision, lockedAt }
}

function changedCriteria(before: ResultRecord, after: ResultRecord): readonly ChangedCriterion[] {
  const earlier = new Map(before.criteria.map((one) => [one.id, one]))
  return after.criteria.flatMap((own) => {
    const [old, now] = [given(earlier.get(own.id)), given(own)]
    return own.method === 'formula' || JSON.stringify(old) === JSON.stringify(now) ? [] : [{ criterion: own.id, before: old, after: now }]
  })
}

function given(one: ResultCriterion | undefined): Given {
  const { mark, finding, reason } = one ?? {}
  return { ...(mark !== undefined && { mark }), ...(finding !== undefined && { finding }), ...(reason !== undefined && { reason }) }
}
