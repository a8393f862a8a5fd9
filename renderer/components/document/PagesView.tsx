import { type KeyboardEvent, useEffect, useEffectEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pages } from '#shared/evidence/pages.ts'
import { isSearchable } from '#shared/plan/viewerKind.ts'
import { bridge } from '../../session/bridge.ts'
import { DecodedPage } from './DecodedPage.tsx'
import { LoadingLines } from './LoadingLines.tsx'
import { NoticeLines } from './NoticeLines.tsx'
import { SaveCopy } from './SaveCopy.tsx'
import { Trouble } from './Trouble.tsx'
import { useDecodedFind } from './useDecodedFind.ts'
import { usePageScroll } from './usePageScroll.ts'
import { useQuote } from './useQuote.ts'
import type { Loading, PlaceMark, ViewerProps } from './viewer.ts'

/** Pages that a thread decodes one by one: scans of several pages, and layout documents. */
export default function PagesView(props: ViewerProps) {
  const { opened, document } = props
  const [state, setState] = useState<Loading<{ readonly pages: Pages }>>({ kind: 'loading' })
  useEffect(() => {
    let gone = false
    setState({ kind: 'loading' })
    void bridge.documents.pages({ package: opened.package, document: document.id }).then((answer) => {
      if (!gone) setState(answer.ok ? { kind: 'ready', pages: answer.value } : { kind: 'failed', faults: answer.faults })
    })
    return () => {
      gone = true
    }
  }, [opened.package, document.id])
  if (state.kind === 'loading') return <LoadingLines />
  if (state.kind === 'failed')
    return (
      <Trouble faults={state.faults} onRetry={props.onRetry}>
        <SaveCopy opened={opened} document={document} />
      </Trouble>
    )
  return <Column {...props} pages={state.pages} />
}

const noHeads: ReadonlyMap<number, number> = new Map()
const noMarks: readonly PlaceMark[] = []

function Column(props: ViewerProps & { readonly pages: Pages }) {
  const { opened, document, pages, zoom, turns, marks, aim, find, page, onPage, onPages, onPlace, onDrawn, onFound } = props
  const { t } = useTranslation('materials')
  const lying = turns % 2 === 1
  const sizes = useMemo(
    () => (lying ? pages.sizes.map(({ width, height }) => ({ width: height, height: width })) : pages.sizes),
    [pages, lying],
  )
  const scroll = usePageScroll({ sizes, zoom, heads: noHeads, page, onPage })
  const { visible, layout, drawn } = scroll
  const tellPages = useEffectEvent(onPages)
  useEffect(() => tellPages(pages.sizes.length), [pages])
  const tellDrawn = useEffectEvent(onDrawn)
  useEffect(() => tellDrawn(drawn), [drawn])

  const words = isSearchable(document.kind) ? find.words : ''
  const hits = useDecodedFind(opened.package, document.id, words, page, onFound)
  const hit = hits[find.index]
  const toPage = useEffectEvent(scroll.toPage)
  useEffect(() => void (hit && toPage(hit.sheet)), [hit])
  useEffect(() => void (aim && toPage(aim.page)), [aim])
  useQuote(scroll.element, (text, on) => onPlace(text === '' ? { kind: 'page' } : { kind: 'quote', text }, on ?? page))

  const marksOf = useMemo(() => Map.groupBy(marks, ({ citation }) => citation.page), [marks])
  function onKeyDown(event: KeyboardEvent): void {
    if ((event.key !== 'Home' && event.key !== 'End') || event.shiftKey || event.altKey) return
    event.preventDefault()
    scroll.toEnd(event.key === 'Home' ? 'first' : 'last')
  }
  return (
    <>
      {pages.notices.length > 0 && (
        <NoticeLines notices={pages.notices}>
          <SaveCopy opened={opened} document={document} />
        </NoticeLines>
      )}
      <section
        className="doc-scroll"
        ref={scroll.element}
        onScroll={scroll.onScroll}
        onKeyDown={onKeyDown}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reached by keyboard
        tabIndex={0}
        aria-label={t('pane.content')}
      >
        <div className="pdf-pages" style={{ height: layout.height, width: layout.width }}>
          {visible.map((number) => {
            const box = layout.boxes[number - 1]
            return (
              box && (
                <DecodedPage
                  key={number}
                  opened={opened}
                  document={document}
                  page={number}
                  box={box}
                  turns={turns}
                  words={words}
                  current={hit?.sheet === number ? hits.filter(({ sheet }) => sheet === number).indexOf(hit) : undefined}
                  marks={marksOf.get(number) ?? noMarks}
                  aim={aim?.page === number && hit === undefined ? aim : undefined}
                  onSight={(percent) => scroll.bringIntoView(number, percent, hit ?? aim)}
                />
              )
            )
          })}
        </div>
      </section>
      {!isSearchable(document.kind) && <p className="doc-tail">{t('pane.scan')}</p>}
    </>
  )
}
