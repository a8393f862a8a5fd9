import { useRef } from 'react'
import { drafts } from '../session/drafts.ts'
import { useShownRecord } from '../session/shownRecord.ts'
import type { Place } from '../store/drafts.ts'

interface LeftText {
  readonly place: Place
  /** notes the way back to the field and what it is called, while it is there */
  readonly note: (field: HTMLTextAreaElement | null) => void
  /** the text is in no record: it is named until the person comes back to it or lets it go */
  readonly leave: (text: string, why: string) => void
}

/** A text that could not be saved, so that leaving the screen or the app and coming back does not lose it. */
export function useLeftText(name: string, what: string | undefined): LeftText {
  const review = useShownRecord()?.facts.record ?? ''
  const place: Place = { review, place: `text/${name}` }
  const noted = useRef({ href: '', what: '' })
  return {
    place,
    note: (field) => {
      const called = what ?? field?.ariaLabel ?? field?.labels[0]?.textContent ?? ''
      noted.current = { href: location.hash, what: called }
    },
    leave: (text, why) => drafts.put({ kind: 'refused', ...place, ...noted.current, text, why }),
  }
}
