import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly sheets: readonly string[]
  /** those the file hides; they are evidence all the same */
  readonly hidden: readonly number[]
  /** 1-based */
  readonly current: number
  readonly onSheet: (sheet: number) => void
  /** first and last visible row, from 1 */
  readonly seen: readonly [number, number]
  readonly rows: number
}

/** The worksheets by name, and at the right how far the reader is. */
export function SheetTabs({ sheets, hidden, current, onSheet, seen, rows }: Props) {
  const { t } = useTranslation('materials')
  const list = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the worksheet in use is kept in sight when it changes
  useEffect(
    () => void list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' }),
    [current],
  )
  return (
    <div className="sheet-tabs">
      <div
        role="tablist"
        ref={list}
        aria-label={t('pane.sheets')}
        onWheel={(event) => {
          // a wheel turns in one direction only, and thirty worksheets may be side by side
          event.currentTarget.scrollLeft += event.deltaX + event.deltaY
        }}
      >
        {sheets.map((name, index) => (
          <button
            type="button"
            role="tab"
            key={name}
            aria-selected={index + 1 === current}
            tabIndex={index + 1 === current ? 0 : -1}
            onClick={() => onSheet(index + 1)}
            onKeyDown={(event) => {
              const to = current + (event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0)
              if (to === current || to < 1 || to > sheets.length) return
              onSheet(to)
              const tabs = event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('[role=tab]')
              tabs?.[to - 1]?.focus()
            }}
          >
            {name}
            {hidden.includes(index + 1) && <small> {t('pane.hiddenSheet')}</small>}
          </button>
        ))}
      </div>
      <span className="sheet-rows">{t('pane.rows', { from: seen[0], to: seen[1], rows })}</span>
    </div>
  )
}
