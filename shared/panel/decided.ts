import { layouts } from '../layout/index.ts'
import { word } from '../layout/layout.ts'
import type { Fault } from '../text/fault.ts'
import { asksForMinute, subjectOf } from './blockers.ts'
import type { PanelRecord } from './format.ts'

/**
 * What a record lacks of a panel's decision, as closing asks for it (`blockers.ts`) and as far as the record alone tells: figures ruled
 * on, wide marks discussed, opinion, conclusion, vote. Nothing where the panel has decided. A task's own share of votes is asked with
 * the task.
 */
export function undecided(record: PanelRecord): readonly Fault[] {
  const { formula, missingHandling, flags, decisions, opinion, consultation, vote } = record
  const ruled = new Set(missingHandling.map(({ criterion }) => criterion))
  const missing = formula.filter(({ criterion, hundredths }) => hundredths === undefined && !ruled.has(criterion))
  const discussed = new Set(decisions.map(({ subject }) => subject))
  const open = [...new Set(flags.filter(asksForMinute).map(subjectOf))].filter((subject) => !discussed.has(subject))
  const isConcluded = consultation !== undefined || opinion.conclusion !== undefined
  return [
    ...missing.map(({ criterion }) => ({ code: 'panel.missing', name: criterion })),
    ...open.map((name) => ({ code: 'panel.discuss', name })),
    ...(isOpenSentence(opinion.overall) ? [{ code: 'panel.opinion' }] : []),
    ...(isConcluded ? [] : [{ code: 'panel.conclusion' }]),
    ...(vote.agree + vote.disagree === 0 ? [{ code: 'panel.vote' }] : []),
  ]
}

/**
 * Whether it is what the command makes of a merge (`mergedRecord.ts`): it claims no decision at all, and its pages say that nobody has
 * voted. Its signers confirm the merge alone.
 */
export function isMergeAlone({ opinion, decisions, vote, dissent }: PanelRecord): boolean {
  const { overall, ...more } = opinion
  const isUntouched = isOpenSentence(overall) && Object.values(more).every((text) => text === undefined)
  return isUntouched && decisions.length === 0 && dissent.length === 0 && vote.agree + vote.disagree === 0
}

/** The sentence that stands in place of an opinion, in any layout's words. */
function isOpenSentence(text: string): boolean {
  return layouts.some((layout) => word(layout, 'panel.notConcluded') === text)
}
