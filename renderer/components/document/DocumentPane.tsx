import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Citation } from '#shared/format/values.ts'
import type { PlanDocument } from '#shared/plan/format.ts'
import { documentOf } from '#shared/review/context.ts'
import { useAppearance } from '../../app/appearance.tsx'
import { DocumentBar } from './DocumentBar.tsx'
import type { DocumentPaneProps } from './documentPaneProps.ts'
import { FindBar } from './FindBar.tsx'
import { LoadingLines } from './LoadingLines.tsx'
import { nextZoom } from './pageLayout.ts'
import { noteOf, type Place } from './place.ts'
import { useDocumentMemory } from './useDocumentMemory.ts'
import { useFind } from './useFind.ts'
import { usePaneKeys } from './usePaneKeys.ts'
import { viewerKind } from './viewer.ts'
import './document.css'
import './page.css'

const viewers = {
  pdf: lazy(() => import('./PdfView.tsx')),
  image: lazy(() => import('./ImageView.tsx')),
  sheet: lazy(() => import('./SheetView.tsx')),
  text: lazy(() => import('./TextView.tsx')),
  other: lazy(() => import('./OtherView.tsx')),
}

/** ms after which a document that stands open counts as read */
const moment = 1500

/** One document of the package at one page: read, searched, cited. */
export function DocumentPane(props: DocumentPaneProps) {
  const known = documentOf(props.opened.plan, props.document)
  const { t } = useTranslation('materials')
  if (known === undefined) return <p className="doc-trouble">{t('pane.unknown', { id: props.document })}</p>
  return <Pane key={`${props.opened.package} ${known.id}`} {...props} known={known} />
}

function Pane(props: DocumentPaneProps & { readonly known: PlanDocument }) {
  const { opened, known, page, onPage, marks, onCite, onPlace, aim, readOnly = false } = props
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
  useEffect(() => {
    const timer = setTimeout(() => memory.keep(known.id, { seen: true }), moment)
    return () => clearTimeout(timer)
  }, [memory, known.id])
  const change = (direction: 1 | -1) => memory.keep(known.id, { zoom: nextZoom(drawn, direction) })
  const cite = onCite && !readOnly ? () => onCite(place) : undefined
  usePaneKeys({ onCite: cite, onFind: find.open })

  const Viewer = viewers[viewerKind(known.kind)]
  return (
    <article className="doc" data-dark={look.dark} aria-label={known.title}>
      <DocumentBar
        {...props}
        pages={pages}
        place={place}
        whole={onPlace !== undefined}
        drawn={drawn}
        zoom={zoom}
        onPage={goTo}
        onZoom={change}
        onView={(next) => memory.keep(known.id, next)}
        turns={turns}
        onFind={find.open}
      />
      {find.shown && <FindBar find={find} />}
      <Suspense fallback={<LoadingLines />}>
        <Viewer
          key={tries}
          opened={opened}
          document={known}
          page={page}
          onPage={goTo}
          zoom={zoom}
          turns={turns}
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
