import { useCallback } from 'react'
import { bridge } from './bridge.ts'
import { saveBeforeLeaving } from './closing.ts'
import { useVisit } from './visit.tsx'

/** Writes down what is unsaved, then closes the profile; after the passphrase the person is where they were. */
export function useLock(): () => void {
  const review = useVisit().review?.facts.record
  return useCallback(() => {
    const address = location.hash.slice(0, 1000)
    void saveBeforeLeaving('lock').then((saved) => {
      if (saved) void bridge.profiles.lock({ address, ...(review && { review }) })
    })
  }, [review])
}
