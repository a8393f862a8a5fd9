import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Citation } from '#shared/format/values.ts'
import type { PlanDocument } from '#shared/plan/format.ts'
import { viewerKind } from '#shared/plan/viewerKind.ts'
import { documentOf } from '#shared/review/context.ts'
import { useAppearance } from '../../session/appearance.tsx'
import { useReviewIfOpen } from '../../session/review.tsx'
import { DocumentBar } from './DocumentBar.tsx'
import type { DocumentPaneProps } from './documentPaneProps.ts'
import { FindBar } from './FindBar.tsx'
import { LoadingLines } from './LoadingLines.tsx'
import type { DocumentView } from './memory.ts'
import { nextZoom } from './pageLayout.ts'
import { photoDocument } from './photoDocument.ts'
import { noteOf, type Place } from './place.ts'
import { useDocumentMemory } from './useDocumentMemory.ts'
import { useFind } from './useFind.ts'
import { usePaneKeys } from './usePaneKeys.ts'
import { useWheelZoom, zoomKeys } from './useZoomKeys.ts'
import type { PhotoSource } from './viewer.ts'
import './document.css'
import './page.css'

const viewers = {
  pdf: lazy(() => import('./PdfView.tsx')),
  image: lazy(() => import('./ImageView.tsx')),
  sheet: lazy(() => import('./SheetView.tsx')),
  text: lazy(() => import('./TextView.tsx')),
  pages: lazy(() => import('./PagesView.tsx')),
  flow: lazy(() => import('./FlowView.tsx')),
}

/** ms after which an open document in 材料 counts as read */
const moment = 1500

/** One document of the package at one page: read, searched, cited. */
export function DocumentPane(props: DocumentPaneProps) {
  const known = documentOf(props.opened.plan, props.document)
  if (known === undefined) return <PhotoPane {...props} />
  return <Pane key={`${props.opened.package} ${known.id}`} {...props} known={known} />
}

/** A photo taken on site, which the review stores; another kind is unknown. */
function PhotoPane(props: DocumentPaneProps) {
  const { t } = useTranslation('materials')
  const review = useReviewIfOpen()
  const id = props.document
  const photo = review?.state.sheet.attachments[id]
  const at = review?.review
  const source = useMemo(() => (at !== undefined && photo ? { review: at, sha256: photo.sha256 } : undefined), [at, photo])
  const known = useMemo(() => photo && photoDocument(id, photo), [id, photo])
  if (known === undefined || source === undefined) return <p className="doc-trouble">{t('pane.unknown', { id })}</p>
  return <Pane key={`${source.review} ${id}`} {...props} known={known} photo={source} />
}

interface PaneProps extends DocumentPaneProps {
  readonly known: PlanDocument
  readonly photo?: PhotoSource
}

function Pane(props: PaneProps) {
  const { opened, known, photo, page, onPage, marks, onCite, onPlace, aim, readOnly = false } = props
  const { look } = useAppearance()
  const { views, memory } = useDocumentMemory(opened.sha256)
  const view = views[known.id]
  const [pages, setPages] = useState(known.pages ?? 1)
  const [drawn, setDrawn] = useState(1)
  const [place, setPlace] = useState<Citation>({ document: known.id, page })
  const [tries, setTries] = useState(0)
  const find = useFind(props.seek)
  const here = useMemo(() => marks.filter(({ citation }) => citation.document === known.id), [marks, known.id])
  const zoom = view?.zoom ?? 'width'
  const turns = view?.turns ?? 0

  const goTo = useCallback(
    (to: number) => {
      memory.keep(known.id, { page: to })
      onPage(to)
    },
    [memory, known.id, onPage],
  )
  const keepPlace = useCallback(
    (next: Place, on: number) => {
      const note = noteOf({ place: next, words: '' })
      const citation = { document: known.id, page: on, ...(note && { note }) }
      setPlace(citation)
      onPlace?.(citation)
    },
    [known.id, onPlace],
  )
  useEffect(() => {
    setPlace((now) => (now.page === page ? now : { document: known.id, page }))
    onPlace?.({ document: known.id, page })
  }, [known.id, page, onPlace])
  // a document opened automatically beside a form is not read yet: it counts in 材料, or once a place in it is cited
  const reads = onPlace !== undefined
  useEffect(() => {
    if (!reads) return undefined
    const timer = setTimeout(() => memory.keep(known.id, { seen: true }), moment)
    return () => clearTimeout(timer)
  }, [memory, known.id, reads])
  const take =
    onCite &&
    ((citation: Citation) => {
      memory.keep(known.id, { seen: true })
      onCite(citation)
    })
  const change = (direction: 1 | -1) => memory.keep(known.id, { zoom: nextZoom(drawn, direction) })
  const cite = take && !readOnly ? () => take(place) : undefined
  usePaneKeys({ onCite: cite, onFind: find.open })

  const element = useRef<HTMLElement>(null)
  useWheelZoom(element, change)
  const onView = (next: DocumentView) => memory.keep(known.id, next)

  const Viewer = viewers[viewerKind(known.kind)]
  return (
    <article
      ref={element}
      className="doc"
      data-dark={look.dark}
      aria-label={known.title}
      onKeyDown={zoomKeys({ onZoom: change, onView, turns })}
    >
      <DocumentBar
        {...props}
        {...(take && { onCite: take })}
        pages={pages}
        place={place}
        whole={onPlace !== undefined}
        drawn={drawn}
        zoom={zoom}
        onPage={goTo}
        onZoom={change}
        onView={onView}
        turns={turns}
        encoding={view?.encoding}
        onFind={find.open}
      />
      {find.shown && <FindBar find={find} />}
      <Suspense fallback={<LoadingLines />}>
        <Viewer
          key={tries}
          opened={opened}
          document={known}
          {...(photo && { photo })}
          page={page}
          onPage={goTo}
          zoom={zoom}
          turns={turns}
          encoding={view?.encoding}
          marks={here}
          aim={aim?.document === known.id ? aim : undefined}
          find={find}
          onFound={find.onFound}
          onPlace={keepPlace}
          onPages={setPages}
          onDrawn={setDrawn}
          onRetry={() => setTries(tries + 1)}
        />
      </Suspense>
    </article>
  )
}
