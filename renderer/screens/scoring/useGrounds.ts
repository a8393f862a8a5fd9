import { useCallback } from 'react'
import type { Citation } from '#shared/format/values.ts'
import type { CriterionEntry } from '#shared/review/sheet.ts'
import { useCiteTarget } from './useCiteTarget.ts'
import type { Places } from './usePlaces.ts'
import type { Scoring } from './useScoring.ts'
import { useStable } from './useStable.ts'

const noCitations: readonly never[] = []

/** What a judged criterion rests on: its reason and its evidence, and how each is changed; a locked sheet takes no evidence. */
export function useGrounds({ view, send }: Scoring, criterion: string, entry: CriterionEntry, places: Places) {
  const { locked } = view.state
  const citations = entry.citations ?? noCitations
  const setReason = useCallback(
    (text: string) => send({ kind: 'reason.set', criterion, ...(text.trim() !== '' && { reason: text }) }),
    [send, criterion],
  )
  const take = (citation: Citation) => {
    if (!locked) void send({ kind: 'evidence.cited', criterion, citation })
  }
  const { cite, again, takeOver } = useCiteTarget(places, citations, take, 'atOnce')
  const remove = useStable((index: number) => void send({ kind: 'evidence.removed', criterion, index }))
  const citeInView = useStable(() => cite?.())
  return { citations, setReason, remove, again, takeOver, onCite: cite && citeInView }
}
