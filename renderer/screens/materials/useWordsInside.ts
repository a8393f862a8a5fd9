import { useEffect, useState } from 'react'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import { fold } from '#shared/text/search.ts'
import { firstPageWith } from './readWords.ts'

export interface WordsInside {
  /** the first page with the words, by document */
  readonly pages: ReadonlyMap<string, number>
  /** documents still to be read; 0 when the search is over */
  readonly left: number
}

const nothing: WordsInside = { pages: new Map(), left: 0 }

/** Looks for words within the documents, one after another, while they stand in the field; a single letter is not enough. */
export function useWordsInside(opened: OpenedPackage, words: string): WordsInside {
  const [found, setFound] = useState(nothing)
  const wanted = fold(words)
  useEffect(() => {
    setFound(nothing)
    if (wanted.length < 2 && !/\p{Script=Han}/u.test(wanted)) return
    const control = new AbortController()
    const search = async () => {
      const { documents } = opened.plan
      const pages = new Map<string, number>()
      for (const [index, document] of documents.entries()) {
        const page = await firstPageWith(opened, document, wanted.slice(0, 200), control.signal)
        if (control.signal.aborted) return
        if (page !== undefined) pages.set(document.id, page)
        setFound({ pages: new Map(pages), left: documents.length - index - 1 })
      }
    }
    const timer = setTimeout(() => void search(), 400)
    return () => {
      clearTimeout(timer)
      control.abort()
    }
  }, [opened, wanted])
  return found
}
