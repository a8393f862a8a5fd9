import type { Task } from '../plan/task.ts'
import type { Merged } from './merge.ts'

/** A key that a member of the roster is known to sign with. */
export interface KnownKey {
  readonly name: string
  readonly unit: string
  readonly fingerprint: string
}

/**
 * The keys of those who sign a panel's record, by their ids: of every expert the key of the sheet that counts; of a secretary
 * the one the roster names, else that of the one person of this name and unit among `known`.
 */
export function signerKeys({ panel }: Task, { counted }: Merged, known: readonly KnownKey[]): ReadonlyMap<string, string> {
  const keys = new Map(counted.map(({ expert }) => [expert.id, expert.fingerprint]))
  for (const { id, role, name, unit, fingerprint } of panel) {
    if (role !== '秘书') continue
    const own = known.filter((one) => one.name === name && one.unit === unit)
    const key = fingerprint ?? (own.length === 1 ? own[0]?.fingerprint : undefined)
    if (key !== undefined && ![...keys.values()].includes(key)) keys.set(id, key)
  }
  return keys
}
