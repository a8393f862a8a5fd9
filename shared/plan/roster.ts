import type { Task } from './task.ts'

/** 组长 and 组员 score; 秘书 and 监督 do not (domain: roles). */
export function isScorer({ role }: { readonly role: string }): boolean {
  return role === '组长' || role === '组员'
}

/** The scoring members with the fingerprint the task names for them, if it names one. */
export function rosterOf({ panel }: Task): ReadonlyMap<string, string | undefined> {
  return new Map(panel.filter(isScorer).map(({ id, fingerprint }) => [id, fingerprint]))
}
