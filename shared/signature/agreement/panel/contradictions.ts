import type { PanelRecord } from '../../../panel/format.ts'
import { isSameName } from '../../../text/sameName.ts'
import { areSorted, countedRows } from './list.ts'

/**
 * Whether a panel's record contradicts itself in what needs neither standard nor task: a later revision names the one it
 * replaces and the first none; advice stands under 咨询论证 alone, which has no standard and keeps its 整改清单 there; everybody whose sheet counts votes
 * once, those against with their reasons, or nobody has voted yet; who filled in the form and who checked it are two persons; a reopened sheet is on
 * the list with the one before; lists stand in their order, each entry once.
 */
export function contradictsItself(record: PanelRecord): boolean {
  const { revision, replaces, stage, consultation, standard, rectifications, preparedBy, checkedBy } = record
  const isAdvice = stage === '咨询论证'
  return (
    revision > 1 !== (replaces !== undefined) ||
    isAdvice !== (consultation !== undefined) ||
    (isAdvice && standard !== undefined) ||
    isSameName(preparedBy, checkedBy) ||
    (isAdvice && rectifications !== undefined) ||
    !votesAddUp(record) ||
    !reopenedAreListed(record) ||
    !isOrdered(record)
  )
}

function votesAddUp({ vote, dissent, results }: PanelRecord): boolean {
  const voters = new Set(countedRows(results).map(({ expert }) => expert))
  // a record that the command merged: nobody has voted, and its pages say so
  if (vote.agree + vote.disagree === 0) return dissent.length === 0
  return (
    vote.agree + vote.disagree === voters.size &&
    dissent.length === vote.disagree &&
    dissent.every(({ expert }) => voters.has(expert)) &&
    areSorted(dissent.map(({ expert }) => expert))
  )
}

function reopenedAreListed({ reopened, results }: PanelRecord): boolean {
  return reopened.every(
    (one) =>
      results.some(({ expert, sha256, state }) => expert === one.expert && sha256 === one.old && state === '旧版') &&
      results.some(({ expert, sha256, included }) => expert === one.expert && sha256 === one.new && included),
  )
}

function isOrdered({ values, adjustments, redLines, missingHandling, results }: PanelRecord): boolean {
  const raisers = new Set(countedRows(results).map(({ expert }) => expert))
  return (
    areSorted(values.map(({ figure, year }) => `${figure}\u0000${year ?? ''}`)) &&
    adjustments.every(({ item }, at) => at === 0 || adjustments[at - 1]!.item <= item) &&
    areSorted(redLines.map(({ item }) => item)) &&
    areSorted(missingHandling.map(({ criterion }) => criterion)) &&
    redLines.every(({ raisedBy }) => areSorted(raisedBy) && raisedBy.every((expert) => raisers.has(expert)))
  )
}
