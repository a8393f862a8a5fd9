import { useEffect } from 'react'
import { useBeforeClose } from '../../session/closing.ts'
import { useVisit } from '../../session/visit.tsx'
import { isRescued } from '../rescue.ts'
import { holdsUnsaved } from '../unsaved.ts'

/**
 * Once every draft is sent, the window waits until all is stored. What could not be stored keeps it open, with the
 * banner saying why, unless it was saved elsewhere; edits the journal has are safe and do not.
 */
export function useSettledBeforeClose(): void {
  const session = useVisit().review?.session
  useEffect(() => session && holdsUnsaved(() => session.snapshot().saved.kind !== 'saved'), [session])
  useBeforeClose(async () => {
    await session?.settled()
    return session === undefined || isRescued(session)
  }, 'drafts')
}
