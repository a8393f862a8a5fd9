import { CloseOutlined, UndoOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../../session/composing.ts'
import { ByHalfDay } from './ByHalfDay.tsx'
import './history.css'

export interface HistoryActions {
  readonly onClose: () => void
  readonly onUndo: () => void
  readonly onRedo: () => void
}

interface Props<Line> extends HistoryActions {
  readonly title: string
  /** beside the title */
  readonly tools?: ReactNode
  /** what the next undo and redo do, in words; `undefined` where there is none */
  readonly undo: string | undefined
  readonly redo: string | undefined
  /** newest first */
  readonly lines: readonly Line[]
  readonly foot: string
  readonly children: (line: Line) => ReactNode
}

/** Lines drawn at first and by each 「更早的记录」. */
const portion = 100

/** 修改记录 beside the screen: undo and redo in words, then the lines by half days. Escape closes it. */
export function HistoryPanel<Line extends { readonly at: string }>(props: Props<Line>) {
  const { title, tools, undo, redo, lines, foot, children, onClose, onUndo, onRedo } = props
  const { t } = useTranslation('history')
  const [shown, setShown] = useState(portion)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus(), [])
  return (
    <section
      ref={panel}
      className="history"
      role="dialog"
      aria-label={t('title')}
      tabIndex={-1}
      data-pane
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return
        event.stopPropagation()
        onClose()
      }}
    >
      <header>
        <Button type="text" icon={<CloseOutlined aria-hidden />} aria-label={t('close')} onClick={onClose} />
        <h2 className="title">{title}</h2>
        {tools}
      </header>
      <div className="history-undo">
        <Button icon={<UndoOutlined aria-hidden />} disabled={undo === undefined} onClick={onUndo}>
          {undo ?? t('undoNone')}
        </Button>
        <Button icon={<UndoOutlined className="mirrored" aria-hidden />} disabled={redo === undefined} onClick={onRedo}>
          {redo ?? t('redoNone')}
        </Button>
        <span className="grow" />
        <small>Ctrl Z</small>
      </div>
      <div className="history-list">
        {lines.length === 0 && <p className="history-none">{t('none')}</p>}
        <ByHalfDay lines={lines.slice(0, shown)}>{children}</ByHalfDay>
        {lines.length > shown && (
          <Button type="link" onClick={() => setShown(shown + portion)}>
            {t('more', { count: lines.length - shown })}
          </Button>
        )}
      </div>
      <footer>{foot}</footer>
    </section>
  )
}
