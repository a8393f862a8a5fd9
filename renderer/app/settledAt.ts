import type { Blocker } from '#shared/review/blocker.ts'
import type { StepId } from './address.ts'

/** On which step, and where there, a blocker or hint is settled: its place on the sheet turned into an address. */
export function settledAt({ at }: Pick<Blocker, 'at'>): readonly [StepId, ...string[]] {
  const [, section = '', key, part] = at.split('/')
  switch (section) {
    case 'marks':
      return ['scoring', ...given(key), ...given(part)]
    case 'formula':
      return ['scoring', ...given(key)]
    case 'adjustments':
    case 'redLines':
      return ['scoring', 'entries']
    case 'ruleViews':
      return ['checks', ...given(key)]
    case 'values':
      return ['scoring']
    case 'notes':
      return ['checks']
    case 'opinion':
    case 'consultation':
      return ['opinion', ...given(key)]
    case 'pledge':
    case 'recusal':
      return ['scoring']
    default:
      return ['signing']
  }
}

/** How many of these are settled on each step; where there is no 评分 (咨询论证) the pledge stands at 意见. */
export function countsByStep(blockers: readonly Blocker[], steps: readonly { readonly id: StepId }[]): ReadonlyMap<StepId, number> {
  const counts = new Map<StepId, number>()
  for (const blocker of blockers) {
    const [own] = settledAt(blocker)
    const step = steps.some(({ id }) => id === own) ? own : 'opinion'
    counts.set(step, (counts.get(step) ?? 0) + 1)
  }
  return counts
}

function given(part: string | undefined): readonly string[] {
  return part === undefined || part === '' ? [] : [part]
}
