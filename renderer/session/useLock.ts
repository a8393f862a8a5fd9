import { useCallback } from 'react'
import { reviewId } from '#shared/kinds/names.ts'
import { bridge } from './bridge.ts'
import { saveBeforeLeaving } from './closing.ts'
import { useVisit } from './visit.tsx'

/** Writes down what is unsaved, then closes the profile; after the passphrase the person is where they were. */
export function useLock(): () => void {
  const { opened, review: own, reader } = useVisit()
  const about = opened?.task
  // the line of the task list that is open, also of one who has no sheet
  const review = own?.facts.record ?? (about && reader && reviewId(about.id, reader.id, about.package.revision))
  return useCallback(() => {
    const address = location.hash.slice(0, 1000)
    void saveBeforeLeaving('lock').then((saved) => {
      if (saved) void bridge.profiles.lock({ address, ...(review && { review }) })
    })
  }, [review])
}
