import type { MissionProgress } from '#shared/ipc/missions.ts'
import { checkCode } from '#shared/result/checkCode.ts'
import { topics } from '#shared/review/act.ts'
import { groupBlockers } from '#shared/review/groupBlockers.ts'
import { isMarkedByPerson } from '#shared/review/markCheck.ts'
import type { ReviewView } from '../../session/review.tsx'

type Viewed = Pick<ReviewView, 'state' | 'opened' | 'progress' | 'blockers'>

/** What the list shows of a review: how many of the criteria marked by a person are done (under 咨询论证, topics), and its state. */
export function progressOfView(view: Viewed): MissionProgress {
  const { state, opened, progress, blockers } = view
  const own = (opened.standard?.criteria ?? []).filter(
    (criterion) => isMarkedByPerson(criterion) && progress.criteria.get(criterion.id) !== 'aside',
  )
  const consulting = opened.task.stage === '咨询论证'
  const marked = consulting ? Object.keys(state.sheet.topics).length : own.filter(({ id }) => progress.criteria.get(id) === 'done').length
  const toMark = consulting ? topics.length : own.length
  const begun = Object.keys(state.sheet.marks).length > 0 || Object.keys(state.sheet.topics).length > 0
  const lock = state.locks.at(-1)
  const replaced = state.reopened.at(-1)?.replaces
  const counted = {
    marked,
    toMark,
    blockers: state.locked ? 0 : groupBlockers(blockers).length,
    ...(replaced !== undefined && { revision: state.revision, replaces: checkCode(replaced) }),
  }
  if (state.locked && lock) return { ...counted, state: 'locked', checkCode: checkCode(lock.resultSha256) }
  if (state.recusal?.declared) return { ...counted, state: 'recused' }
  if (state.pledge === undefined || state.recusal === undefined) return { ...counted, state: 'pledge' }
  if (blockers.length === 0) return { ...counted, state: 'ready' }
  return { ...counted, state: begun ? 'begun' : 'new' }
}
