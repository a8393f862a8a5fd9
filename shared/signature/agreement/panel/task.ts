import { declaredText } from '../../../format/verifiedValue.ts'
import { neededShare } from '../../../panel/blockers.ts'
import type { PanelRecord } from '../../../panel/format.ts'
import type { Task } from '../../../plan/task.ts'
import { citationStands, declaredValue, documentOf } from '../../../review/context.ts'
import type { KnownTask } from '../../context.ts'
import type { Reason } from '../../reasons.ts'
import { headReasons } from '../head.ts'
import { followsPlan } from './formula.ts'
import { areOfRoster } from './signers.ts'
import { citationsOf } from './texts.ts'

/** Where a panel's record contradicts the task it names: what the package fixes must be equal, as for a result (`agreement/task.ts`). */
export function panelTaskReasons(record: PanelRecord, known: KnownTask): readonly Reason[] {
  const { task, plan } = known
  const reasons: Reason[] = [...headReasons(record, known)]
  const isTrimAsked = record.sheets.length > 0 ? (task.settings.trim ?? false) : false
  if (record.trim.requested !== isTrimAsked) reasons.push('task.facts')
  if (!isCarried(record, task)) reasons.push('panel.contradicts')
  if (!areOfRoster(record, task)) reasons.push('signer.roster')
  if (!citationsStand(record, known)) reasons.push('result.citation')
  const isDeclared = record.values.every((value) => declaredValue(plan, value.figure, value.year) === declaredText(value))
  if (!isDeclared || !followsPlan(record, known)) reasons.push('panel.formula')
  return reasons
}

/** Whether as many agree as the task asks for; nobody has voted on a record that was merged alone. */
function isCarried({ vote: { agree, disagree } }: PanelRecord, task: Task): boolean {
  const share = neededShare(task)
  return agree * share.in >= share.of * (agree + disagree)
}

/** Photos lie in the experts' own sheets; everything else cited is a document of the plan. */
function citationsStand(record: PanelRecord, { plan, task, digests }: KnownTask): boolean {
  return citationsOf(record).every((cited) => {
    if (cited.document.startsWith('A')) return cited.page === 1
    const isThere = citationStands({ plan, task }, {}, cited)
    return isThere && documentOf(plan, cited.document)?.title === cited.title && digests.get(cited.document) === cited.sha256
  })
}
