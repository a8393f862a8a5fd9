import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useMemo, useState } from 'react'
import { documentNotices, type PdfFacts } from '#shared/pdf/documentNotices.ts'
import { readFacts } from '#shared/pdf/readFacts.ts'
import type { Notice } from '#shared/text/notice.ts'

const none: readonly Notice[] = []

/** The notices above the pages of a PDF, read once it is open. */
export function useDocumentNotices(pdf: PDFDocumentProxy): readonly Notice[] {
  const [facts, setFacts] = useState<PdfFacts>()
  useEffect(() => {
    let gone = false
    void readFacts(pdf).then((found) => !gone && setFacts(found))
    return () => {
      gone = true
    }
  }, [pdf])
  return useMemo(() => (facts ? documentNotices(facts) : none), [facts])
}
