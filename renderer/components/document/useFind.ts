import { useCallback, useMemo, useState } from 'react'
import type { Found } from './viewer.ts'

const nothing: Found = { count: 0, first: undefined, left: 0 }
/** not at any place yet */
const nowhere = -1

/** Search within the open document: the words, the number of hits, and the current hit. */
export function useFind(seek?: { readonly words: string }) {
  const [shown, setShown] = useState(seek !== undefined)
  const [words, setWords] = useState(seek?.words ?? '')
  const [sought, setSought] = useState(seek)
  const [found, setFound] = useState<Found & { readonly for: string }>({ ...nothing, for: '' })
  const [index, setIndex] = useState(nowhere)
  if (seek !== sought) {
    setSought(seek)
    setShown(seek !== undefined)
    setWords(seek?.words ?? '')
    const again = seek !== undefined && seek.words === words && found.for === words
    setIndex(again && found.count > 0 ? 0 : nowhere)
    if (!again) setFound({ ...nothing, for: '' })
  }
  const open = useCallback(() => setShown(true), [])
  const close = useCallback(() => {
    setShown(false)
    setWords('')
  }, [])
  const change = useCallback((next: string) => {
    setWords(next)
    setIndex(nowhere)
    setFound({ ...nothing, for: '' })
  }, [])
  const onFound = useCallback(
    (next: Found) => {
      setFound({ ...next, for: words })
      setIndex((now) => (now === nowhere ? (next.count === 0 ? nowhere : (next.first ?? nowhere)) : Math.min(now, next.count - 1)))
    },
    [words],
  )
  const step = useCallback(
    (by: 1 | -1) =>
      setIndex((now) => (found.count === 0 ? nowhere : (Math.max(now, by === 1 ? nowhere : 0) + by + found.count) % found.count)),
    [found.count],
  )
  const searched = found.for === words && words !== ''
  return useMemo(
    () => ({ shown, words, index, found, searched, open, close, change, onFound, step }),
    [shown, words, index, found, searched, open, close, change, onFound, step],
  )
}

export type Find = ReturnType<typeof useFind>
