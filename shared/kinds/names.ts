/** The kinds of record by the names in their journals' heads: apart from what they are, for what only names them (the bridge). */
export const kindIds = ['review', 'panel'] as const
export type KindId = (typeof kindIds)[number]

/** Names a member's review on this computer, and the task in the member's list that it belongs to. */
export function reviewId(task: string, member: string, revision: number): string {
  return `${task}.${member}.r${revision}`
}
