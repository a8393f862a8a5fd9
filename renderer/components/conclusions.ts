import type { Stage } from '#shared/plan/task.ts'
import { type Key, say } from '#shared/text/say.ts'

type ConclusionKey = Extract<Key<'opinion'>, `conclusion.${string}.${string}`>

const byStage: Readonly<Partial<Record<Stage, readonly ConclusionKey[]>>> = {
  方案评审: ['conclusion.plan.pass', 'conclusion.plan.revise', 'conclusion.plan.reject'],
  实地评估: ['conclusion.visit.pass', 'conclusion.visit.rectify', 'conclusion.visit.reject'],
}

export interface Conclusion {
  readonly key: ConclusionKey
  /** as it is kept and printed, always in Chinese */
  readonly written: string
}

/** The conclusions a stage chooses from; none where its wording is left free (绩效评价). */
export function conclusionsOf(stage: Stage): readonly Conclusion[] {
  return (byStage[stage] ?? []).map((key) => ({ key, written: say('zh-CN', 'opinion', key) }))
}
