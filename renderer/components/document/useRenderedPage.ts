import type { PDFPageProxy, RenderTask } from 'pdfjs-dist'
import { type RefObject, useEffect, useState } from 'react'
import type { OpenPdf } from './pdfLibrary.ts'
import { pageText } from './pdfText.ts'
import { sharpness } from './sharpPart.ts'

interface Wanted {
  readonly open: OpenPdf
  readonly page: number
  readonly scale: number
  readonly turns: number
  readonly paper: RefObject<HTMLDivElement | null>
  readonly text: RefObject<HTMLDivElement | null>
}

/** Letters are measured this much larger than they are: browsers round the widths of small ones to whole px. */
const measured = 16

interface Rendered {
  /** the text's elements, in the order of its pieces, once they are rendered */
  readonly pieces: readonly HTMLElement[] | undefined
  /** the page could not be drawn */
  readonly failed: boolean
}

/** Draws a page and lays its text over it. */
export function useRenderedPage({ open, page, scale, turns, paper, text }: Wanted): Rendered {
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let task: RenderTask | undefined
    let gone = false
    let drawn: PDFPageProxy | undefined
    const draw = async () => {
      const one = await open.pdf.getPage(page)
      drawn = one
      const viewport = one.getViewport({ scale, rotation: (one.rotate + 90 * turns) % 360 })
      const sharp = sharpness(viewport, devicePixelRatio || 1)
      const canvas = document.createElement('canvas')
      canvas.width = Math.floor(viewport.width * sharp)
      canvas.height = Math.floor(viewport.height * sharp)
      if (gone) return
      task = one.render({ canvas, viewport, transform: [sharp, 0, 0, sharp, 0, 0] })
      await task.promise
      if (gone) return
      // a sharper part of a large page may lie over it
      paper.current?.querySelector('canvas:not(.pdf-part)')?.remove()
      paper.current?.prepend(canvas)
      setFailed(false)
    }
    // a drawing that was given up while scrolling past is no fault
    draw().catch(() => !gone && setFailed(true))
    return () => {
      gone = true
      task?.cancel()
      // pictures of a page out of sight are let go
      drawn?.cleanup()
    }
  }, [open, page, scale, turns, paper])

  const [pieces, setPieces] = useState<readonly HTMLElement[]>()
  useEffect(() => {
    let gone = false
    const lay = async () => {
      const [one, { content }] = await Promise.all([open.pdf.getPage(page), pageText(open.pdf, page)])
      const container = text.current
      if (gone || container === null) return
      container.replaceChildren()
      container.style.setProperty('--user-unit', String(one.userUnit))
      const viewport = one.getViewport({ scale: measured, rotation: (one.rotate + 90 * turns) % 360 })
      // the browser's font depends on the language: letters are measured and laid out in the same one
      const lang = content.lang || document.documentElement.lang
      container.lang = lang
      const layer = new open.library.TextLayer({ textContentSource: { ...content, lang }, container, viewport })
      await layer.render()
      if (!gone) setPieces(layer.textDivs as readonly HTMLElement[])
    }
    lay().catch(() => undefined)
    return () => {
      gone = true
    }
  }, [open, page, turns, text])
  return { pieces, failed }
}
