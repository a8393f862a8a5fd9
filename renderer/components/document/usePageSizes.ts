import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type PageSize, pixelsPerPoint } from './pageLayout.ts'

/** pages requested at once */
const chunk = 100
/** a longer document learns the rest as its pages come near sight */
const mostAhead = 2000

const a4: PageSize = { width: 595 * pixelsPerPoint, height: 842 * pixelsPerPoint }

/** Sizes of all pages: the first page's size until a page's own is known, soon after opening, so that the content does not shift while scrolling. */
export function usePageSizes(pdf: PDFDocumentProxy, turns: number) {
  const [sizes, setSizes] = useState<readonly PageSize[]>([])
  const known = useRef(new Set<number>())
  const sizeOf = useCallback(
    async (page: number): Promise<PageSize> => {
      const one = await pdf.getPage(page)
      const { width, height } = one.getViewport({ scale: pixelsPerPoint, rotation: (one.rotate + 90 * turns) % 360 })
      return { width, height }
    },
    [pdf, turns],
  )
  const learn = useCallback(
    async (pages: readonly number[]) => {
      const unknown = pages.filter((page) => !known.current.has(page))
      if (unknown.length === 0) return
      for (const page of unknown) known.current.add(page)
      // a page that cannot be had keeps the first page's size
      const asked = await Promise.allSettled(unknown.map(async (page) => [page, await sizeOf(page)] as const))
      const learned = new Map(asked.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : [])))
      setSizes((now) => {
        const differs = [...learned].some(([page, size]) => now[page - 1]?.width !== size.width || now[page - 1]?.height !== size.height)
        return differs ? now.map((size, index) => learned.get(index + 1) ?? size) : now
      })
    },
    [sizeOf],
  )
  useEffect(() => {
    let gone = false
    known.current = new Set([1])
    const all = async () => {
      const first = await sizeOf(1).catch(() => a4)
      if (gone) return
      setSizes(Array.from({ length: pdf.numPages }, () => first))
      for (let from = 2; from <= Math.min(pdf.numPages, mostAhead) && !gone; from += chunk)
        await learn(Array.from({ length: Math.min(chunk, pdf.numPages - from + 1) }, (_, at) => from + at))
    }
    // a document closed in the meantime no longer answers
    all().catch(() => undefined)
    return () => {
      gone = true
    }
  }, [pdf, sizeOf, learn])
  return { sizes, learn }
}
