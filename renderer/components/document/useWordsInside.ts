import { useEffect, useMemo, useRef, useState } from 'react'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import { fold } from '#shared/text/search.ts'
import { type Within, wordsWithin } from './wordsWithin.ts'

export interface WordsInside {
  /** the hits, by document */
  readonly found: ReadonlyMap<string, Within>
  /** documents still to be read; 0 when the search is over */
  readonly left: number
  /** ends the search; hits found so far stay */
  readonly stop: () => void
}

const nothing = { found: new Map<string, Within>(), left: 0 }

/** Searches the documents for the words in the field, one document after another; a single letter is not enough. */
export function useWordsInside(opened: OpenedPackage | undefined, words: string): WordsInside {
  const [state, setState] = useState<Pick<WordsInside, 'found' | 'left'>>(nothing)
  const running = useRef<AbortController>(undefined)
  const wanted = fold(words).slice(0, 200)
  useEffect(() => {
    setState(nothing)
    if (opened === undefined || (wanted.length < 2 && !/\p{Script=Han}/u.test(wanted))) return
    const control = new AbortController()
    running.current = control
    const search = async () => {
      const { documents } = opened.plan
      const found = new Map<string, Within>()
      let shown = performance.now()
      setState({ found: new Map(), left: documents.length })
      for (const [index, document] of documents.entries()) {
        const within = await wordsWithin(opened, document, wanted, control.signal)
        if (control.signal.aborted) return
        if (within !== undefined) found.set(document.id, within)
        const left = documents.length - index - 1
        // thousands of small documents are not drawn one by one
        if (left > 0 && performance.now() - shown < 100) continue
        shown = performance.now()
        setState({ found: new Map(found), left })
      }
    }
    const timer = setTimeout(() => void search(), 400)
    return () => {
      clearTimeout(timer)
      control.abort()
    }
  }, [opened, wanted])
  return useMemo(() => {
    const stop = () => {
      running.current?.abort()
      setState((now) => ({ ...now, left: 0 }))
    }
    return { ...state, stop }
  }, [state])
}
