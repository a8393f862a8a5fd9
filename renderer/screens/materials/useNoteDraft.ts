import { type ChangeEvent, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { useBeforeClose } from '../../session/closing.ts'
import type { Citing } from './useCiting.ts'
import type { Materials } from './useMaterials.ts'

/** ms without typing after which unfinished words are stored */
const pause = 400

/** The words of a citation while they are written: stored with their document until they are cited or removed. */
export function useNoteDraft(document: string, { words, cited }: Citing, { draft, keepDraft, draftsWritten }: Materials) {
  const begun = useRef(draft ?? '')
  const timer = useRef(0)
  const keep = useEffectEvent(() => {
    clearTimeout(timer.current)
    keepDraft(document, words.current)
  })
  useLayoutEffect(() => {
    words.current = begun.current
    return () => keep()
  }, [words])
  useEffect(() => {
    // cited words are no draft any more
    if (cited > 0) keep()
  }, [cited])
  useBeforeClose(async () => {
    keep()
    await draftsWritten()
    return true
  })
  return {
    begun: cited === 0 ? begun.current : '',
    handlers: {
      onChange: (event: ChangeEvent<HTMLTextAreaElement>) => {
        words.current = event.target.value
        clearTimeout(timer.current)
        timer.current = window.setTimeout(() => keep(), pause)
      },
      onBlur: () => keep(),
    },
  }
}
