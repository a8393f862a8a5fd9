import { useEffect, useEffectEvent, useState } from 'react'
import type { DocumentHit, TextEncoding } from '#shared/ipc/documents.ts'
import { bridge } from '../../session/bridge.ts'
import type { Found } from './viewer.ts'

interface Looked {
  readonly openPackage: string
  readonly document: string
  readonly encoding: TextEncoding | undefined
  readonly words: string
}

/** The cells of a workbook that contain the words, on all its worksheets. */
export function useSheetFind(
  { openPackage, document, encoding, words }: Looked,
  from: number,
  onFound: (found: Found) => void,
): readonly DocumentHit[] {
  const [hits, setHits] = useState<readonly DocumentHit[]>([])
  const tell = useEffectEvent((found: readonly DocumentHit[]) =>
    onFound({
      count: found.length,
      first: Math.max(
        0,
        found.findIndex(({ sheet }) => sheet >= from),
      ),
      left: 0,
    }),
  )
  useEffect(() => {
    let stopped = false
    setHits([])
    const search = async () => {
      const answer = await bridge.documents.find({ package: openPackage, document, encoding, words, limit: 5000 })
      if (stopped) return
      const found = answer.ok ? answer.value.hits : []
      setHits(found)
      tell(found)
    }
    const timer = words.trim() === '' ? undefined : setTimeout(() => void search(), 250)
    return () => {
      stopped = true
      clearTimeout(timer)
    }
  }, [openPackage, document, encoding, words])
  return hits
}
