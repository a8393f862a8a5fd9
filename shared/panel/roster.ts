import type { PanelMember } from '../plan/task.ts'

/** 组长 and 组员 score; 秘书 and 监督 do not (domain: roles). */
export function isScorer({ role }: PanelMember): boolean {
  return role === '组长' || role === '组员'
}
