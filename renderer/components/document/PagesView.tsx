import { useEffect, useEffectEvent, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pages } from '#shared/evidence/pages.ts'
import { isSearchable } from '#shared/plan/viewerKind.ts'
import { bridge } from '../../session/bridge.ts'
import { Decoded } from './Decoded.tsx'
import { DecodedPage } from './DecodedPage.tsx'
import { NoticeLines } from './NoticeLines.tsx'
import { PageColumn } from './PageColumn.tsx'
import { SaveCopy } from './SaveCopy.tsx'
import { useFindInside } from './useFindInside.ts'
import { usePageScroll } from './usePageScroll.ts'
import { useQuote } from './useQuote.ts'
import type { PlaceMark, ViewerProps } from './viewer.ts'

/** Pages that a thread decodes one by one: scans of several pages, and layout documents. */
export default function PagesView(props: ViewerProps) {
  return (
    <Decoded {...props} ask={bridge.documents.pages}>
      {(pages) => <Column {...props} pages={pages} />}
    </Decoded>
  )
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
  const { drawn } = scroll
  const tellPages = useEffectEvent(onPages)
  useEffect(() => tellPages(pages.sizes.length), [pages])
  const tellDrawn = useEffectEvent(onDrawn)
  useEffect(() => tellDrawn(drawn), [drawn])

  const words = isSearchable(document.kind) ? find.words : ''
  const hits = useFindInside({ openPackage: opened.package, document: document.id, words }, page, onFound)
  const hit = hits[find.index]
  const toPage = useEffectEvent(scroll.toPage)
  useEffect(() => void (hit && toPage(hit.sheet)), [hit])
  useEffect(() => void (aim && toPage(aim.page)), [aim])
  useQuote(scroll.element, (text, on) => onPlace(text === '' ? { kind: 'page' } : { kind: 'quote', text }, on ?? page))

  const marksOf = useMemo(() => Map.groupBy(marks, ({ citation }) => citation.page), [marks])
  return (
    <>
      {pages.notices.length > 0 && (
        <NoticeLines notices={pages.notices}>
          <SaveCopy opened={opened} document={document} />
        </NoticeLines>
      )}
      <PageColumn scroll={scroll}>
        {(number, box) => (
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
        )}
      </PageColumn>
      {!isSearchable(document.kind) && <p className="doc-tail">{t('pane.scan')}</p>}
    </>
  )
}
