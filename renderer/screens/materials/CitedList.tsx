import { CloseOutlined } from '@ant-design/icons'
import { useVirtualizer } from '@tanstack/react-virtual'
import { Button } from 'antd'
import { type KeyboardEvent, useEffect, useEffectEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Citation } from '#shared/format/values.ts'
import type { PlanDocument } from '#shared/plan/format.ts'
import { placeKind } from '#shared/plan/viewerKind.ts'
import { address } from '#shared/sheet/cellAddress.ts'
import { placeOf } from '../../components/document/place.ts'
import { useAppearance } from '../../session/appearance.tsx'
import type { DocumentCitation } from './documentCitations.ts'

interface Props {
  readonly document: PlanDocument
  readonly citations: readonly DocumentCitation[]
  readonly onShow: (citation: Citation) => void
  readonly onRemove?: (criterion: string, index: number) => void
}

const rowHeight = 30
/** rows the list shows before it scrolls on its own */
const most = 12

/** 已被引用: every citation of the document; its place opens the place, its criterion the form. Arrow keys move between places. */
export function CitedList({ document, citations, onShow, onRemove }: Props) {
  const { t } = useTranslation('materials')
  const { look } = useAppearance()
  const height = rowHeight * look.scale
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: citations.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 4,
  })
  const measure = useEffectEvent(() => virtual.measure())
  useEffect(() => {
    if (height > 0) measure()
  }, [height])

  function onKeyDown(event: KeyboardEvent): void {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[aria-posinset]')
    if (row === null || event.ctrlKey || event.altKey || event.metaKey) return
    const at = Number(row.ariaPosInSet) - 1
    const last = citations.length - 1
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + most,
      PageUp: at - most,
      Home: 0,
      End: last,
    }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const to = Math.max(0, Math.min(last, step))
    virtual.scrollToIndex(to)
    focusWhenDrawn(to, 10)
  }
  /** A row far away is drawn only after the list has scrolled to it. */
  function focusWhenDrawn(to: number, tries: number): void {
    const place = scroller.current?.querySelector<HTMLElement>(`[aria-posinset="${to + 1}"] .cited-place`)
    if (place) {
      place.focus({ preventScroll: true })
      // the list itself may be below the visible part of its column
      place.scrollIntoView({ block: 'nearest' })
    } else if (tries > 0) requestAnimationFrame(() => focusWhenDrawn(to, tries - 1))
  }
  return (
    <section aria-labelledby="cited-title">
      <h2 id="cited-title">{t('cited.title')}</h2>
      {citations.length === 0 && <p className="cite-hint">{t('cited.none')}</p>}
      <div className="cited-scroll" ref={scroller} style={{ maxHeight: most * height }}>
        <ul
          className="cited-list"
          aria-label={t('cite.list', { count: citations.length })}
          onKeyDown={onKeyDown}
          style={{ height: virtual.getTotalSize() }}
        >
          {virtual.getVirtualItems().map(({ index, start }) => {
            const one = citations[index]
            return (
              one && (
                <li key={one.n} aria-setsize={citations.length} aria-posinset={index + 1} style={{ top: start, height }}>
                  <b className="cite-count">{one.n}</b>
                  <button type="button" className="cited-place" onClick={() => onShow(one.citation)} title={one.citation.note}>
                    {placeWords(one.citation)}
                  </button>
                  <Cited one={one} onRemove={onRemove} />
                </li>
              )
            )
          })}
        </ul>
      </div>
    </section>
  )

  function placeWords(citation: Citation): string {
    const { place, words } = placeOf(citation.note)
    const page = t(`place.${placeKind(document.kind)}`, { page: citation.page })
    switch (place.kind) {
      case 'cell':
        return `${address(place.cell)}  ${place.value}`
      case 'quote':
        return `${page}  ${place.text}`
      case 'page':
        return words === '' ? page : `${page}  ${words}`
    }
  }
}

/** The criterion of a citation, and the button to remove the citation there. */
function Cited({ one, onRemove }: { readonly one: DocumentCitation; readonly onRemove: Props['onRemove'] | undefined }) {
  const { t } = useTranslation('materials')
  const { n, criterion, index } = one
  if (criterion === undefined) return null
  return (
    <>
      <a href={`#/scoring/${criterion}`}>{criterion}</a>
      {index !== undefined && onRemove && (
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined aria-hidden />}
          aria-label={t('cited.remove', { n, criterion })}
          onClick={() => onRemove(criterion, index)}
        />
      )}
    </>
  )
}
