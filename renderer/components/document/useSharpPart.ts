import type { RenderTask } from 'pdfjs-dist'
import { type RefObject, useEffect } from 'react'
import type { OpenPdf } from './pdfLibrary.ts'
import { covers, type Part, partAround, sharpness } from './sharpPart.ts'

interface Wanted {
  readonly open: OpenPdf
  readonly page: number
  readonly scale: number
  readonly turns: number
  /** the page's element, in a `.doc-scroll` */
  readonly element: RefObject<HTMLElement | null>
  readonly paper: RefObject<HTMLDivElement | null>
}

/** ms without scrolling after which the visible part is drawn */
const rest = 120

/**
 * Draws the visible part of a page that is too large to be drawn sharply as a whole (an A0 drawing at 400 %), over the
 * whole page's drawing, whenever the reader has come to rest.
 */
export function useSharpPart({ open, page, scale, turns, element, paper }: Wanted): void {
  useEffect(() => {
    const figure = element.current
    const pane = figure?.closest<HTMLElement>('.doc-scroll')
    if (!figure || !pane) return
    let gone = false
    let task: RenderTask | undefined
    let drawn: Part | undefined
    const ratio = devicePixelRatio || 1

    const look = async () => {
      const sight = inSight(figure, pane)
      if (gone || sight === undefined || (drawn && covers(drawn, sight))) return
      const part = partAround(sight, { width: figure.clientWidth, height: figure.clientHeight }, ratio)
      task?.cancel()
      const one = await open.pdf.getPage(page)
      const rotation = (one.rotate + 90 * turns) % 360
      const viewport = one.getViewport({ scale, rotation, offsetX: -part.left, offsetY: -part.top })
      const canvas = document.createElement('canvas')
      canvas.className = 'pdf-part'
      canvas.width = Math.round(part.width * ratio)
      canvas.height = Math.round(part.height * ratio)
      if (gone) return
      task = one.render({ canvas, viewport, transform: [ratio, 0, 0, ratio, 0, 0] })
      await task.promise
      if (gone) return
      place(canvas, part, figure)
      releaseCanvases(paper)
      paper.current?.append(canvas)
      drawn = part
    }
    if (sharpness({ width: figure.clientWidth, height: figure.clientHeight }, ratio) >= ratio) {
      releaseCanvases(paper)
      return
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const moved = () => {
      clearTimeout(timer)
      // a drawing cancelled for the next one is no fault; the whole page is visible below it
      timer = setTimeout(() => void look().catch(() => undefined), rest)
    }
    moved()
    const observer = new ResizeObserver(moved)
    observer.observe(pane)
    pane.addEventListener('scroll', moved, { passive: true })
    return () => {
      gone = true
      clearTimeout(timer)
      task?.cancel()
      observer.disconnect()
      pane.removeEventListener('scroll', moved)
    }
  }, [open, page, scale, turns, element, paper])
}

/** What of the page the pane shows. */
function inSight(figure: HTMLElement, pane: HTMLElement): Part | undefined {
  const [page, window] = [figure.getBoundingClientRect(), pane.getBoundingClientRect()]
  const left = Math.max(page.left, window.left)
  const top = Math.max(page.top, window.top)
  const [width, height] = [Math.min(page.right, window.right) - left, Math.min(page.bottom, window.bottom) - top]
  return width > 0 && height > 0 ? { left: left - page.left, top: top - page.top, width, height } : undefined
}

/** In percent, so that a part keeps its place while the zoom changes and the next is drawn. */
function place(canvas: HTMLCanvasElement, part: Part, figure: HTMLElement): void {
  const percent = (of: number, whole: number) => `${(100 * of) / whole}%`
  canvas.style.left = percent(part.left, figure.clientWidth)
  canvas.style.top = percent(part.top, figure.clientHeight)
  canvas.style.width = percent(part.width, figure.clientWidth)
  canvas.style.height = percent(part.height, figure.clientHeight)
}

function releaseCanvases(paper: RefObject<HTMLDivElement | null>): void {
  for (const old of paper.current?.querySelectorAll<HTMLCanvasElement>('.pdf-part') ?? []) {
    old.width = 0
    old.remove()
  }
}
