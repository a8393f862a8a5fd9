import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Notice } from '#shared/text/notice.ts'
import { findAll, type Stretch } from '#shared/text/search.ts'
import { CiteTags } from './CiteTags.tsx'
import { NoticeLines } from './NoticeLines.tsx'
import { type PageBox, pixelsPerPoint } from './pageLayout.ts'
import type { OpenPdf } from './pdfLibrary.ts'
import { pageText } from './pdfText.ts'
import { placeOf } from './place.ts'
import { around, type PageBoxPercent, stretchBoxes } from './stretchBoxes.ts'
import { useBox } from './useBox.ts'
import { usePageNotices } from './usePageNotices.ts'
import { useRenderedPage } from './useRenderedPage.ts'
import { useSharpPart } from './useSharpPart.ts'
import type { PlaceMark } from './viewer.ts'

interface Props {
  readonly open: OpenPdf
  readonly page: number
  readonly box: PageBox
  readonly turns: number
  /** px above the page for its notices */
  readonly onHead: (page: number, pixels: number) => void
  readonly marks: readonly PlaceMark[]
  readonly hits: readonly Stretch[]
  /** index in `hits` of the current one */
  readonly current: number | undefined
  /** the mark to bring into view */
  readonly aim: number | undefined
  /** reports the position of the current hit on the page, in percent of its height */
  readonly onSight: (percent: number) => void
}

interface Drawn {
  readonly hits: readonly (readonly PageBoxPercent[])[]
  readonly marks: readonly { readonly n: number; readonly box?: PageBoxPercent }[]
}

const nothing: Drawn = { hits: [], marks: [] }

/** One page: its drawing, its selectable text, and over it the hits and citations. */
export function PdfPage({ open, page, box, turns, onHead, marks, hits, current, aim, onSight }: Props) {
  const { t } = useTranslation('materials')
  const element = useRef<HTMLElement>(null)
  const paper = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const scale = box.scale * pixelsPerPoint
  const { pieces, failed } = useRenderedPage({ open, page, scale, turns, paper, text })
  useSharpPart({ open, page, scale, turns, element, paper })
  const notices = usePageNotices(open, page, failed)
  const [drawn, setDrawn] = useState<Drawn>(nothing)
  const sight = useEffectEvent(onSight)
  useEffect(() => {
    const whole = element.current
    if (pieces === undefined || whole === null) return
    let gone = false
    void pageText(open.pdf, page).then(({ folded }) => {
      if (gone) return
      const cited = marks.map(({ n, citation }) => {
        const { place } = placeOf(citation.note)
        const stretch = place.kind === 'quote' ? findAll(folded, place.text, 1)[0] : undefined
        const at = stretch && around(stretchBoxes(whole, pieces, stretch))
        return at ? { n, box: at } : { n }
      })
      const next = { hits: hits.map((stretch) => stretchBoxes(whole, pieces, stretch)), marks: cited }
      setDrawn(next)
      const wanted = current === undefined ? undefined : next.hits[current]?.[0]
      if (wanted) sight(wanted.top)
      else if (aim !== undefined) sight(cited.find(({ n }) => n === aim)?.box?.top ?? 0)
    })
    return () => {
      gone = true
    }
  }, [open, page, pieces, marks, hits, current, aim])
  const style = useMemo(
    () => ({ top: box.top, left: box.left, width: box.width, height: box.height, '--page-scale': scale }),
    [box.top, box.left, box.width, box.height, scale],
  )
  const loose = drawn.marks.filter((mark) => mark.box === undefined)
  return (
    <figure className="pdf-page" ref={element} style={style} aria-label={t('pane.pageOf', { page })} data-page={page}>
      <div className="pdf-paper" ref={paper} />
      {drawn.hits.map((boxes, index) =>
        boxes.map((one) => (
          <span key={`${one.top} ${one.left}`} className="pdf-hit" data-current={index === current} style={percent(one)} aria-hidden />
        )),
      )}
      <div className="pdf-text" ref={text} />
      {drawn.marks.map(
        (mark) =>
          mark.box && (
            <span key={mark.n} className="cited-box" style={percent(mark.box)}>
              <b className="cite-tag">{t('pane.citeTag', { n: mark.n })}</b>
            </span>
          ),
      )}
      {notices.length > 0 && <PageHead notices={notices} page={page} onHead={onHead} />}
      {loose.length > 0 && (
        <span className="cite-tags">
          <CiteTags numbers={loose.map(({ n }) => n)} most={8} />
        </span>
      )}
    </figure>
  )
}

type HeadProps = Pick<Props, 'page' | 'onHead'> & { readonly notices: readonly Notice[] }

/** The notices above a page. */
function PageHead({ notices, page, onHead }: HeadProps) {
  const element = useRef<HTMLDivElement>(null)
  const { height } = useBox(element)
  const tell = useEffectEvent(onHead)
  useEffect(() => {
    if (height > 0) tell(page, Math.ceil(height))
  }, [page, height])
  return (
    <div className="pdf-head" ref={element}>
      <NoticeLines notices={notices} />
    </div>
  )
}

function percent({ left, top, width, height }: PageBoxPercent) {
  return { left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` }
}
