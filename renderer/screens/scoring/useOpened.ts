import { useEffect, useEffectEvent, useMemo } from 'react'
import { plainMark } from '#shared/format/marks.ts'
import { currentLayout } from '#shared/layout/index.ts'
import { givableMarks, hasOwnMarks } from '#shared/review/givableMarks.ts'
import { type Opened, openedOf, openedReason } from '#shared/review/openedRange.ts'
import type { CriterionEntry } from '#shared/review/sheet.ts'
import { stepWordsOf } from '#shared/scoring/stepWords.ts'
import type { Criterion } from '#shared/standard/format.ts'
import { say } from '#shared/text/say.ts'
import type { Scoring } from './useScoring.ts'

/** The range that figures open for a criterion, and the marks that can be given where its step alone does not say them. */
export interface OpenedMarks {
  readonly opened: Opened | undefined
  /** hundredths, highest first */
  readonly marks: readonly number[] | undefined
}

export function useOpened({ view, standard }: Scoring, criterion: Criterion): OpenedMarks {
  const { facts } = view
  return useMemo(() => {
    const opened = openedOf(standard, criterion, facts)
    const range = opened?.range
    return { opened, marks: hasOwnMarks(criterion, range) ? givableMarks(standard, criterion, range) : undefined }
  }, [standard, criterion, facts])
}

/** The mark that was set by figures, by review and criterion: one that a person took back is not set again. */
const setBefore = new Map<string, number>()

/**
 * Where figures leave one mark alone, it is set when the criterion is opened: one act, with how it came about as its
 * reason unless a person wrote one.
 */
export function useSetMark(scoring: Scoring, criterion: Criterion, entry: CriterionEntry, cap: number, opened: Opened | undefined): void {
  const { view, standard, send } = scoring
  const { range } = opened ?? {}
  const only = range && range.from === range.to && range.from <= cap ? range.from : undefined
  const { locked } = view.state
  const place = `${view.review} ${criterion.id}`
  const set = useEffectEvent(async () => {
    if (only === undefined || opened === undefined || locked || entry.mark === only || setBefore.get(place) === only) return
    setBefore.set(place, only)
    const how = openedReason(opened, stepWordsOf(currentLayout, standard))
    const reason = say('zh-CN', 'review', 'openedOnly', { mark: plainMark(only), how })
    const isSet = await send({ kind: 'score.set', criterion: criterion.id, mark: only, ...(!entry.reason?.trim() && { reason }) })
    if (!isSet) setBefore.delete(place)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each criterion and mark
  useEffect(() => void set(), [place, only, locked])
}
