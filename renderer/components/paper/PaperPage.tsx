import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenPdf } from '../document/pdfLibrary.ts'
import { useRenderedPage } from '../document/useRenderedPage.ts'
import '../document/document.css'
import { a4 } from './paperSize.ts'

interface Props {
  readonly open: OpenPdf
  /** from 1 */
  readonly page: number
  readonly scale: number
  readonly bed: RefObject<HTMLElement | null>
  /** the page has come to the middle of the bed */
  readonly onSeen?: (page: number) => void
}

/** One page of paper at its place; drawn while it is near the eye, with its text to read and select. */
export function PaperPage({ open, page, scale, bed, onSeen }: Props) {
  const { t } = useTranslation('printing')
  const place = useRef<HTMLElement>(null)
  const [near, setNear] = useState(page <= 2)
  const seen = useEffectEvent(() => onSeen?.(page))
  useEffect(() => {
    const element = place.current
    if (element === null) return
    const drawing = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting === true), {
      root: bed.current,
      rootMargin: '900px 0px',
    })
    const reading = new IntersectionObserver(([entry]) => entry?.isIntersecting && seen(), {
      root: bed.current,
      rootMargin: '-45% 0px -45% 0px',
    })
    drawing.observe(element)
    reading.observe(element)
    return () => {
      drawing.disconnect()
      reading.disconnect()
    }
  }, [bed])
  const size = { width: Math.round(a4.width * scale), height: Math.round(a4.height * scale), '--page-scale': scale }
  return (
    <section className="paper" ref={place} style={size} data-page={page} aria-label={t('page', { page })}>
      {near && <Drawn open={open} page={page} scale={scale} />}
    </section>
  )
}

function Drawn({ open, page, scale }: Pick<Props, 'open' | 'page' | 'scale'>) {
  const paper = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLDivElement>(null)
  useRenderedPage({ open, page, scale, turns: 0, paper, text })
  return (
    <>
      <div className="paper-drawing" ref={paper} />
      <div className="pdf-text" ref={text} />
    </>
  )
}
