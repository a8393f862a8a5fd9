import { useCallback, useEffect, useEffectEvent } from 'react'
import type { Citation } from '#shared/format/values.ts'
import type { Places } from './usePlaces.ts'

interface Taker {
  /** what is cited from now on comes here: Ctrl E, and the button over the material */
  readonly takeOver: () => void
  /** cites the page in view; absent while no material is in view */
  readonly cite: (() => void) | undefined
}

/** A part of the form that takes evidence. A form takes over as it opens; an entry when the keyboard is in it. */
export function useTaker(places: Places, take: (citation: Citation) => void, opens: 'atOnce' | 'onFocus'): Taker {
  const { inView, taker } = places
  const onTake = useEffectEvent(take)
  const takeOver = useCallback(() => {
    taker.current = (citation) => onTake(citation)
  }, [taker])
  useEffect(() => {
    if (opens === 'atOnce') takeOver()
    return () => {
      if (opens === 'atOnce') taker.current = undefined
    }
  }, [opens, taker, takeOver])
  return { takeOver, cite: inView && (() => take(inView)) }
}
