import { useCallback, useEffect, useState } from 'react'
import type { PageHeads } from './pageLayout.ts'

const none: PageHeads = new Map()

/** Space above pages that have notices; a page reports how much it needs, and keeps it while the document is open. */
export function usePageHeads(open: unknown) {
  const [heads, setHeads] = useState(none)
  useEffect(() => {
    if (open) setHeads(none)
  }, [open])
  const onHead = useCallback(
    (page: number, pixels: number) => setHeads((now) => (now.get(page) === pixels ? now : new Map(now).set(page, pixels))),
    [],
  )
  return { heads, onHead }
}
