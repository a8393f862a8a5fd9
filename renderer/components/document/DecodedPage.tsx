import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type PageContent, textsOf } from '#shared/evidence/pages.ts'
import type { Citation } from '#shared/format/values.ts'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { PlanDocument } from '#shared/plan/format.ts'
import { sameCitation } from '#shared/review/citations.ts'
import { findAll, foldPieces } from '#shared/text/search.ts'
import { Faults } from '../Faults.tsx'
import { CiteTags } from './CiteTags.tsx'
import { DrawnPage } from './DrawnPage.tsx'
import type { PageBox } from './pageLayout.ts'
import { placeOf } from './place.ts'
import { around, inLines, type PageBoxPercent, stretchBoxes } from './stretchBoxes.ts'
import { useDecodedPage } from './useDecodedPage.ts'
import { useObjectUrls } from './useObjectUrls.ts'
import type { PlaceMark } from './viewer.ts'

interface Props {
  readonly opened: OpenedPackage
  readonly document: PlanDocument
  readonly page: number
  readonly box: PageBox
  readonly turns: number
  readonly words: string
  /** index among the page's hits of the current one */
  readonly current: number | undefined
  readonly marks: readonly PlaceMark[]
  /** the citation to bring into view */
  readonly aim: Citation | undefined
  /** reports the position of the current hit on the page, in percent of its height */
  readonly onSight: (percent: number) => void
}

/** One decoded page with the hits and citations over it. */
export function DecodedPage(props: Props) {
  const { opened, document, page, box, turns } = props
  const { t } = useTranslation('materials')
  const state = useDecodedPage(opened.package, document.id, page)
  const lying = turns % 2 === 1
  const upright = lying ? { width: box.height, height: box.width } : { width: box.width, height: box.height }
  const paper = { ...upright, transform: `translate(-50%, -50%) rotate(${90 * turns}deg)` }
  return (
    <figure
      className="pdf-page"
      style={{ top: box.top, left: box.left, width: box.width, height: box.height }}
      aria-label={t('pane.pageOf', { page })}
      aria-busy={state.kind === 'loading'}
      data-page={page}
    >
      {state.kind === 'failed' && <Faults faults={state.faults} />}
      {state.kind === 'ready' && <Content {...props} content={state.content} paper={paper} />}
    </figure>
  )
}

interface Over {
  readonly hits: readonly (readonly PageBoxPercent[])[]
  readonly marks: readonly { readonly n: number; readonly citation: Citation; readonly box: PageBoxPercent | undefined }[]
}

const nothing: Over = { hits: [], marks: [] }
const noPictures = [] as const

interface ContentProps extends Props {
  readonly content: PageContent
  readonly paper: { readonly width: number; readonly height: number; readonly transform: string }
}

function Content({ content, paper, box, page, words, current, marks, aim, onSight }: ContentProps) {
  const { t } = useTranslation('materials')
  const element = useRef<HTMLDivElement>(null)
  const urls = useObjectUrls(useMemo(() => (content.kind === 'picture' ? [content] : noPictures), [content]))
  const folded = useMemo(() => foldPieces(textsOf(content)), [content])
  const [over, setOver] = useState<Over>(nothing)
  const sight = useEffectEvent(onSight)
  useEffect(() => {
    const whole = element.current?.closest<HTMLElement>('.pdf-page')
    if (!whole || box.width === 0) return
    const pieces = [...whole.querySelectorAll<SVGElement>('[data-piece]')]
    const hits = findAll(folded, words).map((stretch) => inLines(stretchBoxes(whole, pieces, stretch)))
    const cited = marks.map(({ n, citation }) => {
      const { place } = placeOf(citation.note)
      const stretch = place.kind === 'quote' ? findAll(folded, place.text, 1)[0] : undefined
      return { n, citation, box: stretch && around(stretchBoxes(whole, pieces, stretch)) }
    })
    setOver({ hits, marks: cited })
    const wanted = current === undefined ? undefined : hits[current]?.[0]
    if (wanted) sight(wanted.top)
    else if (aim) sight(cited.find(({ citation }) => sameCitation(citation, aim))?.box?.top ?? 0)
  }, [folded, words, current, marks, aim, box])
  const loose = over.marks.filter((mark) => mark.box === undefined)
  return (
    <>
      <div className="decoded-paper" style={paper} ref={element}>
        {content.kind === 'drawing' ? (
          <DrawnPage drawing={content} />
        ) : (
          urls[0] && <img src={urls[0]} alt={t('pane.pageOf', { page })} draggable={false} />
        )}
      </div>
      {content.kind === 'drawing' && content.lacks && <p className="decoded-lacks">{t('pane.lacks')}</p>}
      {over.hits.map((boxes, index) =>
        boxes.map((one) => (
          <span key={`${one.top} ${one.left}`} className="pdf-hit" data-current={index === current} style={percent(one)} aria-hidden />
        )),
      )}
      {over.marks.map(
        (mark) =>
          mark.box && (
            <span key={mark.n} className="cited-box" style={percent(mark.box)}>
              <b className="cite-tag">{t('pane.citeTag', { n: mark.n })}</b>
            </span>
          ),
      )}
      {loose.length > 0 && (
        <span className="cite-tags">
          <CiteTags numbers={loose.map(({ n }) => n)} most={8} />
        </span>
      )}
    </>
  )
}

function percent({ left, top, width, height }: PageBoxPercent) {
  return { left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` }
}
