import { type CompositionEvent, useEffect, useEffectEvent, useId, useRef } from 'react'
import { type Leaving, useBeforeClose } from '../session/closing.ts'
import { drafts } from '../session/drafts.ts'
import { useShownRecord } from '../session/shownRecord.ts'

/** How long typing pauses before the text goes to the journal, ms. */
const pause = 500

export interface PausedSend {
  /** the text changed */
  readonly touch: () => void
  /** sends what changed; `false` when it could not or may not be sent as it is */
  readonly flush: () => Promise<boolean>
  /** to spread on the field or the form round it */
  readonly handlers: {
    readonly onBlur: () => void
    readonly onCompositionStart: () => void
    readonly onCompositionEnd: (event: CompositionEvent) => void
  }
}

/**
 * Follows typing into the record on screen: after a pause of half a second, on blur, on leaving and before the window closes,
 * never while an input method composes, but for the last time. `send` answers `false` when it keeps the text back (too long, incomplete);
 * it is told when the window is being left.
 */
export function usePausedSend(send: (leaving?: Leaving) => Promise<boolean>): PausedSend {
  const review = useShownRecord()?.facts.record ?? ''
  const place = useRef({ review, place: useId() })
  const now = useRef({ dirty: false, composing: false, timer: 0 })
  const onSend = useEffectEvent(send)
  const work = useRef<PausedSend>(undefined)
  work.current ??= {
    touch: () => {
      now.current.dirty = true
      drafts.put({ kind: 'typing', ...place.current })
      clearTimeout(now.current.timer)
      if (!now.current.composing) now.current.timer = window.setTimeout(() => void flush.current(), pause)
    },
    flush: () => flush.current(),
    handlers: {
      onBlur: () => void flush.current(),
      onCompositionStart: () => {
        now.current.composing = true
      },
      onCompositionEnd: () => {
        now.current.composing = false
        if (now.current.dirty) work.current?.touch()
      },
    },
  }
  const flush = useRef<(leaving?: Leaving) => Promise<boolean>>(async () => true)
  const sending = useRef<Promise<boolean>>(undefined)
  // one after another: a second send begun before the first is answered would not know what that one made
  const run = useEffectEvent((leaving?: Leaving): Promise<boolean> => {
    const before = sending.current
    const sent = before === undefined ? step(leaving) : before.then(() => step(leaving))
    sending.current = sent
    const done = () => {
      if (sending.current === sent) sending.current = undefined
    }
    sent.then(done, done)
    return sent
  })
  const step = useEffectEvent(async (leaving?: Leaving): Promise<boolean> => {
    clearTimeout(now.current.timer)
    if (!now.current.dirty || (now.current.composing && leaving === undefined)) return true
    now.current.dirty = false
    const written = await onSend(leaving)
    if (!written) now.current.dirty = true
    else if (!now.current.dirty) drafts.drop(place.current)
    return written
  })
  useEffect(() => {
    flush.current = (leaving) => run(leaving)
    return () => void run().finally(() => drafts.drop(place.current))
  }, [])
  useBeforeClose((leaving) => flush.current(leaving))
  return work.current
}
