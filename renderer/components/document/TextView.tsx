import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextEncoding } from '#shared/ipc/documents.ts'
import { sameCitation } from '#shared/review/citations.ts'
import { encodingNames, encodingNotices } from '#shared/text/encoding.ts'
import { findAll, foldPieces } from '#shared/text/search.ts'
import { useAppearance } from '../../session/appearance.tsx'
import { bridge } from '../../session/bridge.ts'
import { CiteTags } from './CiteTags.tsx'
import { LoadingLines } from './LoadingLines.tsx'
import { NoticeLines } from './NoticeLines.tsx'
import { placeOf } from './place.ts'
import { Trouble } from './Trouble.tsx'
import { paintStretches } from './textMarks.ts'
import { textRows } from './textRows.ts'
import { useQuote } from './useQuote.ts'
import type { Loading, ViewerProps } from './viewer.ts'

interface Read {
  readonly text: string
  readonly encoding: TextEncoding
  readonly replaced: number
}

/** A text exactly as in the file; none of it is interpreted as markup. */
export default function TextView(props: ViewerProps) {
  const { opened, document, encoding } = props
  const [state, setState] = useState<Loading<Read>>({ kind: 'loading' })
  useEffect(() => {
    let gone = false
    setState({ kind: 'loading' })
    void bridge.documents.text({ package: opened.package, document: document.id, encoding }).then((answer) => {
      if (!gone) setState(answer.ok ? { kind: 'ready', ...answer.value } : { kind: 'failed', faults: answer.faults })
    })
    return () => {
      gone = true
    }
  }, [opened.package, document.id, encoding])
  if (state.kind === 'loading') return <LoadingLines />
  if (state.kind === 'failed') return <Trouble faults={state.faults} onRetry={props.onRetry} />
  return <Lines {...props} read={state} />
}

/** px of a row that is one line of the file, before big text and zoom */
const rowHeight = 26
const noHits = { text: '', piece: [], offset: [] }

function Lines({ read, zoom, find, marks, aim, onFound, onPlace, onPages, onDrawn }: ViewerProps & { readonly read: Read }) {
  const { t } = useTranslation('materials')
  const { look } = useAppearance()
  const element = useRef<HTMLElement>(null)
  const notices = encodingNotices(read)
  const rows = useMemo(() => textRows(read.text), [read])
  // a long text is folded only once something is looked for in it
  const looking = find.words !== '' || marks.length > 0
  const folded = useMemo(() => (looking ? foldPieces(rows) : noHits), [rows, looking])
  const hits = useMemo(() => findAll(folded, find.words, 5000), [folded, find.words])
  const cited = useMemo(
    () =>
      marks.map(({ n, citation }) => {
        const { place } = placeOf(citation.note)
        return { n, citation, stretch: place.kind === 'quote' ? findAll(folded, place.text, 1)[0] : undefined }
      }),
    [marks, folded],
  )
  const citedAt = useMemo(() => Map.groupBy(cited, ({ stretch }) => stretch?.from.piece ?? 0), [cited])
  const hit = hits[find.index]
  const drawn = typeof zoom === 'number' ? zoom : 1
  const height = rowHeight * look.scale * drawn
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => element.current,
    estimateSize: () => height,
    overscan: 30,
    paddingStart: 20,
    paddingEnd: 20,
  })
  const measure = useEffectEvent(() => virtual.measure())
  useEffect(() => {
    if (height > 0) measure()
  }, [height])
  const tell = useEffectEvent(() => {
    onPages(1)
    onDrawn(drawn)
    onFound({ count: hits.length, first: 0, left: 0 })
  })
  useEffect(() => {
    if (drawn > 0 && hits) tell()
  }, [hits, drawn])
  const show = useEffectEvent((row: number) => virtual.scrollToIndex(row, { align: 'center' }))
  useEffect(() => void (hit && show(hit.from.piece)), [hit])
  useEffect(() => {
    const wanted = aim && cited.find(({ citation }) => sameCitation(citation, aim))?.stretch
    if (wanted) show(wanted.from.piece)
  }, [aim, cited])
  const items = virtual.getVirtualItems()
  const [from, to] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0]
  useEffect(() => {
    const inSight = hits.filter((one) => one.to.piece >= from && one.from.piece <= to)
    const quoted = cited.flatMap(({ stretch }) => stretch ?? [])
    paintStretches(element.current, { found: inSight, current: hit ? [hit] : [], cited: quoted })
    return () => paintStretches(null, {})
  }, [hits, hit, cited, from, to])
  useQuote(element, (text) => onPlace(text === '' ? { kind: 'page' } : { kind: 'quote', text }, 1))
  return (
    <>
      {notices.length > 0 && <NoticeLines notices={notices} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reached by keyboard */}
      <section className="doc-scroll text-sheet" ref={element} tabIndex={0} aria-label={t('pane.content')} data-page={1}>
        <div className="text-lines" style={{ fontSize: `calc(var(--f15) * ${drawn})`, height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const here = citedAt.get(index)
            return (
              <p
                key={index}
                ref={virtual.measureElement}
                data-index={index}
                data-line={index}
                style={{ transform: `translateY(${start}px)` }}
              >
                {rows[index] || '\n'}
                {here && <CiteTags numbers={here.map(({ n }) => n)} most={8} inline />}
              </p>
            )
          })}
        </div>
      </section>
      <p className="doc-tail">{read.text === '' ? t('pane.empty') : t('pane.encoding', { encoding: encodingNames[read.encoding] })}</p>
    </>
  )
}
