import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageBox } from './pageLayout.ts'
import type { usePageScroll } from './usePageScroll.ts'

interface PageColumnProps {
  readonly scroll: ReturnType<typeof usePageScroll>
  /** draws one of the pages near what is seen */
  readonly children: (page: number, box: PageBox) => ReactNode
}

/** The scrolled column of a document's pages; Home and End go to its ends. */
export function PageColumn({ scroll, children }: PageColumnProps) {
  const { t } = useTranslation('materials')
  const { visible, layout } = scroll
  function onKeyDown(event: KeyboardEvent): void {
    if ((event.key !== 'Home' && event.key !== 'End') || event.shiftKey || event.altKey) return
    event.preventDefault()
    scroll.toEnd(event.key === 'Home' ? 'first' : 'last')
  }
  return (
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
          return box && children(number, box)
        })}
      </div>
    </section>
  )
}
