import { useEffect, useEffectEvent, useState } from 'react'
import type { DocumentHit } from '#shared/ipc/documents.ts'
import { fold } from '#shared/text/search.ts'
import { bridge } from '../../session/bridge.ts'
import type { Found } from './viewer.ts'

const most = 5000
const none: readonly DocumentHit[] = []

/** Every place of the words in a document with decoded pages, found by its thread; further typing starts again. */
export function useDecodedFind(
  openPackage: string,
  document: string,
  words: string,
  from: number,
  onFound: (found: Found) => void,
): readonly DocumentHit[] {
  const [hits, setHits] = useState<readonly DocumentHit[]>(none)
  const tell = useEffectEvent((found: readonly DocumentHit[]) => {
    onFound({
      count: found.length,
      first: Math.max(
        0,
        found.findIndex(({ sheet }) => sheet >= from),
      ),
      left: 0,
    })
  })
  useEffect(() => {
    let gone = false
    setHits(none)
    if (fold(words) === '') return undefined
    const timer = setTimeout(async () => {
      const answer = await bridge.documents.find({ package: openPackage, document, words: words.slice(0, 200), limit: most })
      if (gone) return
      const found = answer.ok ? answer.value.hits : none
      setHits(found)
      tell(found)
    }, 250)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [openPackage, document, words])
  return hits
}
