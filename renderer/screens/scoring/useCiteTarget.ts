import { useCallback, useEffectEvent, useLayoutEffect, useState } from 'react'
import type { Citation } from '#shared/format/values.ts'
import { sameCitation } from '#shared/review/citations.ts'
import type { Places } from './usePlaces.ts'

interface CiteTarget {
  /** receives citations from now on: from Ctrl E, and from the button over the document */
  readonly takeOver: () => void
  /** cites the page in view; absent while no material is in view */
  readonly cite: (() => void) | undefined
  /** the last place offered is already cited, and was not added again */
  readonly again: boolean
}

/** A part of the form that takes evidence. A form takes over as it opens; an entry when the keyboard is in it. */
export function useCiteTarget(
  places: Places,
  held: readonly Citation[],
  take: (citation: Citation) => void,
  opens: 'atOnce' | 'onFocus',
): CiteTarget {
  const { inView, citeTarget } = places
  const [refused, setRefused] = useState<readonly Citation[]>()
  const offer = (citation: Citation) => {
    if (held.some((one) => sameCitation(one, citation))) setRefused(held)
    else take(citation)
  }
  const onCite = useEffectEvent(offer)
  const takeOver = useCallback(() => {
    citeTarget.current = (citation) => onCite(citation)
  }, [citeTarget])
  useLayoutEffect(() => {
    if (opens === 'atOnce') takeOver()
    return () => {
      if (opens === 'atOnce') citeTarget.current = undefined
    }
  }, [opens, citeTarget, takeOver])
  return { takeOver, cite: inView && (() => offer(inView)), again: refused === held }
}
