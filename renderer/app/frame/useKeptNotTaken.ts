import { useEffect, useMemo } from 'react'
import { useBeforeClose } from '../../session/closing.ts'
import { type NotTaken, notTakenOf, restoreNotTaken, useNotTaken } from '../../session/notTaken.ts'
import { usePerson } from '../../session/person.tsx'
import { viewsOf } from '../../store/views.ts'
import { holdsUnsaved } from '../unsaved.ts'

/**
 * Invalid input left behind in a review, kept when the app ends: quitting asks no question, so it is shown again at
 * the next opening. Closing the window waits, since the person is there to answer.
 */
export function useKeptNotTaken(review: string): readonly NotTaken[] {
  const { database, sealing } = usePerson()
  const views = useMemo(() => viewsOf(database, sealing), [database, sealing])
  const key = `notTaken/${review}`
  const all = useNotTaken()
  const left = useMemo(() => all.filter((each) => each.review === review), [all, review])
  useEffect(() => {
    let gone = false
    void views.read(key).then((kept) => {
      if (!gone && Array.isArray(kept)) restoreNotTaken(kept as readonly NotTaken[])
    })
    return () => {
      gone = true
    }
  }, [views, key])
  useEffect(() => holdsUnsaved(() => notTakenOf(review).length > 0), [review])
  useBeforeClose(async (leaving) => {
    const now = notTakenOf(review)
    await views.keep(key, now)
    return leaving !== 'close' || now.length === 0
  }, 'drafts')
  return left
}
