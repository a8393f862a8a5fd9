import { useEffect, useEffectEvent, useState } from 'react'
import type { DocumentHit, TextEncoding } from '#shared/ipc/documents.ts'
import { fold } from '#shared/text/search.ts'
import { bridge } from '../../session/bridge.ts'
import type { Found } from './viewer.ts'

/** What one question may ask for and answer (`documents.find`). */
const most = { words: 200, hits: 5000 }
const none: readonly DocumentHit[] = []

interface Looked {
  readonly openPackage: string
  readonly document: string
  readonly encoding?: TextEncoding | undefined
  readonly words: string
}

/** Every place of the words in a document that main's thread reads: cells of worksheets, decoded pages. Further typing starts again. */
export function useFindInside(
  { openPackage, document, encoding, words }: Looked,
  from: number,
  onFound: (found: Found) => void,
): readonly DocumentHit[] {
  const [hits, setHits] = useState<readonly DocumentHit[]>(none)
  const tell = useEffectEvent((found: readonly DocumentHit[]) => {
    const first = found.findIndex(({ sheet }) => sheet >= from)
    onFound({ count: found.length, first: Math.max(0, first), left: 0 })
  })
  useEffect(() => {
    let gone = false
    setHits(none)
    if (fold(words) === '') return undefined
    const timer = setTimeout(async () => {
      const ask = { package: openPackage, document, encoding, words: words.slice(0, most.words), limit: most.hits }
      const answer = await bridge.documents.find(ask)
      if (gone) return
      const found = answer.ok ? answer.value.hits : none
      setHits(found)
      tell(found)
    }, 250)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [openPackage, document, encoding, words])
  return hits
}
