import type { PanelDraft } from '../../panel/draft.ts'
import { isScorer } from '../../plan/roster.ts'
import type { FormSource } from './form.ts'

/** The name of a member by id: from the record, else from the task; one that neither names is shown by the id. */
export function nameOf({ panel, task }: Pick<FormSource, 'panel' | 'task'>, expert: string): string {
  return (
    panel?.results.find((each) => each.expert === expert)?.name ??
    panel?.signers.find((each) => each.expert === expert)?.name ??
    task?.panel.find(({ id }) => id === expert)?.name ??
    expert
  )
}

/** The leader's name, where it is known. */
export function leaderOf({ panel, task }: FormSource): string {
  return panel?.signers.find(({ role }) => role === '组长')?.name ?? task?.panel.find(({ role }) => role === '组长')?.name ?? ''
}

/** The leader's id, which the code of a panel's pages names; the first signer's on a panel without one. */
export function leaderId({ signers }: Pick<PanelDraft, 'signers'>): string {
  return (signers.find(({ role }) => role === '组长') ?? signers[0])?.expert ?? ''
}

/** The ids of a blank matrix's columns: those of the roster who score, or so many empty ones. */
export function blankExperts({ task }: FormSource, count: number): readonly string[] {
  return task?.panel.filter(isScorer).map(({ id }) => id) ?? Array.from({ length: count }, () => '')
}
