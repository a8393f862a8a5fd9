import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { pageNotices } from '#shared/pdf/pageNotices.ts'
import { type PageExtras, readPageExtras } from '#shared/pdf/readFacts.ts'
import type { Notice } from '#shared/text/notice.ts'
import type { OpenPdf } from './pdfLibrary.ts'

/** The notices of a visible page: parts that could not be drawn, and content that is not shown. */
export function usePageNotices({ pdf, lacks }: OpenPdf, page: number, failed: boolean): readonly Notice[] {
  const lacking = useSyncExternalStore(lacks.listen, () => lacks.of(page))
  const [extras, setExtras] = useState<PageExtras>()
  useEffect(() => {
    let gone = false
    const read = async () => {
      const found = await readPageExtras(await pdf.getPage(page))
      if (!gone) setExtras(found)
    }
    // a page that cannot be loaded is reported where it is drawn
    read().catch(() => undefined)
    return () => {
      gone = true
    }
  }, [pdf, page])
  return useMemo(() => pageNotices(lacking, extras, failed), [lacking, extras, failed])
}
