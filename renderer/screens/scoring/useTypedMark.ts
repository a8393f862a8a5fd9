import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { stepMark } from '#shared/format/marks.ts'
import { useBeforeClose } from '../../session/closing.ts'
import { drafts } from '../../session/drafts.ts'
import type { LeftPlace } from './leftPlace.ts'
import type { MarkBounds } from './markText.ts'
import { isUnsent, type MarkStep, type Refusal, type Typed, typedMark } from './typedMark.ts'

interface Options {
  /** hundredths */
  readonly mark: number | undefined
  readonly bounds: MarkBounds
  readonly left: LeftPlace
  readonly readOnly: boolean
  readonly onMark: (mark: number | undefined) => Promise<boolean>
  readonly sayWhy: (why: Refusal) => string
}

interface TypedField {
  readonly why: Refusal | undefined
  /** false when the typed text is invalid */
  readonly step: (step: MarkStep) => boolean
  readonly isUnsent: () => boolean
}

/**
 * Keeps the field of a mark level with what the review holds and with the drafts. The field outlives its criterion: to take a focused
 * field away and bring another costs a frame on every Enter.
 */
export function useTypedMark(
  input: RefObject<HTMLInputElement | null>,
  { mark, bounds, left, readOnly, onMark, sayWhy }: Options,
): TypedField {
  const shown = mark === undefined ? '' : stepMark(mark, bounds.step)
  const typed = useRef<Typed>({ text: shown, sent: shown })
  const [why, setWhy] = useState<Refusal>()
  const place = { review: left.review, place: left.href }

  const step = (next: MarkStep): boolean => {
    if (readOnly && next.kind !== 'open' && next.kind !== 'follow') return typed.current.why === undefined
    const { typed: now, given } = typedMark(typed.current, next, bounds)
    typed.current = now
    setWhy(now.why)
    if (input.current && input.current.value !== now.text) input.current.value = now.text
    // a locked sheet takes nothing, and what was left in it stays named
    if (readOnly) return now.why === undefined
    if (isUnsent(now)) drafts.put({ kind: 'typing', ...place })
    else drafts.drop(place)
    if (given && given.mark !== mark) void onMark(given.mark)
    return now.why === undefined
  }
  /** An invalid text is kept as a draft, with the bounds of the criterion that it was typed for. */
  const leave = () => {
    step({ kind: 'commit' })
    const { text, why: refused } = typed.current
    if (refused && !readOnly) drafts.put({ kind: 'refused', ...left, place: left.href, text, why: sayWhy(refused) })
  }
  const lastLeave = useRef(leave)
  const open = useEffectEvent(() => {
    const draft = readOnly ? undefined : drafts.at(place)
    const text = draft?.kind === 'refused' ? draft.text : undefined
    step({ kind: 'open', shown, ...(text !== undefined && { left: text }) })
    if (text !== undefined && document.activeElement === input.current) input.current?.select()
  })
  const restore = useEffectEvent(() => {
    if (!isUnsent(typed.current) && drafts.at(place)?.kind === 'refused') open()
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each criterion; what the last one's field held is settled in its own terms
  useLayoutEffect(() => {
    open()
    const unheard = drafts.onRestored(() => restore())
    return () => {
      unheard()
      lastLeave.current()
    }
  }, [left.href])
  useLayoutEffect(() => {
    lastLeave.current = leave
  })
  const follow = useEffectEvent(() => step({ kind: 'follow', shown }))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the field follows when what the review holds changes
  useEffect(() => void follow(), [shown])
  useBeforeClose(async (leaving) => {
    if (leaving !== 'close') leave()
    else if (!step({ kind: 'commit' })) {
      input.current?.focus()
      return false
    }
    return true
  })
  return { why, step, isUnsent: () => isUnsent(typed.current) }
}
