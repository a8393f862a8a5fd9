import type { ProposedAdjustment } from '#shared/panel/adjustments.ts'

type Entry = ProposedAdjustment['proposals'][number]['entries'][number]

export interface DistinctProposal {
  /** the amounts in hundredths, smallest first: what tells proposals apart */
  readonly amounts: string
  /** as the first expert who proposes these amounts has them, with reasons and citations */
  readonly entries: readonly Entry[]
}

/** The proposals that differ in their amounts, in the order of the experts. */
export function distinctProposals({ proposals }: ProposedAdjustment): readonly DistinctProposal[] {
  const distinct = new Map<string, DistinctProposal>()
  for (const { entries } of proposals) {
    const amounts = amountsOf(entries)
    if (!distinct.has(amounts)) distinct.set(amounts, { amounts, entries })
  }
  return [...distinct.values()]
}

export function amountsOf(entries: readonly Pick<Entry, 'amount'>[]): string {
  return entries
    .map(({ amount }) => amount)
    .sort((a, b) => a - b)
    .join(' ')
}
