import type { Task } from '../plan/task.ts'
import type { Fault } from '../text/fault.ts'
import { entriesOf } from './entries.ts'
import type { Merged } from './merge.ts'
import type { PanelState } from './record.ts'

/** Rows that panel.json holds of each list (`format.ts`). */
const most = { results: 200, decisions: 200, demands: 200, adjustments: 50 }

/**
 * The leader closes the record and signs it with the key of the own sheet, which therefore must count. `own` is the fingerprint of
 * the leader's key on this computer; without it only the sheet is asked for.
 */
export function leaderBlockers({ panel }: Pick<Task, 'panel'>, { counted }: Pick<Merged, 'counted'>, own?: string): readonly Fault[] {
  const leader = panel.find(({ role }) => role === '组长')
  if (leader === undefined) return []
  const { id, name } = leader
  const sheet = counted.find(({ expert }) => expert.id === id)
  // that no sheet counts at all is said first
  if (sheet === undefined) return counted.length === 0 ? [] : [{ code: 'panel.leaderSheet', at: '/files', name }]
  const { fingerprint } = sheet.expert
  return own === undefined || own === fingerprint ? [] : [{ code: 'panel.leaderKey', at: '/files', name, want: fingerprint, got: own }]
}

/** More than the record's lists hold. */
export function lengthBlockers({ sheet }: Pick<PanelState, 'sheet'>, { parts }: Pick<Merged, 'parts'>): readonly Fault[] {
  const lists = [
    ['panel.manyFiles', '/files', parts.results.length, most.results],
    ['panel.manyAdjustments', '/adjustments', parts.adjustments.length, most.adjustments],
    ['panel.manyMinutes', '/decisions', entriesOf(sheet.decisions).length, most.decisions],
    ['panel.manyDemands', '/opinion/demands', entriesOf(sheet.demands).length, most.demands],
  ] as const
  return lists.flatMap(([code, at, count, limit]) => (count > limit ? [{ code, at, got: String(count), want: String(limit) }] : []))
}

/** A dissent is a vote: only those whose sheet counts have one. */
export function dissentBlockers(
  { sheet }: Pick<PanelState, 'sheet'>,
  { counted }: Pick<Merged, 'counted'>,
  { panel }: Pick<Task, 'panel'>,
) {
  const voters = new Set(counted.map(({ expert }) => expert.id))
  return entriesOf(sheet.dissent)
    .filter(([expert]) => !voters.has(expert))
    .map(([expert]): Fault => ({ code: 'panel.dissenter', at: '/dissent', name: panel.find(({ id }) => id === expert)?.name ?? expert }))
}
