import type { TopicView } from '#shared/review/sheet.ts'
import type { MarkState } from '../StateMark.tsx'

/** The three views on a topic, each with its shape. */
export const views: readonly {
  readonly view: TopicView['view']
  readonly key: 'view.feasible' | 'view.improve' | 'view.infeasible'
  readonly state: MarkState
}[] = [
  { view: '可行', key: 'view.feasible', state: 'ok' },
  { view: '需完善', key: 'view.improve', state: 'warn' },
  { view: '不可行', key: 'view.infeasible', state: 'bad' },
]
