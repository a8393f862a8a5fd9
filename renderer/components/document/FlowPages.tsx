import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Flow } from '#shared/evidence/flow.ts'
import { sameCitation } from '#shared/review/citations.ts'
import { findAll, foldPieces } from '#shared/text/search.ts'
import { useAppearance } from '../../session/appearance.tsx'
import { CiteTags } from './CiteTags.tsx'
import { FlowBlock } from './FlowBlock.tsx'
import { flowText } from './flowItems.ts'
import { NoticeLines } from './NoticeLines.tsx'
import { placeOf } from './place.ts'
import { SaveCopy } from './SaveCopy.tsx'
import { paintStretches } from './textMarks.ts'
import { useFlowScroll } from './useFlowScroll.ts'
import { useQuote } from './useQuote.ts'
import type { ViewerProps } from './viewer.ts'

const noHits = { text: '', piece: [], offset: [] }
/** px of a block before it was measured */
const guess = 44

/** The blocks of a document below one another; only those in sight are drawn. */
export function FlowPages(props: ViewerProps & { readonly flow: Flow }) {
  const { opened, document, flow, zoom, find, marks, aim, page, onPage, onFound, onPlace, onPages, onDrawn } = props
  const { t } = useTranslation('materials')
  const { look } = useAppearance()
  const element = useRef<HTMLElement>(null)
  const text = useMemo(() => flowText(flow), [flow])
  const looking = find.words !== '' || marks.length > 0
  const folded = useMemo(() => (looking ? foldPieces(text.pieces) : noHits), [text, looking])
  const hits = useMemo(() => findAll(folded, find.words, 5000), [folded, find.words])
  const cited = useMemo(
    () =>
      marks.map(({ n, citation }) => {
        const { place } = placeOf(citation.note)
        const stretches = place.kind === 'quote' ? findAll(folded, place.text, 50) : []
        const onPageCited = stretches.find(({ from }) => text.items[text.itemOf[from.piece] ?? 0]?.page === citation.page)
        return { n, citation, stretch: onPageCited ?? stretches[0] }
      }),
    [marks, folded, text],
  )
  const itemCited = ({ citation, stretch }: (typeof cited)[number]) =>
    (stretch ? text.itemOf[stretch.from.piece] : text.startOf[citation.page]) ?? 0
  const citedAt = Map.groupBy(cited, itemCited)
  const drawn = typeof zoom === 'number' ? zoom : 1
  const size = look.scale * drawn
  const virtual = useVirtualizer({
    count: text.items.length,
    getScrollElement: () => element.current,
    estimateSize: () => guess * size,
    overscan: 12,
    paddingStart: 20,
    paddingEnd: 20,
  })
  const measure = useEffectEvent(() => virtual.measure())
  useEffect(() => {
    if (size > 0) measure()
  }, [size])
  const items = virtual.getVirtualItems()
  const { toItem, toEnd, onScroll } = useFlowScroll({ text, virtual, element, page, onPage })

  const hit = hits[find.index]
  const tell = useEffectEvent(() => {
    onPages(flow.pages.length)
    onDrawn(drawn)
    onFound({ count: hits.length, first: firstFrom(page), left: 0 })
  })
  const firstFrom = (from: number) =>
    Math.max(
      0,
      hits.findIndex((one) => (text.items[text.itemOf[one.from.piece] ?? 0]?.page ?? 0) >= from),
    )
  useEffect(() => {
    if (drawn > 0 && hits) tell()
  }, [hits, drawn])
  const show = useEffectEvent((item: number) => toItem(item))
  useEffect(() => void (hit && show(text.itemOf[hit.from.piece] ?? 0)), [hit, text])
  const showCited = useEffectEvent((one: (typeof cited)[number]) => toItem(itemCited(one)))
  useEffect(() => {
    const wanted = aim && cited.find(({ citation }) => sameCitation(citation, aim))
    if (wanted) showCited(wanted)
  }, [aim, cited])

  const [from, to] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0]
  useEffect(() => {
    const inSight = hits.filter((one) => (text.itemOf[one.to.piece] ?? 0) >= from && (text.itemOf[one.from.piece] ?? 0) <= to)
    const quoted = cited.flatMap(({ stretch }) => stretch ?? [])
    paintStretches(element.current, { found: inSight, current: hit ? [hit] : [], cited: quoted })
    return () => paintStretches(null, {})
  }, [hits, hit, cited, from, to, text])
  useQuote(element, (words, on) => onPlace(words === '' ? { kind: 'page' } : { kind: 'quote', text: words }, on ?? page))
  function onKeyDown(event: KeyboardEvent): void {
    if ((event.key !== 'Home' && event.key !== 'End') || event.shiftKey || event.altKey) return
    event.preventDefault()
    toEnd(event.key === 'Home' ? 'first' : 'last')
  }
  return (
    <>
      {flow.notices.length > 0 && (
        <NoticeLines notices={flow.notices}>
          <SaveCopy opened={opened} document={document} />
        </NoticeLines>
      )}
      <section
        className="doc-scroll text-sheet"
        ref={element}
        onScroll={onScroll}
        onKeyDown={onKeyDown}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reached by keyboard
        tabIndex={0}
        aria-label={t('pane.content')}
      >
        <div className="flow" style={{ fontSize: `calc(var(--f15) * ${drawn})`, height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const item = text.items[index]
            const here = citedAt.get(index)
            if (item === undefined) return null
            return (
              <div
                key={index}
                ref={virtual.measureElement}
                className="flow-item"
                data-index={index}
                data-page={item.page}
                style={{ transform: `translateY(${start}px)` }}
              >
                {item.begins && flow.unit !== 'whole' && <p className="flow-page">{t(`pane.flow.${flow.unit}`, { page: item.page })}</p>}
                {here && <CiteTags numbers={here.map(({ n }) => n)} most={8} inline />}
                {item.block && <FlowBlock opened={opened} document={document} block={item.block} pieceOf={text.pieceOf} zoom={drawn} />}
              </div>
            )
          })}
        </div>
      </section>
      {text.pieces.length === 0 && <p className="doc-tail">{t('pane.flow.noText')}</p>}
    </>
  )
}
