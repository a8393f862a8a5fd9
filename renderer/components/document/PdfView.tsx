import { useEffect, useEffectEvent, useMemo } from 'react'
import { sameCitation } from '#shared/review/citations.ts'
import { LoadingLines } from './LoadingLines.tsx'
import { NoticeLines } from './NoticeLines.tsx'
import { PageColumn } from './PageColumn.tsx'
import { PdfPage } from './PdfPage.tsx'
import type { OpenPdf } from './pdfLibrary.ts'
import { SaveCopy } from './SaveCopy.tsx'
import { Trouble } from './Trouble.tsx'
import { useDocumentNotices } from './useDocumentNotices.ts'
import { usePageHeads } from './usePageHeads.ts'
import { usePageScroll } from './usePageScroll.ts'
import { usePageSizes } from './usePageSizes.ts'
import { usePdf } from './usePdf.ts'
import { type PdfHit, usePdfFind } from './usePdfFind.ts'
import { useQuote } from './useQuote.ts'
import type { PlaceMark, ViewerProps } from './viewer.ts'

/** A PDF as pages one below another; only visible pages are drawn. */
export default function PdfView(props: ViewerProps) {
  const { opened, document, onRetry } = props
  const state = usePdf(opened.package, document.id, document.title)
  if (state.kind === 'loading') return <LoadingLines />
  if (state.kind === 'failed') return <Trouble faults={state.faults} onRetry={onRetry} />
  return <Pages {...props} open={state} />
}

const noHits: readonly PdfHit['stretch'][] = []
const noMarks: readonly PlaceMark[] = []

function Pages(props: ViewerProps & { readonly open: OpenPdf }) {
  const { opened, document, open, zoom, turns, marks, aim, find, page, onPage, onPages, onFound, onPlace, onDrawn } = props
  const { sizes, learn } = usePageSizes(open.pdf, turns)
  const { heads, onHead } = usePageHeads(open)
  const scroll = usePageScroll({ sizes, zoom, heads, page, onPage })
  const { visible, drawn } = scroll
  useEffect(() => void learn(visible), [learn, visible])
  const tellPages = useEffectEvent(onPages)
  useEffect(() => tellPages(open.pdf.numPages), [open])
  const tellDrawn = useEffectEvent(onDrawn)
  useEffect(() => tellDrawn(drawn), [drawn])

  const hits = usePdfFind(open.pdf, find.words, page, onFound)
  const hit = hits[find.index]
  const toPage = useEffectEvent(scroll.toPage)
  useEffect(() => void (hit && toPage(hit.page)), [hit])
  useEffect(() => void (aim && toPage(aim.page)), [aim])
  useQuote(scroll.element, (text, on) => onPlace(text === '' ? { kind: 'page' } : { kind: 'quote', text }, on ?? page))

  const hitsOf = useMemo(() => {
    const pages = Map.groupBy(hits, (one) => one.page)
    return new Map([...pages].map(([number, here]) => [number, { here, stretches: here.map(({ stretch }) => stretch) }]))
  }, [hits])
  const marksOf = useMemo(() => Map.groupBy(marks, ({ citation }) => citation.page), [marks])
  const aimed = aim && marks.find(({ citation }) => sameCitation(citation, aim))?.n
  const notices = useDocumentNotices(open.pdf)
  return (
    <>
      {notices.length > 0 && (
        <NoticeLines notices={notices}>
          <SaveCopy opened={opened} document={document} />
        </NoticeLines>
      )}
      <PageColumn scroll={scroll}>
        {(number, box) => {
          const found = hitsOf.get(number)
          return (
            <PdfPage
              key={number}
              open={open}
              page={number}
              box={box}
              turns={turns}
              onHead={onHead}
              marks={marksOf.get(number) ?? noMarks}
              hits={found?.stretches ?? noHits}
              current={hit && found?.here.includes(hit) ? found.here.indexOf(hit) : undefined}
              aim={aim?.page === number && hit === undefined ? aimed : undefined}
              onSight={(percent) => scroll.bringIntoView(number, percent, hit ?? aim)}
            />
          )
        }}
      </PageColumn>
    </>
  )
}
