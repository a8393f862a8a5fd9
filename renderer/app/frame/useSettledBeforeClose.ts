import { useEffect } from 'react'
import { useBeforeClose } from '../../session/closing.ts'
import { useOpenRecords } from '../../session/shownRecord.ts'
import { isRescued } from '../rescue.ts'
import { holdsUnsaved } from '../unsaved.ts'

/**
 * Once every draft is sent, the window waits until all is stored. What could not be stored keeps it open, with the
 * banner saying why, unless it was saved elsewhere; edits the journal has are safe and do not.
 */
export function useSettledBeforeClose(): void {
  const records = useOpenRecords()
  useEffect(() => holdsUnsaved(() => records.some(({ session }) => session.snapshot().saved.kind !== 'saved')), [records])
  useBeforeClose(async () => {
    await Promise.all(records.map(({ session }) => session.settled()))
    return records.every(({ session }) => isRescued(session))
  }, 'drafts')
}
