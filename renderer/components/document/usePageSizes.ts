import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type PageSize, pixelsPerPoint } from './pageLayout.ts'

/** Sizes of all pages: the first page's until a page comes near sight and its own is learned. */
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
  useEffect(() => {
    let gone = false
    known.current = new Set([1])
    void sizeOf(1).then((first) => {
      if (!gone) setSizes(Array.from({ length: pdf.numPages }, () => first))
    })
    return () => {
      gone = true
    }
  }, [pdf, sizeOf])
  const learn = useCallback(
    async (pages: readonly number[]) => {
      const unknown = pages.filter((page) => !known.current.has(page))
      if (unknown.length === 0) return
      for (const page of unknown) known.current.add(page)
      const learned = new Map(await Promise.all(unknown.map(async (page) => [page, await sizeOf(page)] as const)))
      setSizes((now) => {
        const differs = [...learned].some(([page, size]) => now[page - 1]?.width !== size.width || now[page - 1]?.height !== size.height)
        return differs ? now.map((size, index) => learned.get(index + 1) ?? size) : now
      })
    },
    [sizeOf],
  )
  return { sizes, learn }
}
