import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { plainMark } from '#shared/format/marks.ts'
import { countedApart } from '#shared/review/progress.ts'
import { sumText } from '../../components/sumText.ts'
import { useAppearance } from '../../session/appearance.tsx'
import { OutlineLine } from './OutlineLine.tsx'
import { type OutlineItem, outlineItems } from './outlineItems.ts'
import type { Scoring } from './useScoring.ts'

const virtualFrom = 150

/** 指标: dimensions with their sums, criteria with state and mark, how many are done, and what it comes to so far. One stop for Tab; ↑ ↓ go along it. */
export function Outline({ scoring }: { readonly scoring: Scoring }) {
  const { t } = useTranslation('scoringScreen')
  const { view, standard, criterion } = scoring
  const { progress } = view
  const items = useMemo(() => outlineItems(standard, view), [standard, view])
  const counted = useMemo(() => countedApart(standard, progress), [standard, progress])
  const hasComputed = counted.total < standard.criteria.length
  const { dimensions } = progress
  const sum = dimensions.reduce((all, { mark }) => all + mark, 0)
  const most = dimensions.reduce((all, { max }) => all + max, 0)
  const current = criterion?.id ?? scoring.order.at(-1) ?? ''
  return (
    <nav className="outline" data-pane aria-label={t('outline')}>
      <header>
        <b>{t('outline')}</b>
        <span>{t(hasComputed ? (view.opened.self ? 'scoredBeside' : 'scoredApart') : 'scored', counted)}</span>
        <span
          className="outline-bar"
          role="progressbar"
          aria-label={t('progress')}
          aria-valuemin={0}
          aria-valuemax={counted.total}
          aria-valuenow={counted.done}
        >
          <i style={{ width: `${(100 * counted.done) / Math.max(1, counted.total)}%` }} />
        </span>
      </header>
      {items.length > virtualFrom ? (
        <LongList items={items} current={current} onOpen={scoring.open} />
      ) : (
        <ShortList items={items} current={current} onOpen={scoring.open} />
      )}
      {standard.verificationOnly !== true && (
        <p className="outline-total">
          <b>{t('total')}</b>
          <span>{t('subtotal', { sum: sumText(standard, sum), max: plainMark(most) })}</span>
        </p>
      )}
    </nav>
  )
}

interface ListProps {
  readonly items: readonly OutlineItem[]
  readonly current: string
  readonly onOpen: (id: string) => void
}

const ShortList = memo(function ShortList({ items, current, onOpen }: ListProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => void list.current?.querySelector(`[data-id="${current}"]`)?.scrollIntoView({ block: 'nearest' }), [current])
  return (
    <div className="outline-list" ref={list}>
      {items.map((item) => (
        <OutlineLine key={item.key} item={item} current={item.id === current} onOpen={onOpen} />
      ))}
    </div>
  )
})

/** Only the visible rows are rendered, so that hundreds of criteria cost no more than a screenful. */
const LongList = memo(function LongList({ items, current, onOpen }: ListProps) {
  const list = useRef<HTMLDivElement>(null)
  const row = 27 * useAppearance().look.scale
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => list.current,
    estimateSize: () => row,
    getItemKey: (at) => items[at]?.key ?? at,
    overscan: 8,
    // a scroll that follows a key must not hold up the next one
    useFlushSync: false,
  })
  const at = items.findIndex(({ id }) => id === current)
  // rows are of one height, so where to scroll is known without asking the page for its layout, which would hold up the key
  useEffect(() => {
    const [top, seen] = [virtual.scrollOffset ?? 0, virtual.scrollRect?.height ?? 0]
    if (at < 0 || (at * row >= top && (at + 1) * row <= top + seen)) return
    const frame = requestAnimationFrame(() => list.current?.scrollTo({ top: at * row < top ? at * row : (at + 1) * row - seen }))
    return () => cancelAnimationFrame(frame)
  }, [at, row, virtual])
  return (
    <div className="outline-list" ref={list}>
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index]
          return (
            item && (
              <div key={key} className="outline-virtual" style={{ transform: `translateY(${start}px)` }}>
                <OutlineLine item={item} current={item.id === current} onOpen={onOpen} />
              </div>
            )
          )
        })}
      </div>
    </div>
  )
})
