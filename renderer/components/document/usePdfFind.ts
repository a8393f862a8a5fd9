import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useEffectEvent, useState } from 'react'
import { findAll, fold, type Stretch } from '#shared/text/search.ts'
import { pageText } from './pdfText.ts'
import type { Found } from './viewer.ts'

export interface PdfHit {
  readonly page: number
  readonly stretch: Stretch
}

const most = 5000

/** Every place of the words in a PDF, page by page as they are read; further typing starts again. */
export function usePdfFind(pdf: PDFDocumentProxy, words: string, from: number, onFound: (found: Found) => void): readonly PdfHit[] {
  const [hits, setHits] = useState<readonly PdfHit[]>([])
  const tell = useEffectEvent((found: readonly PdfHit[], left: number) => {
    const first = found.findIndex(({ page }) => page >= from)
    onFound({ count: found.length, first: first >= 0 ? first : left === 0 ? 0 : undefined, left })
  })
  useEffect(() => {
    let stopped = false
    const search = async () => {
      const found: PdfHit[] = []
      for (let page = 1; page <= pdf.numPages && found.length < most; page++) {
        const { folded } = await pageText(pdf, page)
        if (stopped) return
        for (const stretch of findAll(folded, words, most - found.length)) found.push({ page, stretch })
        if (page % 20 === 0 || page === pdf.numPages) {
          setHits([...found])
          tell(found, pdf.numPages - page)
        }
      }
    }
    setHits([])
    const wanted = fold(words) !== ''
    const timer = wanted ? setTimeout(() => void search().catch(() => tell([], 0)), 250) : undefined
    return () => {
      stopped = true
      clearTimeout(timer)
    }
  }, [pdf, words])
  return hits
}
