import { useEffect, useRef } from 'react'
import { usePdf } from '../document/usePdf.ts'
import { Faults } from '../Faults.tsx'
import { PaperPage } from './PaperPage.tsx'
import type { PaperFit } from './paperSize.ts'
import { usePaperWidth } from './usePaperWidth.ts'
import './paper.css'

interface Props {
  /** bytes main made: a sheet to sign, forms to print */
  readonly made: string
  readonly title: string
  readonly fit: PaperFit
  /** page to bring into view, from 1 */
  readonly page?: number
  readonly onPage?: (page: number) => void
  readonly greyscale?: boolean
  readonly onPages?: (pages: number) => void
}

/** The pages of a PDF under each other, drawn from the file itself; only those near the eye are drawn. */
export default function PdfPages({ made, title, fit, page, onPage, greyscale = false, onPages }: Props) {
  const bed = useRef<HTMLDivElement>(null)
  const loaded = usePdf(made, 'pdf', title)
  const pages = loaded.kind === 'ready' ? loaded.pdf.numPages : 0
  const scale = usePaperWidth(bed, fit)
  useEffect(() => {
    if (pages > 0) onPages?.(pages)
  }, [pages, onPages])
  useEffect(() => {
    if (page === undefined || pages === 0) return
    bed.current?.querySelector(`[data-page="${page}"]`)?.scrollIntoView({ block: 'start' })
  }, [page, pages])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling bed must be reachable by keys
    <section className="paper-bed" ref={bed} data-greyscale={greyscale || undefined} tabIndex={0} aria-label={title}>
      {loaded.kind === 'failed' && <Faults faults={loaded.faults} />}
      {loaded.kind === 'ready' &&
        scale !== undefined &&
        Array.from({ length: pages }, (_, at) => at + 1).map((number) => (
          <PaperPage key={`${made} ${number}`} open={loaded} page={number} scale={scale} bed={bed} {...(onPage && { onSeen: onPage })} />
        ))}
    </section>
  )
}
