import { useCallback, useMemo, useState } from 'react'
import type { Found } from './viewer.ts'

const nothing: Found = { count: 0, first: 0, left: 0 }

/** Searching within the document that is open: the words, how many places hold them, at which the reader stands. */
export function useFind(seek?: { readonly words: string }) {
  const [shown, setShown] = useState(seek !== undefined)
  const [words, setWords] = useState(seek?.words ?? '')
  const [sought, setSought] = useState(seek)
  const [found, setFound] = useState<Found & { readonly for: string }>({ ...nothing, for: '' })
  const [index, setIndex] = useState(0)
  if (seek !== sought) {
    setSought(seek)
    setShown(seek !== undefined)
    setWords(seek?.words ?? '')
    setIndex(0)
  }
  const open = useCallback(() => setShown(true), [])
  const close = useCallback(() => {
    setShown(false)
    setWords('')
  }, [])
  const change = useCallback((next: string) => {
    setWords(next)
    setIndex(0)
    setFound({ ...nothing, for: '' })
  }, [])
  const fresh = found.for !== words || found.count === 0
  const onFound = useCallback(
    (next: Found) => {
      setFound({ ...next, for: words })
      if (fresh) setIndex(next.first)
    },
    [words, fresh],
  )
  const step = useCallback(
    (by: 1 | -1) => setIndex((now) => (found.count === 0 ? 0 : (now + by + found.count) % found.count)),
    [found.count],
  )
  const searched = found.for === words && words !== ''
  return useMemo(
    () => ({ shown, words, index, found, searched, open, close, change, onFound, step }),
    [shown, words, index, found, searched, open, close, change, onFound, step],
  )
}

export type Find = ReturnType<typeof useFind>
