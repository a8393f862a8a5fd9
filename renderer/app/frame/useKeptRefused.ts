import { useEffect, useMemo, useRef } from 'react'
import { useBeforeClose } from '../../session/closing.ts'
import { drafts, useAllRefused, useRefused } from '../../session/drafts.ts'
import { usePerson } from '../../session/person.tsx'
import type { Refused } from '../../store/drafts.ts'
import { type Views, viewsOf } from '../../store/views.ts'
import { holdsUnsaved } from '../unsaved.ts'

/**
 * What was left behind in a review, with what the last end of the app left there: quitting waits for no answer, so it is said again
 * at the next opening. Closing the window waits, since the person is there to answer.
 */
export function useRefusedOf(review: string): readonly Refused[] {
  const views = useViews()
  useEffect(() => {
    let gone = false
    void views.read(keyOf(review)).then((kept) => {
      if (!gone && Array.isArray(kept)) drafts.restore(kept as readonly Refused[])
    })
    return () => {
      gone = true
    }
  }, [views, review])
  useEffect(() => holdsUnsaved(() => of(review).length > 0), [review])
  useBeforeClose(async (leaving) => {
    const now = of(review)
    await views.keep(keyOf(review), now)
    return leaving !== 'close' || now.length === 0
  }, 'drafts')
  return useRefused(review)
}

/** Keeps what is left behind in any review as it changes, so that neither another review nor a crash takes it away. */
export function useKeptRefused(): void {
  const views = useViews()
  const all = useAllRefused()
  const before = useRef(all)
  useEffect(() => {
    const changed = new Set([...before.current, ...all].filter((each) => !(before.current.includes(each) && all.includes(each))))
    before.current = all
    for (const review of new Set([...changed].map((each) => each.review))) void views.keep(keyOf(review), of(review))
  }, [all, views])
}

function useViews(): Views {
  const { database, sealing } = usePerson()
  return useMemo(() => viewsOf(database, sealing), [database, sealing])
}

function of(review: string): readonly Refused[] {
  return drafts.refused().filter((each) => each.review === review)
}

function keyOf(review: string): string {
  return `notTaken/${review}`
}
